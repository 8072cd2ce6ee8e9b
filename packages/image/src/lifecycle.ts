import { field, fields, list, parseJson, text } from './json.ts';

/**
 * A lifecycle policy that can expire nothing that runs or was last verified: those carry the tag of their version, and
 * only what has no tag goes, `days` after it was pushed. What an index or a subject holds together ECR keeps itself
 * (ECR guide, "How lifecycle policies work").
 */
export function safeLifecycle(days: number): string {
  return JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        description: 'What was pushed and never became a version',
        selection: {
          tagStatus: 'untagged',
          countType: 'sinceImagePushed',
          countUnit: 'days',
          countNumber: days,
        },
        action: { type: 'expire' },
      },
    ],
  });
}

function fits(pattern: string, tag: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(tag);
}

/**
 * The priorities of the rules of a policy that could take an image with this tag away: expire it, or archive it so that
 * it cannot be pulled. A rule for several tags counts where any of them fits. ECR guide, "Lifecycle policy properties".
 */
export function rulesAgainst(policy: string, tag: string): readonly number[] {
  return list(field(parseJson(Buffer.from(policy)), 'rules')).flatMap((rule) => {
    const { selection, rulePriority } = fields(rule);
    const { tagStatus, tagPrefixList, tagPatternList } = fields(selection);
    const priority = typeof rulePriority === 'number' ? rulePriority : 0;
    if (tagStatus === 'untagged') return [];
    if (tagStatus === 'any') return [priority];
    const named =
      list(tagPrefixList).some((prefix) => tag.startsWith(text(prefix))) ||
      list(tagPatternList).some((pattern) => fits(text(pattern), tag));
    return named ? [priority] : [];
  });
}
