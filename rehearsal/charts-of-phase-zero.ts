import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KubernetesObject, pause } from './kubernetes';
import { programPath } from './programs';

/** Time until an install that failed is tried again, as k3s does. */
const RETRY_MS = 2000;

/** Plays the Helm controller of k3s with the real Helm: installs a HelmChart, again and again until it succeeds. */
export async function installChart(
  chart: KubernetesObject, folder: string, environment: { [name: string]: string }, signal: AbortSignal, tell: (text: string) => void,
): Promise<void> {
  const { metadata: { name }, spec } = chart;
  const values = join(folder, `${name}-values.yaml`);
  writeFileSync(values, spec.valuesContent ?? '{}\n');
  const args = [
    'upgrade', '--install', name, spec.chart, ...(spec.repo ? ['--repo', spec.repo] : []), '--version', spec.version, '--namespace', spec.targetNamespace,
    '--values', values, '--timeout', '60s',
  ];
  for (let said = ''; !signal.aborted; await pause(RETRY_MS, signal)) {
    const { code, text } = await run(programPath('helm'), args, { ...environment, HOME: folder }, signal);
    if (code === 0) return;
    const reason = text.trim().split('\n').pop()!;
    if (reason !== said && !signal.aborted) tell(`Helm release ${name}: ${reason}`);
    said = reason;
  }
}

function run(program: string, args: string[], env: { [name: string]: string }, signal: AbortSignal): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    let text = '';
    const child = spawn(program, args, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'ignore', 'pipe'], signal });
    child.stderr!.setEncoding('utf8').on('data', (part) => { text += part; });
    child.on('error', () => {}).on('close', (code) => resolve({ code, text }));
  });
}
