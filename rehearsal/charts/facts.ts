import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from '../../constructs/private/package-folder';
import { RehearsalError } from '../rehearsal-error';

/** A container of a workload. */
export interface ContainerFacts {
  readonly name: string;
  readonly image: string;
  readonly init?: boolean;
  readonly privileged?: boolean;
  readonly requests?: { [resource: string]: string };
  readonly limits?: { [resource: string]: string };
  readonly ports?: { name?: string; containerPort: number; hostPort?: number; protocol?: string }[];
}

/** A Secret or ConfigMap that a workload mounts. */
export interface MountFacts {
  readonly name: string;
  readonly keys?: string[];
  readonly optional?: boolean;
}

/** A workload of a chart. */
export interface WorkloadFacts {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly hook?: string;
  readonly replicas?: number;
  readonly serviceAccount?: string;
  readonly priorityClass?: string;
  readonly hostNetwork?: boolean;
  readonly hostPaths?: string[];
  readonly requiredAntiAffinity?: boolean;
  readonly containers: ContainerFacts[];
  readonly secrets?: MountFacts[];
  readonly configMaps?: MountFacts[];
  readonly claims?: string[];
  readonly claimTemplates?: { name: string; size: string; storageClass?: string }[];
}

/** A kind that a chart brings. */
export interface DefinitionFacts {
  readonly group: string;
  readonly kind: string;
  readonly versions: string[];
}

/** What a chart makes and needs, as `schemas/README.md` explains it. */
export interface ChartFacts {
  readonly key: string;
  readonly chart: string;
  readonly version: string;
  readonly appVersion: string | null;
  readonly release: string;
  readonly namespace: string;
  readonly objects: [apiVersion: string, kind: string, namespace: string, name: string][];
  readonly workloads: WorkloadFacts[];
  readonly services: {
    name: string; namespace: string; type: string; headless?: boolean;
    ports: { name?: string; port: number; targetPort?: number | string; protocol?: string }[];
  }[];
  readonly secretsMade: { name: string; namespace: string; type?: string; keys?: string[] }[];
  readonly secretsMadeLater: { name: string; namespace: string }[];
  readonly claims: { name: string; namespace: string; size: string; storageClass?: string }[];
  readonly crds: DefinitionFacts[];
  readonly webhooks: { kind: string; name: string; hooks: { name: string; failurePolicy: string; service?: string }[] }[];
  readonly hooks: { apiVersion: string; kind: string; namespace?: string; name: string; hook: string; weight?: string }[];
}

/** Paths that the values of a chart have. */
export interface ValuesFacts {
  readonly paths: string[];
  readonly freeForm: string[];
  readonly promoted: string[];
  readonly freeFormByTemplate: string[];
  readonly nullDefault: string[];
  readonly templateOnly: string[];
  readonly subchartsNotVendored: string[];
}

/** Schema of one version of a kind. */
export interface KindFacts {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: string;
  readonly schema: object;
}

const FOLDER = join(PACKAGE, 'schemas');

const read = (...path: string[]) => JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'));
const namesIn = (folder: string) => readdirSync(join(FOLDER, folder)).filter((name) => name.endsWith('.json') && name !== 'index.json').sort();

let charts: ChartFacts[] | undefined;
let kinds: KindFacts[] | undefined;

/**
 * Returns what is recorded of a chart, at the version that is asked for or else at another.
 *
 * @throws if nothing is recorded of it
 */
export function chartFacts(chart: string, version: string): ChartFacts {
  const found = allChartFacts().filter((facts) => facts.chart === chart);
  if (found.length === 0) {
    throw new RehearsalError(`charts: 'chart' must have recorded facts, got ${JSON.stringify(chart)}; record schemas/charts/<key>.json for ${chart} ${version}, as schemas/README.md says`);
  }
  return found.find((facts) => facts.version === version) ?? found[0];
}

/** Returns the images that a chart was recorded with; none if nothing is recorded of it. */
export function recordedImages(chart: string, version: string): string[] {
  const found = allChartFacts().filter((facts) => facts.chart === chart);
  const facts = found.find((one) => one.version === version) ?? found[0];
  return [...new Set(facts?.workloads.flatMap(({ containers }) => containers.map(({ image }) => image)) ?? [])];
}

/** Returns what is recorded of every chart. */
export function allChartFacts(): ChartFacts[] {
  return (charts ??= namesIn('charts').map((name) => read('charts', name)));
}

/**
 * Returns the paths that the values of a chart have.
 *
 * @throws if they are not recorded
 */
export function valuesFacts(chart: string): ValuesFacts {
  if (!namesIn('values').includes(`${chart}.json`)) {
    throw new RehearsalError(`charts: 'chart' must have recorded value paths, got ${JSON.stringify(chart)}; record schemas/values/${chart}.json, as schemas/README.md says`);
  }
  return read('values', `${chart}.json`);
}

/** Returns what is recorded of every kind. */
export function allKindFacts(): KindFacts[] {
  return (kinds ??= namesIn('crds').map((name) => read('crds', name)));
}

/** Returns the recorded versions of a kind; none, if nothing is recorded of it. */
export function kindFacts(group: string, kind: string): KindFacts[] {
  return allKindFacts().filter((facts) => facts.group === group && facts.kind === kind);
}

/** Returns the versions that upstream serves of a kind; none, if nothing is recorded of it. */
export function servedVersions(group: string, kind: string): string[] {
  const file = (name: string) => name.startsWith(`${group}_`) && name.endsWith(`_${kind}.json`);
  return read('crds', 'index.json').find((row: { file: string }) => file(row.file))?.served ?? [];
}
