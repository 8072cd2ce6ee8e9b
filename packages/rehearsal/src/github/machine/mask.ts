// SecretMasker's value encoders: base64 at the three alignments, URI data, JSON strings (actions/runner,
// Sdk/DTLogging/ValueEncoders.cs).
function encodings(value: string): string[] {
  const shifted = [0, 1, 2].map((shift) => {
    const bytes = Buffer.from(value).subarray(shift);
    const encoded = bytes.toString('base64').replace(/=+$/, '');
    // The last character also depends on what follows, unless the bytes fill it.
    return bytes.length % 3 === 0 ? encoded : encoded.slice(0, -1);
  });
  return [
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    ...shifted.filter((item) => item.length > 4),
  ];
}

/** The values that no log line and no job output may show. */
export class Masker {
  #values: string[] = [];

  /** Keeps a value out, as a whole, line by line, and in its usual encodings. */
  add(value: string): void {
    const parts = [value, ...value.split(/\r?\n/)].map((part) => part.trim()).filter((part) => part !== '');
    this.#values = [...new Set([...this.#values, ...parts, ...parts.flatMap(encodings)])]
      .filter((item) => item !== '')
      .sort((a, b) => b.length - a.length);
  }

  /** The text with `***` for every such value. */
  mask(text: string): string {
    return this.#values.reduce((masked, value) => masked.replaceAll(value, '***'), text);
  }
}
