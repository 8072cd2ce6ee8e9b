import { type Clock, startDeadline } from '@thea/action';
import { type ImageRepositories, openTarget, parseTargetWord } from '@thea/platforms';
import type { AnyPlatform, PlatformModule } from '@thea/release';
import { keptLog } from '../ecs/kept-log.ts';

/** Enters a target as an action does, with the reader of images that the action has. Ends with the time of its scope. */
export async function enter(
  word: string,
  how: {
    readonly module: PlatformModule;
    readonly images: ImageRepositories;
    readonly environment: { readonly [name: string]: string };
    readonly clock: Clock;
  },
): Promise<{ readonly platform: AnyPlatform; leave(): void }> {
  const { module, images, environment, clock } = how;
  const deadline = startDeadline(clock, 900_000, 'The test');
  const log = keptLog();
  const context = { clock, deadline, log, environment, run: null, workspace: '/', mask: () => {} };
  const chosen = { ref: parseTargetWord(word), entry: null, file: null };
  const choice = { targets: '', 'allowed-account-ids': [] };
  const platform = await openTarget(chosen, choice, 'deploy', context, module, images);
  return { platform, leave: () => deadline.end() };
}
