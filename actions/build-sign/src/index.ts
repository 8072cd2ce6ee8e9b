import { runAction } from '@thea/action';
import { declaration } from './declaration.ts';
import { main } from './main.ts';
import { post } from './post.ts';

await runAction(declaration, main, post);
