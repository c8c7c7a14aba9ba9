import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import type { ChartSource } from './chart-library';
import type { KubernetesObject } from './kubernetes';

/** Returns the objects of a folder of a tree. */
export function objectsIn(folder: string): KubernetesObject[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'));
  return files.flatMap((entry) => yaml.loadAll(readFileSync(join(entry.parentPath, entry.name), 'utf8')) as KubernetesObject[]).filter(Boolean);
}

/**
 * Returns the objects of the Applications that vclusters of a host cluster follow.
 *
 * @param tree folder of the tree of the Sovereign
 * @param objects objects of the host cluster, which name their repositories
 */
export function applicationsIn(tree: string, objects: KubernetesObject[]): KubernetesObject[] {
  const repositories = objects.filter(({ kind }) => kind === 'GitRepository').map(({ spec }) => spec.url.replace(/\.git$/, '').split('/').slice(-2));
  return repositories.map((name) => join(tree, ...name)).filter((folder) => existsSync(folder)).flatMap(objectsIn);
}

/**
 * Returns the charts that a host cluster installs.
 *
 * @param objects objects of its tree
 * @param manifests objects of Phase 0
 */
export function chartSources(objects: KubernetesObject[], manifests: KubernetesObject[]): ChartSource[] {
  const find = (kind: string, { namespace }: { namespace?: string }, name: string) => (
    objects.find((one) => one.kind === kind && one.metadata.name === name && one.metadata.namespace === namespace)
  );
  const releases = objects.filter((one) => one.kind === 'HelmRelease').flatMap(({ metadata, spec }): ChartSource[] => {
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
