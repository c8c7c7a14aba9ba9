import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartSource } from './chart-library';
import { programPath } from './programs';
import { RehearsalError } from './rehearsal-error';

/** Charts that are fetched at the same time. */
const JOBS = 4;

/**
 * Fetches charts from where the tree has them, with the real Helm: indexes, redirects and tokens of registries are its business.
 *
 * @param folder folder that gets the packaged charts
 * @param environment variables of the network, such as those of a proxy
 * @throws with what Helm says of the first chart that cannot be had
 */
export async function fetchCharts(sources: ChartSource[], folder: string, environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const home = join(folder, 'helm');
  mkdirSync(home, { recursive: true });
  const queue = [...new Map(sources.map((source) => [`${source.chart} ${source.version}`, source])).values()];
  const failed = new AbortController();
  const end = AbortSignal.any([signal, failed.signal]);
  await Promise.all(Array.from({ length: JOBS }, async () => {
    for (let source = queue.shift(); source && !end.aborted; source = queue.shift()) {
      const { url, chart, version } = source;
      const from = url.startsWith('oci://') ? [`${url.replace(/\/$/, '')}/${chart}`] : [chart, '--repo', url];
      const reason = await helm(['pull', ...from, '--version', version, '--destination', folder], { ...environment, HOME: home }, end);
      if (reason === undefined || end.aborted) continue;
      failed.abort();
      throw new RehearsalError(`charts: ${chart} ${version} of ${url} cannot be had (${reason}); see whether there is a network and such a version, or leave '--charts upstream' out for stand-ins`);
    }
  }));
}

/** Runs Helm, and returns the last line of what it says when it fails. */
function helm(args: string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const child = spawn(programPath('helm'), args, { env, stdio: ['ignore', 'ignore', 'pipe'], signal });
    child.stderr.setEncoding('utf8').on('data', (part) => { text += part; });
    child.on('error', (error) => { text ||= error.message; }).on('close', (code) => resolve(code === 0 ? undefined : text.trim().split('\n').pop()!.replace(/^Error: /, '')));
  });
}
