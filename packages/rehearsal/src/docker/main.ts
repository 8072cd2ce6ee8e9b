import { readFileSync, writeFileSync } from 'node:fs';
import { messageOf } from '@thea/action';
import { assemble } from './assemble.ts';
import { readBuild } from './command.ts';
import { readDockerfile } from './dockerfile.ts';
import { Refused } from './refused.ts';
import { metadataOf, writeLayout } from './write-layout.ts';

const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';

function build(words: readonly string[]): void {
  const read = readBuild(words, architecture);
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  if (!Number.isInteger(epoch)) throw new Refused('a build without SOURCE_DATE_EPOCH');
  const text = readFileSync(read.dockerfile, 'utf8');
  process.stderr.write(`#1 [internal] load build definition from ${read.dockerfile}\n`);
  const assembled = assemble({
    instructions: readDockerfile(text),
    context: read.context,
    arguments: read.arguments,
    labels: read.labels,
    epoch,
    architecture,
  });
  const root = writeLayout(read.layout, assembled, { epoch, architecture });
  if (read.metadata !== null)
    writeFileSync(read.metadata, JSON.stringify(metadataOf(root, assembled.checks), null, 2));
  process.stderr.write('#2 exporting to oci image format\n#2 DONE 0.0s\n');
  const { checks } = assembled;
  if (checks.length > 0) {
    process.stderr.write(`\n ${checks.length} warning${checks.length === 1 ? '' : 's'} found:\n`);
    for (const { rule, sentence, line } of checks)
      process.stderr.write(` - ${rule}: ${sentence} (line ${line})\n`);
  }
}

/** Does what the words say, as the Docker CLI with buildx would, or refuses them. */
function main(words: readonly string[]): void {
  const [first, second, ...rest] = words;
  if (first === 'info') process.stdout.write('[["driver-type","io.containerd.snapshotter.v1"]]\n');
  else if (first === 'buildx' && second === 'inspect')
    process.stdout.write('Name:   default\nDriver: docker\n');
  else if (first === 'buildx' && second === 'version')
    process.stdout.write('embedded buildx of the rehearsal\n');
  else if (first === 'buildx' && second === 'build') build(rest);
  else throw new Refused(`"docker ${words.join(' ')}"`);
}

try {
  main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`ERROR: ${messageOf(thrown)}\n`);
  process.exitCode = 1;
}
