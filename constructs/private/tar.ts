import { gunzipSync, gzipSync } from 'zlib';

const BLOCK = 512;
/** Longest name of a file, in bytes; what is longer has its folder in a field of its own. */
const NAME_MAX = 100;

/** A file in an archive. */
export interface TarFile {
  /** Path, without a slash at the beginning. */
  readonly path: string;
  /** Permissions. */
  readonly mode: number;
  /** Text of the file. */
  readonly content: string;
}

/**
 * Packs files into a compressed tar archive, owned by root and without times; the same files give the same bytes.
 *
 * @throws if a name is too long
 * @see https://www.gnu.org/software/tar/manual/html_node/Standard.html
 */
export function packTar(files: TarFile[]): Buffer {
  const bytes = gzipSync(Buffer.concat([...files.map(entry), Buffer.alloc(2 * BLOCK)]), { level: 9 });
  // The operating system that packed it; not known.
  bytes[9] = 255;
  return bytes;
}

/** Returns the texts in a compressed tar archive, by path. */
export function unpackTar(archive: Buffer): { [path: string]: string } {
  const tar = gunzipSync(archive);
  const files: { [path: string]: string } = {};
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const text = (from: number, length: number) => tar.toString('utf8', at + from, at + from + length).split('\0')[0];
    const [size, prefix] = [parseInt(text(124, 12), 8), text(257, 5) === 'ustar' ? text(345, 155) : ''];
    const isFile = ['', '0'].includes(text(156, 1));
    if (isFile) files[prefix ? `${prefix}/${text(0, NAME_MAX)}` : text(0, NAME_MAX)] = tar.toString('utf8', at + BLOCK, at + BLOCK + size);
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
  return files;
}

function entry({ path, mode, content }: TarFile): Buffer {
  const body = Buffer.from(content);
  return Buffer.concat([header(path, mode, body.length), body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)]);
}

function header(path: string, mode: number, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const slash = path.length > NAME_MAX ? path.lastIndexOf('/', 154) : -1;
  const name = path.slice(slash + 1);
  if (Buffer.byteLength(name) > NAME_MAX) throw new Error(`archive: path '${path}' is too long; give the file a shorter name`);
  const number = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(name, 0);
  block.write(number(mode, 8) + number(0, 8) + number(0, 8) + number(size, 12) + number(0, 12), 100);
  // The sum counts its own field as blanks.
  block.write('        0', 148);
  block.write('ustar\x0000', 257);
  if (slash > 0) block.write(path.slice(0, slash), 345);
  block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
