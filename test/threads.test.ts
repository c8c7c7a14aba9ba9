import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { newFolder } from './support/folder';
import { readTree } from './support/tree';

// The program where several threads share the Sovereigns, as it was built: threads load JavaScript.

const LIB = path.join(__dirname, '..', 'lib');

/** Writes a module that defines Sovereigns, each a copy of omantel and whatever `wrong` adds. */
function definition(folder: string, names: string[], wrong = ''): string {
  const file = path.join(folder, 'fleet.js');
  fs.writeFileSync(file, `
    const library = require(${JSON.stringify(LIB)});
    const { omantel } = require(${JSON.stringify(path.join(LIB, 'sovereigns', 'omantel'))});
    const { isMainThread } = require('worker_threads');
    class Wrong extends library.Blueprint {
      constructor(scope, text) {
        const component = {
          key: 'wrong', title: 'Wrong', description: 'Is wrong.', home: 'https://example.com', licence: 'Apache-2.0', category: library.ComponentCategory.INFRASTRUCTURE,
          appVersion: '1.0.0', namespace: 'wrong', buildingBlocks: library.BuildingBlock.all(),
        };
        super(scope, 'wrong', { component });
        this.text = text;
      }
      configure() {
        if (this.text === undefined) throw new Error(this.node.path + ': cannot be configured');
        this.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'wrong' }, data: { text: this.text } });
      }
    }
    exports.fleet = () => {
      const fleet = new library.Fleet();
      const [first, second, third] = ${JSON.stringify(names)}.map((name) => omantel(fleet, name));
      ${wrong}
      return fleet;
    };
  `);
  return file;
}

/** Runs the program in a folder of its own, and returns its exit code, what it printed, and the files that are there. */
function run(folder: string, threads: number, module?: string): { code: number | null; output: string; files: { [name: string]: string } } {
  const names = ['manifests', 'infrastructure', 'locks'];
  const args = [...names.flatMap((name) => [`--${name}`, name]), '--threads', String(threads)];
  const script = `require(${JSON.stringify(path.join(LIB, 'sovereigns', 'main.js'))}).main(${JSON.stringify(args)}${module === undefined ? '' : `, ${JSON.stringify(module)}`})`
    + '.then((code) => { process.exitCode = code; })';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8', env: process.env });
  const written = names.filter((name) => fs.existsSync(path.join(folder, name))).flatMap((name) => readTree(path.join(folder, name)).map((file) => [`${name}/${file.path}`, file.content]));
  return { code: status, output: stdout + stderr, files: Object.fromEntries(written) };
}

test('threads write what one thread writes, and say the same; a second run changes nothing', () => {
  const [one, several] = [newFolder('threads'), newFolder('threads')];
  const first = run(one, 1);
  expect([first.code, Object.keys(first.files).length > 1000]).toEqual([0, true]);
  expect(run(several, 3)).toEqual(first);
  const second = run(several, 2);
  expect(second.output.match(/\d+ written, \d+ removed|locks changed/g)).toEqual(Array(3).fill('0 written, 0 removed'));
  expect(second.files).toEqual(first.files);
});

describe('nothing is written', () => {
  /** Runs a definition with one thread and with several, which say the same, and returns that. */
  function refused(names: string[], wrong: string): string {
    const results = [1, 3].map((threads) => {
      const folder = newFolder('threads');
      return run(folder, threads, definition(folder, names, wrong));
    });
    results.forEach((result) => expect(result).toEqual({ ...results[0], code: 1, files: {} }));
    return results[0].output;
  }

  test('when checks find something in several shares, and between them', () => {
    const output = refused(['first', 'second', 'third'], `
      new Wrong(first.hostClusters[0], 'PLACEHOLDER');
      new Wrong(third.hostClusters[0], 'TODO');
    `);
    expect(output.split('\n')).toEqual([
      '2 problems, nothing was written:',
      expect.stringMatching(/^ {2}first\/.*placeholder text at data\.text: "PLACEHOLDER".* \[literal-text\]$/),
      expect.stringMatching(/^ {2}third\/.*placeholder text at data\.text: "TODO".* \[literal-text\]$/),
      '',
    ]);
  });

  test('when Sovereigns of several shares cannot be planned', () => {
    const output = refused(['first', 'second', 'third'], 'new Wrong(second.hostClusters[0]); new Wrong(third.hostClusters[0]); new Wrong(first.hostClusters[0], "TODO");');
    expect(output).toMatch(/^second\/\S+: cannot be configured\nthird\/\S+: cannot be configured\n$/);
  });

  test('when a thread fails', () => {
    const folder = newFolder('threads');
    const result = run(folder, 2, definition(folder, ['first', 'second'], "if (!isMainThread) throw new Error('only here');"));
    expect(result).toEqual({ code: 1, output: 'only here\n', files: {} });
  });

  test('when the guard refuses: it knows the stacks of every share', () => {
    const results = [1, 2].map((threads) => {
      const folder = newFolder('threads');
      const before = run(folder, threads, definition(folder, ['first', 'second']));
      const after = run(folder, threads, definition(folder, ['first', 'third']));
      expect([after.code, after.files]).toEqual([1, before.files]);
      return after.output;
    });
    expect(results[1]).toBe(results[0]);
    expect(results[0].split('\n')).toEqual([
      '1 change refused, nothing was written:',
      expect.stringMatching(/^ {2}second-hz-fsn-mgt-prod: would be renamed to third-hz-fsn-mgt-prod, which makes a second cluster: .* \[guard\]$/),
      expect.stringContaining('what there was before is in locks'),
      '',
    ]);
  });
});
