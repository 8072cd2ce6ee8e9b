/**
 * Replaces `$(NAME)` by the variable's value; an unknown one stays as it is, and `$$` is a dollar sign
 * (Kubernetes, "Define Dependent Environment Variables"). Pure.
 */
export function expand(text: string, variables: { readonly [name: string]: string }): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (whole, name: string | undefined) =>
    name === undefined ? '$' : (variables[name] ?? whole),
  );
}
