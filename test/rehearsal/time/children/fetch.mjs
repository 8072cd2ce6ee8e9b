// Polls with the global fetch each second until the platform is ready.
const [url] = process.argv.slice(2);
const from = performance.now();
const fromMonotonic = process.hrtime.bigint();
for (;;) {
  const answer = await fetch(`${url}/state`, { signal: AbortSignal.timeout(5000) });
  if ((await answer.json()).state === 'ready') break;
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
console.log(
  JSON.stringify({
    performance: performance.now() - from,
    hrtime: Number(process.hrtime.bigint() - fromMonotonic) / 1e6,
  }),
);
