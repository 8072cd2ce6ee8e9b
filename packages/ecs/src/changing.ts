// Loaded by import() as one file: what a step needs once it changes, follows or restores.
export { applyEcs, stageEcs } from './apply.ts';
export { diagnoseEcs } from './diagnose.ts';
export { finishEcs } from './finish.ts';
export { followEcs } from './follow.ts';
export { prepareEcs } from './prepare.ts';
export { recallEcs } from './recall.ts';
export { restoreEcs } from './restore.ts';
