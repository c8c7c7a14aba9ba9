import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../blueprints/catalogue';
import * as library from '../index';

interface Row {
  readonly row: number;
  readonly name: string;
  readonly group: string;
  readonly where: string;
  readonly by?: string;
}

const root = join(__dirname, '..');
const ROWS: Row[] = JSON.parse(readFileSync(join(root, 'docs/stack.json'), 'utf8'));

/** Tells whether what a row names is there: a component, a page, a test by its title, or a class. */
function isThere(by: string): boolean {
  if (Object.keys(CATALOGUE).includes(by)) return true;
  if (by.startsWith('docs/')) return existsSync(join(root, by));
  const [file, title] = by.split('#');
  if (title === undefined) return by in library || by in library.blueprints;
  const text = readFileSync(join(root, file), 'utf8');
  return text.includes(`'${title.replace(/'/g, "\\'")}'`) || text.includes(`"${title}"`);
}

describe('the reference stack', () => {
  test('has its 216 rows, numbered', () => {
    expect(ROWS.map(({ row }) => row)).toEqual(Array.from({ length: 216 }, (_, index) => index + 1));
  });

  test('names nothing that is not there', () => {
    expect(ROWS.filter(({ by }) => by !== undefined && !isThere(by)).map(({ row, by }) => `${row}: ${by}`)).toEqual([]);
  });

  test('finds nothing that is not there', () => {
    expect(['keyclaok', 'NoSuchClass', 'docs/nothing.md', 'test/catalogue.test.ts#finds what is not there'].filter((by) => isThere(by))).toEqual([]);
  });
});
