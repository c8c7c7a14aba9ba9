import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ValuesFacts } from '../../rehearsal/charts/facts';

const FOLDER = join(__dirname, '../../schemas/values');

interface Recorded extends ValuesFacts {
  readonly version: string;
}

interface Known {
  readonly version: string;
  /** Paths that the chart reads. */
  readonly paths: Set<string>;
  /** Those of them with paths below. */
  readonly maps: Set<string>;
  /** Paths below which anything may stand. */
  readonly open: Set<string>;
}

const cache = new Map<string, Known>();

/**
 * Returns the paths of values that a chart does not read, as far as its recorded paths say; a path below an unknown one is not
 * repeated. A dot inside a key is written `\.`, an entry of a list `[0]`.
 *
 * Known are the recorded paths (sub-charts with their own), anything below a path that the chart takes as it comes (free-form maps and
 * lists, a default of null, sub-charts that were not recorded), the entries of a list without recorded paths of their own, and what only
 * a template reads. The values themselves are not judged.
 */
export function unknownValuePaths(chart: string, values: object): string[] {
  const known = read(chart);
  const unknown: string[] = [];
  visit(values, '', '', known, unknown);
  return unknown;
}

/** Returns the version at which the value paths of a chart were recorded. */
export function recordedValuesVersion(chart: string): string {
  return read(chart).version;
}

function visit(value: unknown, path: string, shown: string, known: Known, unknown: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    // Where nothing is recorded below a list, what stands in it passes; else the paths below are those of its entries.
    if (!known.maps.has(path)) return;
    value.forEach((item, index) => {
      if (typeof item === 'object') visit(item, path, `${shown}[${index}]`, known, unknown);
      else unknown.push(`${shown}[${index}]`);
    });
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const step = key.replaceAll('\\', '\\\\').replaceAll('.', '\\.');
    const below = path === '' ? step : `${path}.${step}`;
    const shownBelow = shown === '' ? step : `${shown}.${step}`;
    if (known.open.has(below)) continue;
    if (known.paths.has(below)) visit(child, below, shownBelow, known, unknown);
    else unknown.push(shownBelow);
  }
}

function read(chart: string): Known {
  const cached = cache.get(chart);
  if (cached) return cached;
  const file = join(FOLDER, `${chart}.json`);
  if (!existsSync(file)) {
    throw new Error(`values: 'chart' must have recorded value paths, got ${JSON.stringify(chart)}; add schemas/values/${chart}.json`);
  }
  const recorded: Recorded = JSON.parse(readFileSync(file, 'utf8'));
  const paths = [...recorded.paths, ...recorded.templateOnly];
  const maps = new Set(paths.flatMap(path => (/(?<!\\)\./.test(path) ? [path.replace(/\.(?:\\.|[^.\\])*$/, '')] : [])));
  const known = {
    version: recorded.version,
    paths: new Set(paths),
    maps,
    open: new Set([
      ...recorded.freeForm, ...recorded.promoted, ...recorded.freeFormByTemplate, ...recorded.nullDefault, ...recorded.subchartsNotVendored,
      // values.yaml does not say what a path looks like that only a template reads.
      ...recorded.templateOnly.filter(path => !maps.has(path)),
    ]),
  };
  cache.set(chart, known);
  return known;
}
