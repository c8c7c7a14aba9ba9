import { gunzipSync, gzipSync } from 'node:zlib';

const BLOCK = 512;

/** Packs files as a gzipped tar archive; the same files give the same bytes. */
export function pack(files: { [path: string]: string }): Buffer {
  const parts: Buffer[] = [];
  for (const path of Object.keys(files).sort()) {
    const content = Buffer.from(files[path]);
    parts.push(header(path, content.length), content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK));
  }
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: 9 });
}

/** Returns the files of a gzipped tar archive. */
export function unpack(archive: Buffer): { [path: string]: string } {
  const tar = gunzipSync(archive);
  const files: { [path: string]: string } = {};
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const text = (from: number, length: number) => tar.toString('utf8', at + from, at + from + length).split('\0')[0];
    const [size, prefix] = [parseInt(text(124, 12), 8), text(257, 5) === 'ustar' ? text(345, 155) : ''];
    const isFile = ['', '0'].includes(text(156, 1));
    if (isFile) files[prefix ? `${prefix}/${text(0, 100)}` : text(0, 100)] = tar.toString('utf8', at + BLOCK, at + BLOCK + size);
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
  return files;
}

function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const slash = path.length > 100 ? path.lastIndexOf('/', 154) : -1;
  const name = path.slice(slash + 1);
  if (Buffer.byteLength(name) > 100) throw new Error(`charts: path '${path}' is too long for an archive; give the file a shorter name`);
  const number = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(name, 0);
  block.write(number(0o644, 8) + number(0, 8) + number(0, 8) + number(size, 12) + number(0, 12), 100);
  // The sum counts its own field as blanks.
  block.write('        0', 148);
  block.write('ustar\x0000', 257);
  if (slash > 0) block.write(path.slice(0, slash), 345);
  block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
