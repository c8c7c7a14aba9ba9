import { gzipSync } from 'zlib';

/** A file that a machine gets. */
export interface MachineFile {
  /** Absolute path. */
  readonly path: string;
  /** Permissions, in octal. */
  readonly mode: string;
  /** Text of the file. */
  readonly content: string;
}

const BLOCK = 512;

/**
 * Packs files into a compressed tar archive, in base64.
 *
 * Owned by root, and without times. Another release of the compression may pack to other bytes, which changes no machine that runs.
 */
export function archive(files: MachineFile[]): string {
  const bytes = gzipSync(Buffer.concat([...files.map(entry), Buffer.alloc(2 * BLOCK)]), { level: 9 });
  // The operating system that packed it; not known.
  bytes[9] = 255;
  return bytes.toString('base64');
}

/** @see https://www.gnu.org/software/tar/manual/html_node/Standard.html */
function entry({ path, mode, content }: MachineFile): Buffer {
  const body = Buffer.from(content);
  const name = path.slice(1);
  if (Buffer.byteLength(name) > 100) throw new Error(`user data: the path ${path} is too long for an archive, which takes 100 bytes; shorten the name of the object`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) => header.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii');
  header.write(name, 0);
  octal(parseInt(mode, 8), 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(body.length, 124, 12);
  octal(0, 136, 12);
  // Spaces stand for the checksum while it is computed.
  header.write('        0', 148, 'ascii');
  header.write('ustar\u000000', 257, 'ascii');
  octal(header.reduce((sum, byte) => sum + byte, 0), 148, 7);
  header.write('\u0000 ', 154, 'ascii');
  return Buffer.concat([header, body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)]);
}
