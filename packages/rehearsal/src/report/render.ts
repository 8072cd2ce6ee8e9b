import { head, headline } from './headline.ts';
import { text } from './markup.ts';
import { pageStyle } from './page-style.ts';
import type { Report } from './report.ts';
import { assertions, details, findings, verdicts, workflowRuns } from './sections.ts';
import { NARROW, timeline, WIDE } from './timeline.ts';

/** One page that needs nothing else: no script, no font, no image from elsewhere. The same report gives the same bytes. */
export function renderReport(report: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(`${report.scenario}: ${headline(report)}`)}</title>
<style>${pageStyle}</style>
</head>
<body><main>
${head(report)}
<h2>Timeline</h2>
<div class="wide">${timeline(report, WIDE)}</div>
<div class="narrow scroll">${timeline(report, NARROW)}</div>
${verdicts(report)}
${assertions(report)}
${findings(report)}
${workflowRuns(report)}
${details(report)}
</main></body>
</html>
`;
}
