/** One line of JSON on standard output, as structlog's JSONRenderer writes it. */
function log(level, event, fields = {}) {
  process.stdout.write(
    `${JSON.stringify({ ...fields, event, level, timestamp: new Date().toISOString() })}\n`,
  );
}

module.exports = { log };
