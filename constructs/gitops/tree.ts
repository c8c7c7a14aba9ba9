import * as fs from 'fs';
import * as path from 'path';
import { toYaml } from '../private/yaml';

/** File that marks a folder as written by this program, so that stale files in it may be removed. */
const MARKER = '.sovereign';

/** What writing a tree did. */
export interface TreeChanges {
  /** Files that were added or changed. */
  readonly written: number;
  /** Files that were removed because the definition no longer has them. */
  readonly removed: number;
  /** Files in the tree. */
  readonly total: number;
}

/** The files of one folder, kept in memory until everything is known to be right. */
export class Tree {
  /**
   * @throws if a folder holds files and was not written by this program
   * @internal
   */
  public static _requireOwn(folder: string): void {
    if (!fs.existsSync(path.join(folder, MARKER)) && listFiles(folder).length > 0) {
      throw new Error(`${folder}: holds files that this program did not write; choose an empty folder, or remove it`);
    }
  }

  private readonly files = new Map<string, string>();

  /**
   * Adds a file.
   *
   * @throws if the tree has the file already
   */
  public addText(file: string, content: string): void {
    if (this.files.has(file)) throw new Error(`${file}: is written twice; give one of the objects another name`);
    this.files.set(file, content);
  }

  /** Adds a YAML file. */
  public addYaml(file: string, documents: any[]): void {
    this.addText(file, toYaml(documents));
  }

  /** Paths of the files, sorted. */
  public get paths(): string[] {
    return [...this.files.keys()].sort();
  }

  /** Returns the content of a file. */
  public content(file: string): string {
    const content = this.files.get(file);
    if (content === undefined) throw new Error(`${file}: is not in the tree`);
    return content;
  }

  /**
   * Makes a folder hold exactly this tree: writes what changed, removes what is stale, touches nothing else.
   *
   * @throws if the folder holds files and was not written by this program
   */
  public write(folder: string): TreeChanges {
    Tree._requireOwn(folder);
    const present = new Set(listFiles(folder));
    // First the marker: what is written half is still known as our own.
    const wanted = new Map([[MARKER, 'Generated from the Sovereign definition; edit the definition, not these files.\n'], ...this.files]);
    const folders = new Set<string>();
    let written = 0;
    for (const [file, content] of wanted) {
      const target = `${folder}/${file}`;
      if (present.has(file) && fs.readFileSync(target, 'utf8') === content) continue;
      const parent = target.slice(0, target.lastIndexOf('/'));
      if (!folders.has(parent)) fs.mkdirSync(parent, { recursive: true });
      folders.add(parent);
      fs.writeFileSync(target, content);
      if (file !== MARKER) written += 1;
    }
    const stale = [...present].filter((file) => !wanted.has(file));
    for (const file of stale) {
      fs.rmSync(path.join(folder, file));
      removeEmptyFolders(path.dirname(path.join(folder, file)), folder);
    }
    return { written, removed: stale.length, total: this.files.size };
  }
}

function listFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return (fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function removeEmptyFolders(from: string, root: string): void {
  for (let folder = from; folder !== root && fs.readdirSync(folder).length === 0; folder = path.dirname(folder)) fs.rmdirSync(folder);
}
