import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import * as yaml from 'js-yaml';

/** A file of a tree. */
export interface TreeFile {
  /** Path below the tree, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** One document of a YAML file. */
export interface TreeManifest {
  /** Path of the file below the tree, with `/`. */
  readonly path: string;
  readonly doc: any;
}

/** Returns the files of a folder with their content, sorted by path; hidden ones too. */
export function readTree(dir: string): TreeFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ path: file.slice(join(dir, sep).length).replaceAll(sep, '/'), content: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Returns the documents of all `.yaml` and `.yml` files of a folder, in the order of `readTree`; empty documents are left out.
 *
 * @throws with the file's path when it is not YAML
 */
export function readManifests(dir: string): TreeManifest[] {
  return readTree(dir)
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .flatMap(({ path, content }) => parse(content, path).map(doc => ({ path, doc })));
}

/**
 * Returns the objects that `kubectl kustomize` makes of a folder.
 *
 * @throws when kubectl is not there, or with its words when the build fails
 */
export function kustomizeBuild(dir: string): any[] {
  const { error, status, stdout, stderr } = spawnSync('kubectl', ['kustomize', dir], {
    encoding: 'utf8', env: process.env, maxBuffer: 256 * 1024 * 1024,
  });
  if (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(missing ? 'kustomize: \'kubectl\' must be on PATH, got nothing; install kubectl' : `kustomize: ${error.message}`);
  }
  // Newer ones log their error with a time and a process number.
  if (status !== 0) throw new Error(`kustomize: ${dir} must build, got: ${stderr.trim().replace(/^[EFIW]\d{4} \S+ +\d+ \S+\] /gm, '')}`);
  return parse(stdout, dir);
}

/**
 * Returns the objects that `kubectl kustomize` makes of several folders of a tree, which have none in common: one process builds all.
 *
 * @throws as `kustomizeBuild`
 */
export function kustomizeBuildAll(root: string, folders: string[]): any[] {
  const all = mkdtempSync(join(root, 'all-'));
  writeFileSync(join(all, 'kustomization.yaml'), JSON.stringify({ resources: folders.map((folder) => `../${folder}`) }));
  return kustomizeBuild(all);
}

/**
 * Compares a tree with the golden one that lies in Git and returns the differences: files that are missing or new, and the first line
 * that is not the same.
 *
 * With `UPDATE_GOLDEN=1` in the environment, and without `CI`, it makes the golden tree the same instead and returns nothing.
 */
export function compareGolden(actualDir: string, goldenDir: string): string[] {
  const actual = new Map(readTree(actualDir).map(({ path, content }) => [path, content]));
  const golden = new Map((existsSync(goldenDir) ? readTree(goldenDir) : []).map(({ path, content }) => [path, content]));
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) {
    rewrite(actual, golden, goldenDir);
    return [];
  }
  return [...new Set([...actual.keys(), ...golden.keys()])].sort().flatMap(path => difference(path, actual.get(path), golden.get(path)));
}

function difference(path: string, actual: string | undefined, golden: string | undefined): string[] {
  if (actual === golden) return [];
  if (actual === undefined) return [`${path}: missing, it is in the golden tree`];
  if (golden === undefined) return [`${path}: extra, it is not in the golden tree`];
  const [actualLines, goldenLines] = [actual.split('\n'), golden.split('\n')];
  const index = goldenLines.findIndex((line, i) => line !== actualLines[i]);
  const at = index < 0 ? goldenLines.length : index;
  const shown = (line: string | undefined) => (line === undefined ? 'the end of the file' : JSON.stringify(line));
  return [`${path}:${at + 1}: must be ${shown(goldenLines[at])}, got ${shown(actualLines[at])}`];
}

function rewrite(actual: Map<string, string>, golden: Map<string, string>, goldenDir: string): void {
  for (const path of golden.keys()) {
    if (actual.has(path)) continue;
    rmSync(join(goldenDir, path));
    for (let folder = dirname(path); folder !== '.' && readdirSync(join(goldenDir, folder)).length === 0; folder = dirname(folder)) {
      rmdirSync(join(goldenDir, folder));
    }
  }
  for (const [path, content] of actual) {
    if (golden.get(path) === content) continue;
    mkdirSync(dirname(join(goldenDir, path)), { recursive: true });
    writeFileSync(join(goldenDir, path), content);
  }
}

function parse(text: string, where: string): any[] {
  try {
    return yaml.loadAll(text).filter(doc => doc !== null && doc !== undefined);
  } catch (error) {
    throw new Error(`${where}: must be YAML, got: ${(error as Error).message.split('\n')[0]}`);
  }
}
