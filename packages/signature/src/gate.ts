import type { Finding, SignatureGate, SignatureJudgement } from '@thea/release';
import { Court, type CourtTools, type Kept } from './court.ts';
import type { SignaturePolicy } from './signature-policy.ts';

export interface GateOptions extends CourtTools {
  /** Null: nobody has said who may sign. */
  readonly policy: SignaturePolicy | null;
  /** What to write down so that somebody has, to fit "…: <remedy>". */
  readonly remedy: string;
  /** Why images may run that the policy refuses; null: none may. */
  readonly allowUnsigned: string | null;
}

function exceptionOf(reason: string, refused: readonly Finding[]): string {
  const what = refused.map(({ message }) => message).join(' ');
  return `Unsigned images run by an exception, because: ${reason}. Without it the deploy is refused: ${what}`;
}

/**
 * The gate that a policy makes: every image of the release signed by us, every other one listed. What cannot be read is
 * not judged well, and blocks. An exception turns what blocks into one sentence that a summary shows in bold; where
 * nothing would block it changes nothing.
 */
export function signatureGate(options: GateOptions): SignatureGate {
  const { policy, allowUnsigned } = options;
  return {
    judge: async (question): Promise<SignatureJudgement> => {
      const { images } = question;
      const court = policy === null ? null : new Court(policy, question, options);
      const judged =
        court === null
          ? []
          : await Promise.all(
              images.map(async (image) => [image.container, await court.judge(image)] as const),
            );
      const refused = judged.flatMap(([, one]) => ('finding' in one ? [one.finding] : []));
      if (policy === null) {
        refused.push({
          class: 'safety',
          rule: 'no-signature-policy',
          message: 'Nothing says who must have signed what runs here.',
          remedy: options.remedy,
        });
      }
      const kept: { [container: string]: Kept } = Object.fromEntries(
        images.map(({ container }) => [container, 'excepted' as const]),
      );
      for (const [container, one] of judged) if ('kept' in one) kept[container] = one.kept;
      const proof = { policy: policy?.id ?? null, at: options.now().toISOString(), images: kept };
      const goal = (await court?.wayBack()) ?? null;
      const findings = goal === null ? [] : [goal];
      const evidence = judged.flatMap(([, one]) => ('sentence' in one ? [one.sentence] : []));
      if (refused.length === 0) return { findings, evidence, proof, exception: null };
      if (allowUnsigned === null) {
        return { findings: [...refused, ...findings], evidence, proof: null, exception: null };
      }
      return { findings, evidence, proof, exception: exceptionOf(allowUnsigned, refused) };
    },
  };
}
