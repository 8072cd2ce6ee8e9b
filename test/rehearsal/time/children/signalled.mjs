// Sleeps in steps of 10 s. With `handle`, SIGINT makes it write a record over the wire, sleep 3 s more, and end with 7.
const [url, handle] = process.argv.slice(2);
if (handle) {
  process.once('SIGINT', async () => {
    await fetch(`${url}/record`, { method: 'POST' });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await fetch(`${url}/end`, { method: 'POST' });
    process.exit(7);
  });
}
for (;;) {
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  await fetch(`${url}/step`);
}
