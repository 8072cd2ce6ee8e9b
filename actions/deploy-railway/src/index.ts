import { runAction } from '@thea/action';
import { declaration } from './declaration.ts';
import { main } from './main.ts';

await runAction(declaration, main);
