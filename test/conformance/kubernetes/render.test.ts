import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDeadline, systemClock } from '@thea/action';
import { readKubeSpec } from '@thea/kubernetes';
import { outputIn } from '@thea/platforms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installed } from '../sigstore/program.ts';
import { openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects } from './releases.ts';

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'thea-render-'));
  const objects = sampleObjects().map((one) => JSON.stringify(one));
  mkdirSync(join(workspace, 'base'));
  writeFileSync(join(workspace, 'base/all.yaml'), objects.join('\n---\n'));
  writeFileSync(join(workspace, 'base/kustomization.yaml'), 'resources: [all.yaml]\n');
  mkdirSync(join(workspace, 'production'));
  const replicas = 'replicas: [{name: api, count: 2}]\n';
  writeFileSync(join(workspace, 'production/kustomization.yaml'), `resources: [../base]\n${replicas}`);
  mkdirSync(join(workspace, 'chart/templates'), { recursive: true });
  writeFileSync(join(workspace, 'chart/Chart.yaml'), 'apiVersion: v2\nname: thea-ia\nversion: 1.0.0\n');
  const templated = objects.map((one) => one.replace(/"replicas":\d+/, '"replicas": {{ .Values.replicas }}'));
  writeFileSync(join(workspace, 'chart/templates/all.yaml'), templated.join('\n---\n'));
});
afterAll(() => rmSync(workspace, { recursive: true }));

const read = (render: string, version: string) => {
  const deadline = startDeadline(systemClock(), 60_000, 'The test');
  const outputOf = outputIn({ deadline, environment: process.env, workspace });
  const image = `registry.invalid/thea-ia@${digestOf(version)}`;
  return readKubeSpec({ render }, { image, version, readFile: () => '', outputOf });
};

describe.concurrent('manifests that a command writes', () => {
  it.each([
    ['kustomize', `${installed('kubectl')} kustomize production`],
    ['helm', `${installed('helm')} template thea chart --set replicas=2`],
  ])('by %s are released, and go back', async (_name, command) => {
    await using house = await openHouse();
    const replicas = async () =>
      Object((await house.user.get(house.path('deployments', 'api')))?.['spec']).replicas;
    await accept(await house.open(), await deploy(await house.open(), await read(command, '1'), '1'));
    expect(await replicas()).toBe(2);
    await deploy(await house.open(), await read(command.replace('replicas=2', 'replicas=3'), '2'), '2');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await replicas()).toBe(2);
  });
});
