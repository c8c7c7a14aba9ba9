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
  return files.flatMap((file) => read(join(GOLDEN, file)).map(({ spec }) => {
    const source = (kind: string, name: string) => read(join(GOLDEN, file, '..', `${kind}.yaml`)).find(({ metadata }) => metadata.name === name).spec;
    const common = { cluster: file.split('/')[4], name: spec.releaseName, namespace: spec.targetNamespace, values: spec.values ?? {} };
    if (spec.chart) {
      const { chart, version, sourceRef } = spec.chart.spec;
      return { ...common, url: source('helm-repository', sourceRef.name).url, chart, version };
    }
    const { url, ref } = source('oci-repository', spec.chartRef.name);
    const [, parent, chart] = /^(.*)\/([^/]+)$/.exec(url)!;
    return { ...common, url: parent, chart, version: ref.tag };
  }));
}

function read(file: string): any[] {
  return yaml.loadAll(readFileSync(file, 'utf8')) as any[];
}
