import { APPLICATION_LABEL } from './names.ts';
import { annotationsOf, labelsOf } from './object.ts';
import { at, type JsonObject, objects, text } from './raw.ts';

/**
 * Which other tool keeps an object as it wants it, by the marks that it leaves; null where none does. Argo CD: its
 * tracking id; Flux: its labels; Helm: its release; another target of ours: its label. Pure.
 */
export function ownerOf(raw: JsonObject, application: string): string | null {
  const labels = labelsOf(raw);
  const annotations = annotationsOf(raw);
  const argo = annotations['argocd.argoproj.io/tracking-id'] ?? labels['argocd.argoproj.io/instance'];
  if (argo !== undefined) return `Argo CD (${argo.split(':')[0] ?? argo})`;
  const flux = labels['kustomize.toolkit.fluxcd.io/name'] ?? labels['helm.toolkit.fluxcd.io/name'];
  if (flux !== undefined) return `Flux (${flux})`;
  const helm = annotations['meta.helm.sh/release-name'];
  if (helm !== undefined) return `Helm (release ${helm})`;
  const other = labels[APPLICATION_LABEL];
  if (other !== undefined && other !== application) return `the target "${other}"`;
  const owner = objects(at(raw, 'metadata', 'ownerReferences')).find((one) => one['controller'] === true);
  return owner === undefined ? null : `${text(owner['kind'])} ${text(owner['name'])}`;
}
