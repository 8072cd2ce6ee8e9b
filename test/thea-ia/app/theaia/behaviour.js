const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * How this image behaves: `behaviour.json` beside `uvicorn`; good where there is none. The variable THEA_BEHAVIOUR goes
 * before its mode, as a setting of one service may make an image bad there alone.
 */
function readBehaviour() {
  let baked = { mode: 'good' };
  try {
    baked = JSON.parse(readFileSync(join(__dirname, '../behaviour.json'), 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const [mode, number] = (process.env.THEA_BEHAVIOUR || baked.mode).split(':');
  return {
    mode,
    failsFrom: mode === 'errors-from-request' ? Number(number) : Infinity,
    startSeconds: baked.startSeconds ?? 0,
  };
}

module.exports = { readBehaviour };
