const LIGHT = `
  --page: #ffffff; --panel: #f6f7f9; --line: #e3e6eb; --grid: #edeff3; --ink: #1a1f29; --soft: #5b6472; --faint: #8a93a2;
  --good: #1a7f4b; --good-tint: #e4f4ea; --bad: #c6362c; --bad-tint: #fbe8e6; --open: #9a6700; --open-tint: #fdf3d7;
  --plan: #7d8798; --deploy: #2f6fdb; --verify: #7a55c7; --rollback: #d9730d; --record: #93867a; --other: #5f8a8b;
  --r0: #2f6fdb; --r1: #17998a; --r2: #7a55c7; --r3: #b0882b; --r4: #5b6472;`;

const DARK = `
  --page: #12151b; --panel: #191d25; --line: #2b313c; --grid: #222731; --ink: #e7eaf0; --soft: #a3acba; --faint: #747e8e;
  --good: #4cc38a; --good-tint: #14301f; --bad: #f2786d; --bad-tint: #3a1b1a; --open: #e0b341; --open-tint: #33290f;
  --plan: #8d97a8; --deploy: #5b93f0; --verify: #a486e8; --rollback: #f0954a; --record: #a89c8f; --other: #7fb0b1;
  --r0: #5b93f0; --r1: #37b8a8; --r2: #a486e8; --r3: #d3ac54; --r4: #a3acba;`;

/** The colours of page and picture under `selector`, for light and dark. */
export function palette(selector: string): string {
  return `${selector} { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { ${selector} { ${DARK} } }`;
}

/** The style of everything drawn; shared by the page and the picture that stands alone. */
export const drawing = `
.pic text { font: 11px/1 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; fill: var(--ink); }
.pic .soft { fill: var(--soft); } .pic .faint { fill: var(--faint); font-size: 10.5px; }
.pic .halo { paint-order: stroke; stroke: var(--page); stroke-width: 4px; }
.pic .strong { font-weight: 600; } .pic .num { font-variant-numeric: tabular-nums; }
.pic .onbar { fill: #fff; font-size: 10.5px; } .pic .end { text-anchor: end; } .pic .mid { text-anchor: middle; }
.pic .grid { stroke: var(--grid); } .pic .rule { stroke: var(--line); } .pic .mark { stroke: var(--ink); stroke-dasharray: 2 3; opacity: .55; }
.pic .flag { fill: var(--ink); } .pic .flagtext { fill: var(--page); font-size: 10px; font-weight: 600; text-anchor: middle; }
.pic .band { fill: var(--ink); fill-opacity: .04; } .pic .good { fill: var(--good); } .pic .bad { fill: var(--bad); }
.pic .plan { fill: var(--plan); } .pic .deploy { fill: var(--deploy); } .pic .verify { fill: var(--verify); }
.pic .rollback { fill: var(--rollback); } .pic .record { fill: var(--record); } .pic .other { fill: var(--other); }
.pic .r0 { fill: var(--r0); } .pic .r1 { fill: var(--r1); } .pic .r2 { fill: var(--r2); } .pic .r3 { fill: var(--r3); } .pic .r4 { fill: var(--r4); }
.pic .idle { opacity: .32; } .pic .nested { opacity: .62; }
@media (prefers-color-scheme: dark) { .pic .onbar { fill: #0d1015; } }`;
