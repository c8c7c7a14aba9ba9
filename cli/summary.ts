import * as yaml from 'js-yaml';
import { MARKER } from './ownership';

/** A file before and after a change; undefined where it is not there. */
export interface Change {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** Repository whose folders are units. */
const CONFIG = 'system/catalyst-config';
/** Longest first line of a message. */
const SUBJECT = 72;

/** Tells whether the content of a file says something about versions or values, rather than only that it changed. */
export function isTelling(path: string): boolean {
  return /(^|\/)(helm-release|oci-repository|release|source|kustomization|blueprint|values|Chart)\.yaml$/.test(path);
}

/**
 * Writes the message of a commit: what changed, unit by unit, with the versions of charts before and after.
 *
 * @param what what is published, for the subject
 */
export function commitMessage(what: string, repository: string, changes: Change[]): string {
  const lines = describe(repository, changes);
  if (lines.length === 0) return `Record what ${what} published\n`;
  const single = lines.length === 1 ? lines[0].slice(2) : '';
  const noun = repository === CONFIG ? 'units' : 'parts';
  const subject = single !== '' && single.length <= SUBJECT ? single : `Publish ${what}${lines.length > 1 ? `: ${lines.length} ${noun}` : ''}`;
  return subject === single ? `${subject}\n` : `${subject}\n\n${lines.join('\n')}\n`;
}

/** One line for every unit that changed. */
function describe(repository: string, changes: Change[]): string[] {
  const units = new Map<string, Change[]>();
  for (const change of changes.filter(({ path }) => path !== MARKER)) {
    const unit = unitOf(repository, change.path);
    units.set(unit, [...(units.get(unit) ?? []), change]);
  }
  // The list of units in a cluster follows from the units.
  const listed = [...units.keys()].filter((unit) => !unit.endsWith('/flux-system') || units.size === 1).sort();
  return listed.map((unit) => `- ${unit}: ${describeUnit(units.get(unit)!)}`);
}

function describeUnit(changes: Change[]): string {
  const versions = changedVersions(changes);
  const state = changes.every(({ before }) => before === undefined) ? ['added'] : changes.every(({ after }) => after === undefined) ? ['removed'] : [];
  return [...state, ...versions].join(', ') || 'changed';
}

/** `clusters/<cluster>/<unit>/<file>` belongs to the unit, and so does its Flux Kustomization; elsewhere a top folder or file is a unit. */
function unitOf(repository: string, path: string): string {
  const parts = path.split('/');
  if (repository === CONFIG && parts[0] === 'clusters' && parts.length > 3) {
    const [, cluster, unit, file] = parts;
    return `${cluster}/${unit === 'flux-system' && file !== 'kustomization.yaml' ? file.replace(/\.yaml$/, '') : unit}`;
  }
  if (repository.startsWith('catalog')) return repository.split('/')[1];
  return parts[0];
}

/** Returns `chart cilium 1.18.1 → 1.18.2` for each version that changed. */
export function changedVersions(changes: Change[]): string[] {
  const versions = (side: 'before' | 'after') => new Map(changes.flatMap((change) => versionsIn(change[side])));
  const [before, after] = [versions('before'), versions('after')];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === is) return [];
    return [was === undefined ? `${name} ${is}` : is === undefined ? `${name} ${was} removed` : `${name} ${was} → ${is}`];
  });
}

/** Finds what a manifest pins: charts, Blueprints, and the Blueprint of an Application. */
function versionsIn(text: string | undefined): [string, string][] {
  return documents(text).flatMap((document): [string, string][] => {
    const chart = document?.spec?.chart?.spec;
    if (document?.kind === 'HelmRelease' && chart?.version) return [[`chart ${chart.chart}`, String(chart.version)]];
    if (document?.kind === 'OCIRepository' && document.spec?.ref?.tag) return [[`chart ${String(document.spec.url).split('/').pop()}`, String(document.spec.ref.tag)]];
    if (document?.kind === 'Blueprint' && document.spec?.version) return [[String(document.metadata?.name), String(document.spec.version)]];
    if (document?.kind === 'Kustomization' && Array.isArray(document.patches)) return pins(document);
    return [];
  });
}

/** An Application pins its Blueprint in its kustomization.yaml. */
function pins(kustomization: any): [string, string][] {
  const labels = Object.assign({}, ...(kustomization.labels ?? []).map((one: any) => one?.pairs ?? {}));
  const name = labels['openova.io/blueprint'] ?? 'Blueprint';
  return kustomization.patches.filter((one: any) => one?.target?.kind === 'OCIRepository').flatMap((one: any) => documents(one.patch)).flat()
    .filter((operation: any) => operation?.path === '/spec/ref' && operation.value?.tag)
    .map((operation: any): [string, string] => [name, String(operation.value.tag)]);
}

/** Returns `values.yaml: replicas 2 → 3` for each value that changed. */
export function changedValues(changes: Change[]): string[] {
  return changes.filter(({ path }) => /(^|\/)values\.yaml$/.test(path)).flatMap(({ path, before, after }) => {
    const [was, is] = [before, after].map((text) => new Map(leaves(documents(text)[0])));
    return [...new Set([...was.keys(), ...is.keys()])].sort().filter((key) => was.get(key) !== is.get(key))
      .map((key) => `${path}: ${key} ${was.has(key) ? `${was.get(key)} → ` : ''}${is.get(key) ?? 'removed'}`);
  });
}

/** Returns the values in a value by path, as JSON. */
function leaves(value: any, path: string = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [[path, JSON.stringify(value)]];
  const entries = Object.entries(value);
  if (entries.length === 0) return path === '' ? [] : [[path, JSON.stringify(value)]];
  return entries.flatMap(([key, item]) => leaves(item, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`));
}

/** What people wrote need not be YAML; then only the file is named. */
function documents(text: string | undefined): any[] {
  if (text === undefined) return [];
  try {
    return yaml.loadAll(text);
  } catch {
    return [];
  }
}
