/** Text for HTML and SVG, in elements and in attributes. */
export function text(value: string | number): string {
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
}

/** A coordinate: one decimal, so that the same report gives the same bytes. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Seconds for a person: `0.4 s`, `11.8 s`, `94 s`, `12 min 5 s`. */
export function duration(seconds: number): string {
  if (seconds < 99.95) return `${(Math.round(seconds * 10) / 10).toFixed(1)} s`;
  if (seconds < 600) return `${Math.round(seconds)} s`;
  const rounded = Math.round(seconds);
  return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}

/** The width of a text in CSS pixels at `size`, from the mean advance of a sans-serif face; errs on the wide side. */
export function textWidth(value: string, size: number): number {
  return value.length * size * 0.56;
}

/** Shortens a text to `width` CSS pixels at `size`, with an ellipsis where something is lost. */
export function shorten(value: string, width: number, size: number): string {
  if (textWidth(value, size) <= width) return value;
  const most = Math.max(1, Math.floor(width / (size * 0.56)) - 1);
  return `${value.slice(0, most)}…`;
}
