/** One sample of Prometheus' text format: its name, its labels as they were written, its value. */
export interface Sample {
  readonly name: string;
  readonly labels: string;
  readonly value: number;
}

/** What a page of metrics says: every sample, and the type of each metric that declares one. */
export interface MetricsPage {
  readonly samples: readonly Sample[];
  readonly types: ReadonlyMap<string, string>;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;

/**
 * Reads Prometheus' text format 0.0.4 as strictly as its document has it. Throws at the first line that is neither
 * comment nor sample, and where the last line does not end.
 */
export function readMetrics(text: string): MetricsPage {
  if (!text.endsWith('\n')) throw new Error('The last line does not end with a line feed.');
  const samples: Sample[] = [];
  const types = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, declared, type] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (declared !== undefined && type !== undefined) types.set(declared, type);
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
    if (name === '' || value === '' || Number.isNaN(Number(value)))
      throw new Error(`No metric stands in the line: ${line}`);
    samples.push({ name, labels, value: Number(value) });
  }
  return { samples, types };
}
