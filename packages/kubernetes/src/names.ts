import { Failure } from '@thea/action';
import type { TargetRef } from '@thea/release';

/**
 * Where a target is. `access` is the AWS region of an EKS cluster, or `kubeconfig`; `cluster` is the name of the EKS
 * cluster, or of the context (`current` for the current one). `application` is the user's name of the set of objects.
 */
export interface KubeLocator {
  readonly access: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly application: string;
}

/** The manager of every field that a release sets by server-side apply. */
export const FIELD_MANAGER = 'thea';
/** Which target an object belongs to: `<application>` in its namespace. */
export const APPLICATION_LABEL = 'theaia.dev/application';
/** Which record's change brought an object to where it is. */
export const RECORD_ANNOTATION = 'theaia.dev/record';
/** On an object that a later release no longer names: it is left alone all the same. */
export const KEEP_ANNOTATION = 'theaia.dev/keep';
/** On the Secrets that hold records: the application, and the number of the record. */
export const RECORDS_LABEL = 'theaia.dev/records-of';
export const NUMBER_LABEL = 'theaia.dev/record-number';
export const RECORD_TYPE = 'theaia.dev/record';

/**
 * The place of a target.
 * @throws Failure('input') where the target is not of Kubernetes.
 */
export function locate(target: TargetRef): KubeLocator {
  const { access, cluster, namespace, application } = target.locator;
  if (
    target.platform === 'kubernetes' &&
    access !== undefined &&
    cluster !== undefined &&
    namespace !== undefined &&
    application !== undefined
  ) {
    return { access, cluster, namespace, application };
  }
  throw new Failure('input', {
    input: 'target',
    message: `The target "${target.name}" is no set of Kubernetes objects.`,
    remedy: 'Write kubernetes:<region or "kubeconfig">/<cluster or context>/<namespace>/<application>.',
  });
}

/** The platform's id of a release: `<application>:<number>`; every record has its own. */
export function platformReleaseOf(application: string, number: number): string {
  return `${application}:${number}`;
}

/** The number of a record; null where the text is no id of ours for this application. */
export function numberOf(platformRelease: string, application: string): number | null {
  const [, name, digits] = /^(.+):([1-9]\d{0,8})$/.exec(platformRelease) ?? [];
  return name === application && digits !== undefined ? Number(digits) : null;
}

/**
 * The Secret that holds a part of record `number`: '' the head and the first part of the body, `b1` … its further parts,
 * `a0` … what was after the change. Names have at most 253 characters (RFC 1123).
 */
export function recordName(application: string, number: number, part: string): string {
  return `thea-record.${application}.${number}${part === '' ? '' : `.${part}`}`;
}

/** The Lease that only one process at a time holds while it writes. */
export function leaseName(application: string): string {
  return `thea-release.${application}`;
}
