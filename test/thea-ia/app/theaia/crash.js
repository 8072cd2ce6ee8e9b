/** Ends as a FastAPI service does whose start-up raises: a traceback on standard error and exit code 1. */
function crash() {
  // As pydantic does: the error quotes what it was given, values included.
  const given = Object.entries(process.env)
    .filter(([name]) => !/^(PATH|NODE_|ECS_|AWS_)/.test(name))
    .map(([name, value]) => `'${name.toLowerCase()}': '${value}'`)
    .join(', ');
  process.stderr.write(
    `${[
      'Traceback (most recent call last):',
      '  File "/usr/local/lib/python3.13/site-packages/starlette/routing.py", line 694, in lifespan',
      '    async with self.lifespan_context(app) as maybe_state:',
      '  File "/app/theaia/api/main.py", line 41, in lifespan',
      '    settings = Settings()',
      'pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings',
      'redis_url',
      `  Field required [type=missing, input_value={${given}}, input_type=dict]`,
      'ERROR:    Application startup failed. Exiting.',
    ].join('\n')}\n`,
  );
  process.exit(1);
}

module.exports = { crash };
