/** Keys by which tools other than CloudFormation commonly say that they own a resource, in lower case, without `-`, `_` and `:`. */
const MANAGED_BY = new Set(['managedby', 'provisionedby', 'terraform', 'opentofu', 'pulumi']);

/**
 * Who owns the service, from its tags; null where none says it. CloudFormation (and CDK, SAM, Copilot through it) writes
 * its own tags (CloudFormation User Guide, "Resource tags"); the others leave it to a convention. Pure.
 */
export function ownerOf(tags: { readonly [key: string]: string }): string | null {
  const stack = tags['aws:cloudformation:stack-name'];
  if (stack !== undefined) return `the CloudFormation stack "${stack}"`;
  for (const [key, value] of Object.entries(tags)) {
    const plain = key.toLowerCase().replace(/[-_:]/g, '');
    if (!MANAGED_BY.has(plain)) continue;
    const named = /^(?:managedby|provisionedby)$/.test(plain) ? value : key;
    if (named !== '' && value !== 'false') return `${named} (tag ${key}=${value})`;
  }
  return null;
}
