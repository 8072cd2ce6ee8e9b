import type { ActionContext, InputsOf, Json } from '@thea/action';
import { describe, expectTypeOf, it } from 'vitest';
import type { declaration } from './fixture/declaration.ts';

type Inputs = InputsOf<typeof declaration>;
type Context = ActionContext<typeof declaration>;

describe('the types of parsed inputs', () => {
  it('follow from the declaration', () => {
    expectTypeOf<Inputs['task']>().toEqualTypeOf<string>();
    expectTypeOf<Inputs['reason']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Inputs['timeout']>().toEqualTypeOf<number>();
    expectTypeOf<Inputs['replicas']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Inputs['dry-run']>().toEqualTypeOf<boolean>();
    expectTypeOf<Inputs['strategy']>().toEqualTypeOf<'rolling' | 'canary'>();
    expectTypeOf<Inputs['hooks']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<Inputs['settings']>().toEqualTypeOf<Json | undefined>();
    expectTypeOf<Parameters<Context['setOutput']>[0]>().toEqualTypeOf<'deployed' | 'digest'>();
  });
});
