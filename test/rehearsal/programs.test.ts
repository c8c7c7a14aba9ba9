import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Programs } from '../../rehearsal/programs';
import { newFolder } from '../support/folder';

// Programs that run beside a rehearsal.

const WRITES_AND_WAITS = ['-e', "require('node:fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000)"];
const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('end when they are told to, and none is started or waited for then', async () => {
  const folder = newFolder('programs');
  const programs = new Programs(folder);
  programs.start('node', process.execPath, WRITES_AND_WAITS, { cwd: folder });
  await programs.until('node', async () => existsSync(join(folder, 'pid')));
  const { pid } = (programs as any).running[0].process;
  expect([isRunning(pid), programs.dead]).toEqual([true, []]);
  const waiting = programs.until('node', async () => false);
  const instead = new Error('node: is neither started nor waited for, the programs have been ended');
  await Promise.all([programs.stop(), expect(waiting).rejects.toThrow(instead)]);
  expect(isRunning(pid)).toBe(false);
  expect(() => programs.start('node', process.execPath, WRITES_AND_WAITS)).toThrow(instead);
});

test('fails with the end of its log when one ends by itself', async () => {
  const programs = new Programs(newFolder('programs'));
  programs.start('node', process.execPath, ['-e', "console.error('no room'); process.exit(3)"]);
  await expect(programs.until('node', async () => false)).rejects.toThrow(new Error('node has ended\nno room'));
  expect(programs.dead).toEqual(['node']);
  await programs.stop();
});
