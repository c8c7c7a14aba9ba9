// Where suites and measurements have their files: they make many small ones, and would wait for the disk.
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** Memory that has to be free: the files of the largest suites, and the programs that run beside them. */
const NEEDED = 8 * 1024 ** 3;

/** Returns the folder for temporary files: in memory where there is enough of it, on disk elsewhere. TMPDIR says otherwise. */
export function temporaryFolder() {
  return process.env.TMPDIR ?? (isRoomy(MEMORY) ? MEMORY : tmpdir());
}

/** Tells whether a folder is a file system of its own that has room, and that programs can be started from; that of a container often is neither. */
function isRoomy(folder) {
  const options = existsSync('/proc/mounts') ? new RegExp(`^\\S+ ${folder} \\S+ (\\S+)`, 'm').exec(readFileSync('/proc/mounts', 'utf8'))?.[1].split(',') : undefined;
  if (options === undefined || options.includes('noexec') || options.includes('ro')) return false;
  const { bavail, bsize } = statfsSync(folder);
  return Math.min(bavail * bsize, freemem()) >= NEEDED;
}
