import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartSources, objectsIn } from '../rehearsal/chart-sources';
import { recordedImages } from '../rehearsal/charts/facts';
import type { KubernetesObject } from '../rehearsal/kubernetes';
import { only, parse } from './arguments';
import { count, Io, table, UsageError } from './io';
import { findTree } from './tree';

export const IMAGES_HELP = `Lists the images that a Sovereign runs, for a mirror or an admission policy.

Usage: sovereign images <name or domain of the Sovereign> [options]

  --tree DIR   folder with the trees that were synthesised (default: gitops)
  --json FILE  writes the list there too

They are those of objects and values in the tree, packages of Crossplane, and those that each chart was recorded with; parts of a
chart that its values switch off are among them. What a program names by itself when it runs is not: databases of scanners, images
that an operator starts by a default of its own.
`;

const HELP = 'sovereign images --help';
/** A reference with a tag or a digest. */
const REFERENCE = /^(?:[a-z0-9.-]+(?::\d+)?\/)?[a-z0-9._-]+(?:\/[a-z0-9._-]+)*(?::[A-Za-z0-9][A-Za-z0-9._-]*)?(?:@sha256:[0-9a-f]{64})?$/;
const PACKAGES = ['Configuration', 'Function', 'Provider'];

/** An image, and what runs it. */
interface Image {
  readonly image: string;
  readonly isPinned: boolean;
  readonly units: string[];
}

/** Lists the images of a Sovereign. */
export async function images(args: string[], io: Io): Promise<void> {
  const given = parse(args, [], ['tree', 'json'], HELP);
  if (given.words.length !== 1) throw new UsageError(`images takes the name or the domain of one Sovereign, got ${given.words.length ? given.words.join(' ') : 'nothing'}; see ${HELP}`);
  const { folder } = findTree(only(given, 'tree', HELP) ?? 'gitops', given.words[0]);
  const found = imagesOf(join(folder, 'system/catalyst-config/clusters'));
  const file = only(given, 'json', HELP);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  io.out(table([['image', 'pinned by', 'units'], ...found.map(({ image, isPinned, units }) => [image, isPinned ? 'digest' : 'tag', units.join(', ')])]));
  io.out(`\n${count(found.length, 'image')}, ${found.filter(({ isPinned }) => isPinned).length} of them pinned by digest\n`);
}

/** Returns the images of all host clusters, sorted. */
function imagesOf(clusters: string): Image[] {
  const units = new Map<string, Set<string>>();
  const entries = (path: string) => (existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []);
  const folders = (path: string) => entries(path).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const cluster of folders(clusters)) {
    for (const unit of folders(join(clusters, cluster)).filter((name) => name !== 'flux-system')) {
      const objects = objectsIn(join(clusters, cluster, unit));
      for (const image of objects.flatMap((object) => imagesIn(object, objects))) units.set(image, (units.get(image) ?? new Set()).add(unit));
    }
  }
  return [...units.keys()].sort().map((image) => ({ image, isPinned: image.includes('@sha256:'), units: [...units.get(image)!].sort() }));
}

/** Returns the images of an object; those that its values name stand in for those of the same repository that the chart was recorded with. */
function imagesIn(object: KubernetesObject, unit: KubernetesObject[]): string[] {
  const { kind, spec } = object;
  if (kind === 'CustomResourceDefinition') return [];
  if (kind !== 'HelmRelease') return [...named(object), ...(PACKAGES.includes(kind) && typeof spec?.package === 'string' ? [spec.package] : [])];
  const own = named(spec.values);
  const [source] = chartSources([object, ...unit.filter((one) => one.kind !== 'HelmRelease')], []);
  const recorded = source ? recordedImages(source.chart, source.version) : [];
  return [...own, ...recorded.filter((image) => !own.some((one) => repositoryOf(one) === repositoryOf(image)))];
}

/** Returns the images that a value names, as one text or in parts. */
function named(value: unknown, key: string = ''): string[] {
  if (typeof value === 'string') return /image(Name)?$/i.test(key) && REFERENCE.test(value) && /[:@]/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => named(one, key));
  const { registry, repository, tag, digest } = value as { [part: string]: unknown };
  const inParts = /image$/i.test(key) && typeof repository === 'string' && (tag !== undefined || digest !== undefined)
    ? [`${registry ? `${registry}/` : ''}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`]
    : [];
  return [...inParts, ...Object.entries(value).flatMap(([name, one]) => named(one, name))];
}

function repositoryOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '').replace(/^docker\.io\//, '');
}
