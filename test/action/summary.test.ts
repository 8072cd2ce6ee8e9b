import { type Instant, openSummary, type PhaseTime } from '@thea/action';
import { describe, expect, it } from 'vitest';
import { fixture } from './fixture/start.ts';
import { startAction } from './start-action.ts';

const at = (seconds: number): Instant => ({ wall: 0, monotonic: seconds * 1000, boot: 'b', skew: null });
const phase = (name: string, from: number, seconds: number): PhaseTime => ({
  name,
  startedAt: at(from),
  seconds,
  outcome: 'done',
});

describe('the summary', () => {
  it('shows phases by when they ran, and whether the budget was held', () => {
    const page = openSummary('Rollback');
    page.phases([phase('decide', 20, 1), phase('detect', 0, 20), phase('act', 21, 21)], {
      limit: 90,
      taken: 42,
    });
    expect(page.markdown()).toMatchInlineSnapshot(`
      "## Rollback

      ### Phases

      | Phase | Began after | Took | When | Outcome |
      | --- | --- | --- | --- | --- |
      | detect | 0.0 s | 20.0 s | <code>██████████████░░░░░░░░░░░░░░░░</code> | done |
      | decide | 20.0 s | 1.0 s | <code>░░░░░░░░░░░░░░█░░░░░░░░░░░░░░░</code> | done |
      | act | 21.0 s | 21.0 s | <code>░░░░░░░░░░░░░░░███████████████</code> | done |
      | **Budget 90 s** |  | **42.0 s** | <code>██████████████░░░░░░░░░░░░░░░░</code> | **held** |
      "
    `);
  });

  it('says by how much a budget was missed', () => {
    const page = openSummary('Rollback');
    page.phases([phase('act', 0, 100)], { limit: 90, taken: 100 });
    expect(page.markdown()).toContain('**missed by 10.0 s**');
  });

  it('shows no value of a variable in a difference', () => {
    const page = openSummary('Rollback');
    const digest = `sha256:${'0'.repeat(64)}`;
    page.differences([
      { path: '/environment/PASSWORD', live: 'planted', wanted: 'planted-too' },
      { path: '/desiredCount', live: 2, wanted: 3 },
      { path: '/image', live: digest, wanted: null },
      { path: '/tags', live: ['planted'], wanted: { a: 'planted' } },
    ]);
    expect(page.markdown()).not.toContain('planted');
    expect(page.markdown()).toContain('| <code>2</code> | <code>3</code> |');
    expect(page.markdown()).toContain(digest);
  });

  it('lets no text of a user become Markdown', () => {
    const page = openSummary('a <b>title</b>');
    page.fact('Version', '| [x](http://e.vil) `c` **b** <script> @theaia #1 &amp;');
    const text = page.markdown();
    expect(text).not.toMatch(/<script|<b>|\[x\]|`|@theaia|(?<!&)#1|http:\/\//);
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
  });

  it('stays within what GitHub takes', () => {
    const page = openSummary('Long');
    page.evidence(Array.from({ length: 20_000 }, (_, index) => `${index} ${'ü'.repeat(60)}`));
    const text = page.markdown();
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/The rest of this page is cut off[^\n]*\n$/);
  });

  it('is written once, at the end', async () => {
    await startAction({ file: fixture, inputs: { task: 'good' } }, ({ summary }) => {
      expect(summary?.match(/^## /gm)).toHaveLength(1);
      for (const part of ['Digest', 'sha256', 'observe', 'Budget 90 s', 'replicas', '30 of 30'])
        expect(summary).toContain(part);
      expect(summary).not.toContain('planted-value');
    });
  });

  it('cannot fail the run', async () => {
    const environment = { GITHUB_STEP_SUMMARY: '/nowhere/summary' };
    await startAction({ file: fixture, inputs: { task: 'good' }, environment }, ({ code, output }) => {
      expect(output).toMatch(/::warning .*The job summary was not written/);
      expect(code).toBe(0);
    });
  });
});
