/** A package that the bundles do not take along, and what stands in for it. */
export interface Replacement {
  readonly name: string;
  /** The JavaScript of the module that stands in. */
  readonly source: string;
  /** The packages that import it. */
  readonly usedBy: readonly string[];
}

/**
 * undici is inside of node 24, as `fetch`. The toolkit imports the package again, 786 kB and a third of an action's
 * cold start, only to pass requests of its own client through a proxy. The frame tells node's own undici about the
 * proxy instead (`useProxy`), so its dispatcher is the right one whether there is a proxy or not.
 */
export const REPLACEMENTS: readonly Replacement[] = [
  {
    name: 'undici',
    usedBy: ['@actions/core', '@actions/exec', '@actions/github', '@actions/http-client', '@actions/io'],
    source: `export const fetch = globalThis.fetch;
export class ProxyAgent {
  constructor() {
    return globalThis[Symbol.for('undici.globalDispatcher.1')];
  }
}
`,
  },
  // tuf-js writes words for its developers with it. It looks for a package that nobody installed, which ncc leaves open.
  { name: 'debug', usedBy: ['@sigstore/tuf', 'tuf-js'], source: 'export default () => () => undefined;\n' },
];
