import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import type { KubernetesObject } from './kubernetes';

/** A chart, and where it is taken from. */
export interface ChartSource {
  /** URL of a chart repository, or `oci://…` without the name of the chart. */
  readonly url: string;
  /** Name of the chart. */
  readonly chart: string;
  /** Version of the chart. */
  readonly version: string;
}

/**
 * Returns the charts that a host cluster installs, at Phase 0 and by its tree.
 *
 * @param folder folder of the cluster in the tree
 * @param manifests objects of Phase 0
 */
export function chartSources(folder: string, manifests: KubernetesObject[]): ChartSource[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'));
  const objects = files.flatMap((entry) => yaml.loadAll(readFileSync(join(entry.parentPath, entry.name), 'utf8')) as KubernetesObject[]);
  const find = (kind: string, { namespace }: { namespace?: string }, name: string) => (
    objects.find((one) => one?.kind === kind && one.metadata.name === name && one.metadata.namespace === namespace)
  );
  const releases = objects.filter((one) => one?.kind === 'HelmRelease').flatMap(({ metadata, spec }): ChartSource[] => {
    if (spec.chartRef) {
      const repository = find('OCIRepository', metadata, spec.chartRef.name);
      return repository ? [ociSource(repository.spec.url, repository.spec.ref.tag ?? repository.spec.ref.semver)] : [];
    }
    const { chart, version, sourceRef } = spec.chart.spec;
    const repository = find('HelmRepository', metadata, sourceRef.name);
    return repository ? [{ url: repository.spec.url, chart, version }] : [];
  });
  const first = manifests.filter(({ kind }) => kind === 'HelmChart').map(({ spec: { repo, chart, version } }) => (repo ? { url: repo, chart, version } : ociSource(chart, version)));
  const keyed = [...first, ...releases].map((source) => [JSON.stringify([source.url, source.chart, source.version]), source] as const);
  return [...new Map(keyed).values()];
}

function ociSource(url: string, version: string): ChartSource {
  const [, repository, chart] = /^(.*)\/([^/]+)$/.exec(url)!;
  return { url: repository, chart, version };
}
