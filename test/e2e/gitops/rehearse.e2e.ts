import { join } from 'node:path';
import { becomeReady, left, rehearse, root } from './support/rehearse';

// Rehearsals of golden trees: a cluster that does everything, and of a Sovereign with several those that others do not have.

test.each([['omantel', 'hz-fsn-mgt-prod'], ['bankdhofar', 'hz-fsn-dmz-prod']])('%s: %s becomes ready, and nothing is left', async (sovereign, cluster) => {
  const [{ given }] = await becomeReady(sovereign, [cluster]);
  expect(given).toEqual([]);
});

test('Ctrl-C ends it, and nothing is left', async () => {
  let asked = false;
  const { code, stderr } = await rehearse(['omantel'], (text, end) => {
    if (asked || !text.includes('namespaces is ready')) return;
    asked = true;
    end('SIGINT');
  });
  expect([asked, code, stderr]).toEqual([true, 1, expect.stringContaining('interrupted')]);
  expect(left()).toEqual([]);
});

test.each<[string, string[], NodeJS.ProcessEnv, number, string]>([
  ['a cluster that the Sovereign does not have', ['omantel', '--cluster', 'hz-hel-mgt-prod'], {}, 2, "omantel.omani.works has no host cluster 'hz-hel-mgt-prod'; choose one of hz-fsn-mgt-prod\n"],
  ['a patience that is no number', ['omantel', '--patience', 'long'], {}, 2, "'--patience' must be a number of seconds, got 'long'; see sovereign rehearse --help\n"],
  ['no cluster at a time', ['omantel', '--jobs', '0'], {}, 2, "'--jobs' must be a number of clusters, got '0'; see sovereign rehearse --help\n"],
  ['several clusters to keep', ['bankdhofar', '--keep', '--cluster', 'hz-fsn-rtz-prod', '--cluster', 'hz-fsn-dmz-prod'], {}, 2,
    '--keep is for one cluster, there are hz-fsn-dmz-prod, hz-fsn-rtz-prod; choose one with --cluster, see sovereign rehearse --help\n'],
  ['programs that are not built', ['omantel'], { SOVEREIGN_TOOLS_DIR: join(root, 'none'), PATH: join(root, 'none') }, 1,
    'a rehearsal needs etcd, kube-apiserver, kube-controller-manager, kube-scheduler, gitea, helm, source-controller, kustomize-controller, helm-controller; '
    + 'build them with npm run tools -- etcd kube-apiserver kube-controller-manager kube-scheduler gitea helm source-controller kustomize-controller helm-controller\n'],
])('fails when there is %s', async (_, args, env, status, message) => {
  expect(await rehearse(args, undefined, env)).toEqual({ code: status, stdout: '', stderr: message });
  expect(left()).toEqual([]);
});
