import { runCommand } from './command.ts';
import { thisHouse } from './house.ts';
import { staleFiles } from './stale-files.ts';

await runCommand('Every action.yml and README table is what its declaration gives.', () =>
  staleFiles(thisHouse()),
);
