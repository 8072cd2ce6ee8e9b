import { type ActionDeclaration, type InputDeclaration, nearest } from '@thea/action';

/** Inputs that an action must refuse, and what its one sentence must name. */
export interface BadInput {
  /** What is bad, for the name of a test. */
  readonly what: string;
  /** The name that the sentence must hold. */
  readonly names: string;
  readonly inputs: { readonly [name: string]: string };
  readonly files?: { readonly [path: string]: string };
  /** Where the annotation must stand. */
  readonly place?: { readonly path: string; readonly line: number };
}

/** What the enumerator cannot know of an action: values for the inputs that it needs, and files of its own format. */
export interface Known {
  readonly valid: { readonly [name: string]: string };
  readonly files?: { readonly [path: string]: string };
  /** Inputs that name a file which the action itself parses: a broken text, and the line where it breaks. */
  readonly broken?: { readonly [input: string]: { readonly text: string; readonly line: number } };
}

type Value = readonly [what: string, text: string];

function outOfBounds(declaration: InputDeclaration): readonly Value[] {
  const { minimum, maximum } = declaration;
  return [
    ...(minimum === undefined ? [] : [['less than its minimum', String(minimum - 1)] as const]),
    ...(maximum === undefined ? [] : [['more than its maximum', String(maximum + 1)] as const]),
  ];
}

function ofType(declaration: InputDeclaration): readonly Value[] {
  if (declaration.file) {
    return [
      ['a missing file', 'there-is-no/such.file'],
      ['a file outside of the workspace', '../outside.json'],
      ['an absolute path outside of the workspace', '/etc/hostname'],
      ['a folder', '.'],
    ];
  }
  switch (declaration.type) {
    case 'boolean':
      return [['the wrong type', 'yes please']];
    case 'integer':
      return [
        ['words', 'three'],
        ['a fraction', '2.5'],
        ['hexadecimal', '0x10'],
        ...outOfBounds(declaration),
      ];
    case 'seconds':
      return [['words', 'soon'], ['an unknown unit', '3 weeks'], ...outOfBounds(declaration)];
    case 'choice':
      return [['an unknown choice', 'none-of-these']];
    case 'json':
      return [
        ['broken JSON', '{"a": 1,\n  b: 2}'],
        ['text that is no JSON', 'a=b'],
        ['cut JSON', '{"a": [1, 2'],
      ];
    case 'lines':
    case 'string': {
      const { pattern } = declaration;
      const unlike = ['schön', '-- ; rm -rf /', '<>'].filter((text) => pattern && !matches(pattern, text));
      return unlike.map((text) => ['text that does not match', text] as const);
    }
  }
}

function matches(pattern: RegExp, text: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(text);
}

function ofText(declaration: InputDeclaration): readonly Value[] {
  const oneLine = declaration.file || (declaration.type !== 'lines' && declaration.type !== 'json');
  return [
    ['100 kB', 'x'.repeat(Math.max(100_000, (declaration.maximumLength ?? 0) + 1))],
    ['an expression that was never evaluated', '$' + '{{ secrets.TOKEN }}'],
    ['a control character', 'a\u0007b'],
    ...(oneLine
      ? ([
          ['two lines', 'one\ntwo'],
          ['CRLF', 'one\r\ntwo'],
          ['a tab', 'one\ttwo'],
        ] as const)
      : []),
    ...(oneLine && !declaration.secret ? [['a command substitution', '$(id)'] as const] : []),
    ...(declaration.type === 'json' && !declaration.file
      ? []
      : ([
          ['a zero-width space', 'one\u200btwo'],
          ['text that runs backwards', 'one\u202etwo'],
        ] as const)),
  ];
}

function ofName(declaration: ActionDeclaration, valid: Known['valid']): readonly BadInput[] {
  const [first = ''] = Object.keys(declaration.inputs);
  const unknown = ['no-such-thing-at-all', `${first}s`, `${first.slice(0, -1)}`];
  const foreign = [
    ...Object.keys(declaration.renamed ?? {}),
    ...Object.keys(declaration.refused ?? {}),
    ...unknown.filter((name) => !(name in declaration.inputs)),
  ];
  return foreign.map((name) => {
    const now = declaration.renamed?.[name] ?? nearest(name, Object.keys(declaration.inputs));
    const isRefused = declaration.refused?.[name] !== undefined;
    return {
      what: `${name}: unknown, renamed or foreign`,
      names: isRefused ? name : (now ?? name),
      inputs: { ...valid, [name]: 'x' },
    };
  });
}

function brokenFiles(declaration: ActionDeclaration, known: Known): readonly BadInput[] {
  const ours = Object.entries(declaration.inputs)
    .filter(([, input]) => input.type === 'json' && input.file)
    .map(([name]) => [name, { text: '{\n  "a": 1,\n  b\n}\n', line: 3 }] as const);
  return [...ours, ...Object.entries(known.broken ?? {})].map(([name, { text, line }]) => ({
    what: `${name}: a file that is broken in line ${line}`,
    names: 'folder with space.json',
    inputs: { ...known.valid, [name]: 'folder with space.json' },
    files: { ...known.files, 'folder with space.json': text },
    place: { path: 'folder with space.json', line },
  }));
}

/** Every way to get the inputs of an action wrong, one at a time. */
export function badInputs(declaration: ActionDeclaration, known: Known): readonly BadInput[] {
  const files = known.files ? { files: known.files } : {};
  const single = Object.entries(declaration.inputs).flatMap(([name, input]) => {
    const { [name]: _, ...others } = known.valid;
    const empty = input.required ? [['nothing', ''] as const, ['only spaces', '  '] as const] : [];
    return [...empty, ...ofText(input), ...ofType(input)].map(([what, text]) => ({
      what: `${name}: ${what}`,
      names: name,
      inputs: { ...others, [name]: text },
      ...files,
    }));
  });
  return [
    ...single,
    ...ofName(declaration, known.valid).map((bad) => ({ ...bad, ...files })),
    ...brokenFiles(declaration, known),
  ];
}
