import { bundleFindings } from './bundle-findings.ts';
import { runCommand } from './command.ts';
import { thisHouse } from './house.ts';
import { staleFiles } from './stale-files.ts';
import { writeAll } from './write-all.ts';

const house = thisHouse();

if (process.argv.includes('--check')) {
  await runCommand('Everything equals a fresh build, and every bundle starts.', async () => [
    ...(await staleFiles(house)),
    ...(await bundleFindings(house)),
  ]);
} else {
  await runCommand('Built action.yml, the README tables and dist/.', async () => {
    await writeAll(house);
    return [];
  });
}
