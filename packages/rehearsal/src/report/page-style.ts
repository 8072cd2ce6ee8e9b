import { drawing, palette } from './palette.ts';

/** The whole style of the page. */
export const pageStyle = `${palette(':root')}
${drawing}
* { box-sizing: border-box; margin: 0; }
body { background: var(--page); color: var(--ink); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
main { max-width: 1216px; margin: 0 auto; padding: 40px 32px 64px; }
h1 { font-size: 28px; line-height: 1.2; font-weight: 650; letter-spacing: -.015em; margin-top: 10px; text-wrap: balance; }
h2 { font-size: 15px; font-weight: 650; margin: 44px 0 14px; }
h3 { font-size: 13px; font-weight: 600; }
p.lead { color: var(--soft); font-size: 15px; max-width: 72ch; margin-top: 6px; }
.meta { color: var(--faint); font-size: 12.5px; display: flex; flex-wrap: wrap; gap: 2px 18px; }
.over { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; }
.pill { display: inline-block; border-radius: 99px; padding: 1px 10px; font-size: 12px; font-weight: 600; white-space: nowrap; }
.pill.good { color: var(--good); background: var(--good-tint); } .pill.bad { color: var(--bad); background: var(--bad-tint); }
.pill.open { color: var(--open); background: var(--open-tint); } .pill.plain { color: var(--soft); background: var(--panel); }
.targets { display: grid; gap: 12px; margin-top: 28px; }
.target { border: 1px solid var(--line); border-radius: 8px; padding: 18px 20px; }
.target header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 10px; }
.target header .soft { flex: 1; }
.soft { color: var(--soft); } td.fault { color: var(--bad); } .faint { color: var(--faint); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(132px, 1fr)); gap: 14px; margin: 14px 0 16px; }
.figures dt { color: var(--soft); font-size: 12px; } .figures dd { font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.figures dd small { font-size: 12px; font-weight: 400; color: var(--faint); letter-spacing: 0; }
.wide { display: block; } .narrow { display: none; } .scroll { overflow-x: auto; }
.pic { display: block; max-width: none; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 12px; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; }
.card header { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; margin-bottom: 8px; }
.card ul { padding-left: 0; list-style: none; } .card li { padding: 4px 0; border-top: 1px solid var(--grid); font-size: 13px; overflow-wrap: anywhere; }
.card li:first-child { border-top: 0; font-weight: 550; }
.checks { list-style: none; padding: 0; columns: 2 420px; column-gap: 32px; }
.checks li { display: grid; grid-template-columns: 22px 1fr; padding: 3px 0; break-inside: avoid; }
.checks svg { width: 14px; height: 14px; margin-top: 4px; fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.checks .yes { stroke: var(--good); } .checks .no { stroke: var(--bad); } .checks .not { color: var(--bad); font-weight: 550; }
table { border-collapse: collapse; width: 100%; font-size: 13px; } caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
td, th { text-align: left; padding: 4px 12px 4px 0; border-top: 1px solid var(--grid); vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
th { color: var(--soft); font-size: 12px; border-top: 0; white-space: nowrap; } td.name { white-space: nowrap; } td.num, th.num { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.job td { font-weight: 600; border-top-color: var(--line); } tr.step td:first-child { padding-left: 18px; }
td.time { width: 72px; color: var(--faint); font-variant-numeric: tabular-nums; white-space: nowrap; } td.source { width: 132px; color: var(--soft); }
.runs { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 28px 40px; align-items: start; }
details { border-top: 1px solid var(--line); padding: 10px 0; } details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; font-weight: 600; font-size: 14px; } details[open] summary { margin-bottom: 10px; }
.details { margin-top: 44px; }
@media (max-width: 1215px) { .wide { display: none; } .narrow { display: block; } main { padding: 32px 32px 48px; } .runs { grid-template-columns: 1fr; } }
@media (max-width: 520px) { main { padding: 20px 16px; } .cards { grid-template-columns: 1fr; } }
@media print { details > * { display: block; } }`;
