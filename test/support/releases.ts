import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as yaml from 'js-yaml';

const GOLDEN = join(__dirname, '../golden/gitops');

/** A HelmRelease of the golden trees, with where its chart comes from. */
export interface Release {
  readonly cluster: string;
  readonly name: string;
  readonly namespace: string;
  /** `https://…` of a repository, or `oci://…` of the folder of a registry. */
  readonly url: string;
  readonly chart: string;
  readonly version: string;
  readonly values: { [key: string]: any };
}

/** Returns every HelmRelease of the golden trees. */
export function goldenReleases(): Release[] {
  const files = readdirSync(GOLDEN, { recursive: true }).map(String).filter((file) => file.endsWith('/helm-release.yaml')).sort();
  return files.map((file) => {
    const folder = join(GOLDEN, file, '..');
    const { spec } = read(join(folder, 'helm-release.yaml'));
    const common = { cluster: file.split('/')[4], name: spec.releaseName, namespace: spec.targetNamespace, values: spec.values ?? {} };
    if (spec.chart) return { ...common, url: read(join(folder, 'helm-repository.yaml')).spec.url, chart: spec.chart.spec.chart, version: spec.chart.spec.version };
    const { url, ref } = read(join(folder, 'oci-repository.yaml')).spec;
    const [, parent, chart] = /^(.*)\/([^/]+)$/.exec(url)!;
    return { ...common, url: parent, chart, version: ref.tag };
  });
}

function read(file: string): any {
  return yaml.load(readFileSync(file, 'utf8'));
}
