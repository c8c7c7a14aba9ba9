import * as yaml from 'js-yaml';

/** Serialises documents as one YAML file: no anchors, no folding, the authored key order, byte-identical on every run. */
export function toYaml(documents: unknown[]): string {
  return documents.map((document) => yaml.dump(document, { noRefs: true, lineWidth: -1, quotingType: "'", noCompatMode: false })).join('---\n');
}
