const WORD = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+)/g;

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([, double, single, bare]) =>
    double === undefined ? (single ?? bare ?? '') : double.replace(/\\(.)/g, '$1'),
  );
}

/**
 * The words of a start command. Railway runs it in exec form, so that `$PORT` stays as it is; only a shell that the
 * command itself names expands variables. The sample's image has no shell: the host stands in for `/bin/sh -c`. Pure.
 */
export function startWords(
  command: string,
  variables: { readonly [name: string]: string },
): readonly string[] {
  const words = wordsOf(command);
  const [shell, flag, script] = words;
  if (
    !(shell === '/bin/sh' || shell === 'sh' || shell === '/bin/bash') ||
    flag !== '-c' ||
    script === undefined
  ) {
    return words;
  }
  const expanded = script.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (_, name: string) => variables[name] ?? '');
  return wordsOf(expanded.replace(/^\s*exec\s+/, ''));
}
