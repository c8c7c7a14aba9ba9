import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as yaml from 'js-yaml';
import type { Publication, PublishedRepository } from '../constructs/gitops/publication';
import { CommandError } from './io';

const FILE = 'publication.yaml';
const VERSION = 'sovereign-constructs/v1';
const NAME = /^[a-z0-9][a-z0-9._-]*$/;
const REPOSITORY = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** The synthesised folder of a Sovereign. */
export interface PublishedTree {
  /** Folder. */
  readonly folder: string;
  /** What its repositories are. */
  readonly publication: Publication;
}

/**
 * Finds the folder of a Sovereign by its name or its domain.
 *
 * @param root folder with one folder per Sovereign
 */
export function findTree(root: string, wanted: string): PublishedTree {
  const folders = existsSync(root) ? readdirSync(root).filter((name) => existsSync(join(root, name, FILE))).sort() : [];
  if (folders.length === 0) {
    throw new CommandError(`${root}: has no tree of a Sovereign (a folder with ${FILE}); synthesise it first, with npm start or your own program, or name its folder with --tree`);
  }
  const trees = folders.map((name) => ({ folder: join(root, name), publication: read(join(root, name, FILE)) }));
  const found = trees.find(({ publication: { sovereign } }) => sovereign.name === wanted || sovereign.fqdn === wanted);
  if (found) return found;
  throw new CommandError(`${root}: has no Sovereign '${wanted}'; choose one of ${trees.map(({ publication }) => publication.sovereign.name).join(', ')}`);
}

/** Returns the paths of the files of a repository, sorted. */
export function filesOf(tree: PublishedTree, repository: PublishedRepository): string[] {
  const folder = join(tree.folder, repository.name);
  if (!existsSync(folder)) throw new CommandError(`${folder}: is not there, ${FILE} names it; synthesise the tree again`);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

function read(file: string): Publication {
  let content: any;
  try {
    content = yaml.load(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandError(`${file}: is not YAML (${(error as Error).message.split('\n')[0]}); synthesise the tree again`);
  }
  if (content?.apiVersion !== VERSION || content.kind !== 'Publication') {
    throw new CommandError(`${file}: 'apiVersion' must be ${VERSION}, got ${JSON.stringify(content?.apiVersion) ?? 'nothing'}; synthesise the tree with the version of this program`);
  }
  // Names become folders and parts of URLs.
  const wrong = [...invalidNames(content.organizations, NAME), ...invalidNames(content.repositories, REPOSITORY)];
  if (wrong.length > 0) throw new CommandError(`${file}: has no valid name in ${JSON.stringify(wrong[0])}; synthesise the tree again`);
  return content as Publication;
}

function invalidNames(things: unknown, pattern: RegExp): unknown[] {
  return list(things).map((one) => one?.name).filter((name) => typeof name !== 'string' || !pattern.test(name) || name.includes('..'));
}

function list(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}
