import { small } from './support/definition';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, TOFU } from './support/programs';
import { drawSecrets } from './support/secrets';
import { Workspace } from './support/workspace';
const only = process.env.ONLY;
(only !== 'b' ? test : test.skip)('a', async () => {
  const w = await Workspace.create();
  try {
    const [s] = w.synth(small()); await s.init(); await s.apply();
    const good = w.secrets.state_passphrase;
    w.secrets.state_passphrase = drawSecrets().state_passphrase; console.log((await s.try('plan')).text);
    w.secrets.state_passphrase = 'fifteen-letters'; console.log((await s.try('plan')).text);
    delete w.secrets.state_passphrase; console.log((await s.try('plan')).text);
    w.secrets.state_passphrase = good; w.secrets.k3s_agent_token = "it's-not-plain"; console.log((await s.try('plan')).text);
  } finally { await w.dispose(); }
}, 100000);
(only !== 'a' ? test : test.skip)('b', async () => {
  const w = await Workspace.create();
  try {
    const run = (...args: string[]) => w.start(process.execPath, [join(ROOT, 'node_modules/.bin/cdktf'), ...args, '--no-color'], w.folder, { CI: '1', TERRAFORM_BINARY_NAME: 'tofu', PATH: `${dirname(TOFU)}:${process.env.PATH}` }).result;
    writeFileSync(join(w.folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: `node ${ROOT}/lib/sovereigns/infrastructure.js`, projectId: 'x', sendCrashReports: 'false' }));
    const r1 = await run('deploy', 'omantel-hz-fsn-mgt-prod', '--auto-approve', '--skip-provider-lock');
    const r = await run('deploy', 'omantel-hz-fsn-mgt-prod', '--auto-approve');
    console.log(r1.code, r.code, r.text.slice(0, 6000));
    const d = await run('diff', 'omantel-hz-fsn-mgt-prod', '--skip-provider-lock');
    console.log(d.code, d.text.slice(-1500));
  } finally { await w.dispose(); }
}, 200000);
