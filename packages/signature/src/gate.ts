import type { Finding, SignatureGate, SignatureJudgement, SignatureQuestion } from '@thea/release';
import type { CourtTools, Judged, Kept } from './court.ts';
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

/** What a policy says of the images of one release, and of its way back. */
interface Hearing {
  readonly judged: readonly (readonly [container: string, Judged])[];
  readonly wayBack: Finding | null;
}

/** The verifier is most of what a gate loads: it is read once there is something to judge, not before the first call. */
async function hear(
  policy: SignaturePolicy,
  question: SignatureQuestion,
  tools: CourtTools,
): Promise<Hearing> {
  const { Court } = await import('./court.ts');
  const court = new Court(policy, question, tools);
  const judged = await Promise.all(
    question.images.map(async (image) => [image.container, await court.judge(image)] as const),
  );
  return { judged, wayBack: await court.wayBack() };
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
      const { judged, wayBack }: Hearing =
        policy === null ? { judged: [], wayBack: null } : await hear(policy, question, options);
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
      const findings = wayBack === null ? [] : [wayBack];
      const evidence = judged.flatMap(([, one]) => ('sentence' in one ? [one.sentence] : []));
      if (refused.length === 0) return { findings, evidence, proof, exception: null };
      if (allowUnsigned === null) {
        return { findings: [...refused, ...findings], evidence, proof: null, exception: null };
      }
      return { findings, evidence, proof, exception: exceptionOf(allowUnsigned, refused) };
    },
  };
}
