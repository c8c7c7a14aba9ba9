import { existsSync } from 'fs';
import { dirname, join } from 'path';

/** Folder of this package, whether it runs as it was written or as it was compiled. */
export const PACKAGE = packageOf(__dirname);

function packageOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(dirname(folder));
}
