import { railwayRepository } from '@thea/platforms';
import { railwayModule } from '@thea/railway';
import { parseRailwaySpec } from '@thea/railway/spec';
import { enter } from '../signature/enter.ts';
import { forgedDeploys, type Ground } from '../signature/forged-deploys.ts';
import { openHouse } from './house.ts';

const WORD = 'railway:thea/production/api';

async function openGround(): Promise<Ground> {
  const house = await openHouse();
  const { railway, registry, service, tools } = house;
  const environment = { RAILWAY_GRAPHQL_ENDPOINT: railway.endpoint, RAILWAY_TOKEN: service.projectToken };
  const { platform, leave } = await enter(WORD, {
    module: railwayModule,
    images: railwayRepository,
    environment: { ...environment, HOME: '/nonexistent' },
    clock: tools.clock,
  });
  const image = (digest: string): string => `${registry.host}/thea-ia@${digest}`;
  return {
    registry,
    platform,
    spec: (digest) => parseRailwaySpec({}, { image: image(digest), version: null }),
    step: (digest) => ({
      action: 'deploy-railway',
      inputs: { target: WORD, image: image(digest) },
      environment,
    }),
    changes: () => railway.calls.filter(({ mutating }) => mutating).map(({ operation }) => operation),
    running: () => house.shown(),
    [Symbol.asyncDispose]: async () => {
      leave();
      await house[Symbol.asyncDispose]();
    },
  };
}

forgedDeploys(openGround);
