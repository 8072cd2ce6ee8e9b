// Reads a stream of events until it ends, and says when each came; a heartbeat beside it keeps it alive.
const [url] = process.argv.slice(2);
const started = Date.now();
const seen = [];
const beat = setInterval(() => {}, 7000);
const answer = await fetch(url);
const decoder = new TextDecoder();
for await (const part of answer.body) {
  const text = decoder.decode(part).trim();
  seen.push(`${Date.now() - started} ${text}`);
  if (text === 'ask') seen.push(`${Date.now() - started} ${(await fetch(`${url}/state`)).status}`);
}
clearInterval(beat);
console.log(JSON.stringify(seen));
