import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Folder of the project. */
export const ROOT = join(__dirname, '../../../..');

/** Path of the OpenTofu program; `npm run tools` builds it. */
export const TOFU = tools('--path', 'tofu');

/** Folder in which `tofu init` finds the provider. */
export const MIRROR = tools('--mirror');

function tools(...args: string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'scripts/tools.mjs'), ...args], { encoding: 'utf8' }).trim();
}
