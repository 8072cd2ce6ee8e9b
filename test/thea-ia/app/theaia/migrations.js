const { log } = require('./log.js');

/**
 * Stands in for `alembic upgrade head`: does its work once and ends, before anything listens. `SCHEMA=broken` fails as
 * a migration does whose statement the database refuses; `SCHEMA=locked` waits for a lock until it is told to end.
 */
function upgrade() {
  log('info', 'Running upgrade 3f1c -> 9ab2');
  if (process.env.SCHEMA === 'locked') return new Promise(() => setInterval(() => {}, 1000));
  if (process.env.SCHEMA === 'broken') {
    process.stderr.write(
      'sqlalchemy.exc.ProgrammingError: (psycopg.errors.DuplicateColumn) column "score" already exists\n',
    );
    process.exit(1);
  }
  log('info', 'Upgraded to 9ab2');
  process.exit(0);
}

module.exports = { upgrade };
