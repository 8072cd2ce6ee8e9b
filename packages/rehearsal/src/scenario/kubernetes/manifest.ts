import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@thea/action';
import { type Document, parseAllDocuments, Scalar } from 'yaml';
import { isObject, type JsonObject } from '../../kubernetes/raw.ts';
import { KUBERNETES_SAMPLE } from './names.ts';

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;

/** The sample's manifest in a copy of its repository, as a person edits it. */
export interface SampleManifest {
  /** Its objects as they stand there now. */
  objects(): readonly JsonObject[];
  /** Where the image lies. */
  setRepository(repository: string): void;
  setVariable(name: string, value: string): void;
  setReplicas(count: number): void;
}

/** Opens a manifest below `folder` (a copy of the sample repository); default: the sample's own. */
export function openManifest(folder: string, name: string = KUBERNETES_SAMPLE.manifest): SampleManifest {
  const path = join(folder, name);
  const read = (): Document[] => [...parseAllDocuments(readFileSync(path, 'utf8'))];
  const edit = (change: (deployment: Document) => void): void => {
    const documents = read();
    const deployment = documents.find((each) => each.get('kind') === 'Deployment');
    if (deployment === undefined) throw new Error('The sample has no Deployment.');
    change(deployment);
    writeFileSync(path, documents.map((each) => each.toString()).join(''));
  };
  return {
    objects: () =>
      read().flatMap((each) => {
        const object: Json = each.toJS();
        return isObject(object) ? [object] : [];
      }),
    setRepository: (repository) =>
      edit((deployment) => deployment.setIn([...CONTAINER, 'image'], repository)),
    setVariable: (name, value) =>
      edit((deployment) => {
        const list: Json = deployment.toJS().spec.template.spec.containers[0].env;
        const names = Array.isArray(list) ? list.map((each) => (isObject(each) ? each['name'] : null)) : [];
        const place = names.includes(name) ? names.indexOf(name) : names.length;
        // As a person writes it who knows that kubectl reads "on" as a truth value (YAML 1.1).
        const quoted = deployment.createNode(value);
        quoted.type = Scalar.QUOTE_DOUBLE;
        deployment.setIn([...CONTAINER, 'env', place], { name, value: quoted });
      }),
    setReplicas: (count) => edit((deployment) => deployment.setIn(['spec', 'replicas'], count)),
  };
}
