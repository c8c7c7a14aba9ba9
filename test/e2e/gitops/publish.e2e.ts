import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as yaml from 'js-yaml';
import { Application, Environment, EnvironmentPolicy, EnvironmentRule, Fleet, GitOpsApp, Organization } from '../../../constructs';
import { Publication } from '../../../constructs/gitops/publication';
import { GiteaServer } from '../../../rehearsal/gitea-server';
import { omantel } from '../../../sovereigns/omantel';
import { readTree } from '../../support/tree';

// `sovereign publish` and `sovereign promote` as compiled, against a real Gitea. The cases build on each other.

const CLI = join(__dirname, '../../../lib/cli/main.js');
const CONFIG = 'system/catalyst-config';
const root = mkdtempSync(join(tmpdir(), 'publish-e2e-'));
const temporary = join(root, 'tmp');
const gitops = join(root, 'gitops');
const tree = join(gitops, 'omantel.omani.works');
let gitea: GiteaServer;
let developer: string;

beforeAll(async () => {
  mkdirSync(temporary);
  gitea = await GiteaServer.start();
  developer = gitea.account('developer');
});
afterAll(async () => {
  await gitea?.stop();
  rmSync(root, { recursive: true, force: true });
});

/** What a case changes. */
interface Definition {
  readonly plan?: string;
  readonly version?: string;
}

/** Synthesises Omantel with an Application whose production asks for an approval. */
function define({ plan, version = '1.3.0' }: Definition = {}): void {
  const fleet = new Fleet();
  const acme = new Organization(omantel(fleet), 'acme', { displayName: 'Acme', contact: 'it@acme.example', plan });
  const prod = new Environment(acme, 'prod');
  new EnvironmentPolicy(prod, 'policy', { rules: [EnvironmentRule.prRequired({ approvers: ['release-managers'] })] });
  new Application(prod, 'store', { blueprint: 'bp-wordpress', version, values: { replicas: 2 } });
  new GitOpsApp(fleet, { outdir: gitops }).synth();
}

/** Sees the output of a command as it comes. */
type Watch = (output: string, child: { kill: (signal: NodeJS.Signals) => boolean }) => void;

/** Runs the command to its end. */
async function sovereign(args: string[], env: { [name: string]: string } = {}, watch: Watch = () => {}) {
  const child = spawn(process.execPath, [CLI, ...args, '--gitea', gitea.url], {
    env: {
      PATH: process.env.PATH, HOME: root, TMPDIR: temporary, SOVEREIGN_GITEA_TOKEN: gitea.token,
      GIT_AUTHOR_NAME: 'Platform', GIT_AUTHOR_EMAIL: 'platform@omantel.om', ...env,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    watch(stdout, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text; });
  const status = await new Promise((done) => child.on('close', done));
  expect(stdout + stderr).not.toContain(gitea.token);
  expect(readdirSync(temporary)).toEqual([]);
  return { status, stdout, stderr };
}

const publish = (...args: string[]) => sovereign(['publish', 'omantel', '--tree', gitops, '--yes', ...args]);
const lastLine = (text: string) => text.trim().split('\n').pop();
const git = (folder: string, ...args: string[]) => execFileSync('git', ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', ...args], {
  cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, HOME: root, GIT_TERMINAL_PROMPT: '0' },
});

/** Clones a repository and returns the folder. */
function clone(repository: string, branch: string = 'main', name: string = 'publisher', token: string = gitea.token): string {
  const folder = mkdtempSync(join(root, 'clone-'));
  git(folder, 'clone', '--quiet', '--branch', branch, gitea.cloneUrl(repository, name, token), '.');
  return folder;
}

/** Commits a file to a branch as somebody. */
function commit(repository: string, branch: string, file: string, change: (text: string) => string, name?: string, token?: string): void {
  const folder = clone(repository, branch, name, token);
  let before = '';
  try {
    before = readFileSync(join(folder, file), 'utf8');
  } catch { /* It is a new file. */ }
  writeFileSync(join(folder, file), change(before));
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', `change ${file}`);
  git(folder, 'push', '--quiet', 'origin', branch);
}

/** Number of repositories in the tree. */
const total = () => (yaml.load(readFileSync(join(tree, 'publication.yaml'), 'utf8')) as Publication).repositories.length;

/** Names of all repositories, sorted. */
async function repositories(): Promise<string[]> {
  const pages = await Promise.all([1, 2].map((page) => gitea.api('GET', `/repos/search?limit=50&page=${page}`)));
  return pages.flatMap(({ data }) => data.map((one: any) => one.full_name)).sort();
}

/** Heads of all branches of all repositories. */
async function heads(): Promise<{ [branch: string]: string }> {
  const all = await Promise.all((await repositories()).map(async (name) => (await gitea.api('GET', `/repos/${name}/branches`)).map((one: any) => [`${name} ${one.name}`, one.commit.id])));
  return Object.fromEntries(all.flat());
}

/** What differs between two looks at the heads. */
function moved(before: { [branch: string]: string }, after: { [branch: string]: string }): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((branch) => before[branch] !== after[branch]).sort();
}

const log = (repository: string, branch: string = 'main') => gitea.api('GET', `/repos/${repository}/commits?sha=${branch}&stat=false&files=false`);

test('writes nothing with --dry-run', async () => {
  define();
  const { status, stdout, stderr } = await publish('--dry-run');
  expect([status, stderr, lastLine(stdout)]).toEqual([0, '', `${gitea.url}: ${total()} repositories, ${total()} created; nothing was written`]);
  expect(stdout).toContain('acme/store: main: 7 files; develop, staging: started from main; would create the repository\n');
  expect(await gitea.api('GET', '/orgs')).toEqual([]);
});

test('fails when the token is wrong', async () => {
  const { status, stderr } = await sovereign(['publish', 'omantel', '--tree', gitops, '--yes'], { SOVEREIGN_GITEA_TOKEN: 'f00d'.repeat(10) });
  expect([status, stderr]).toEqual([1, expect.stringMatching(
    /^GET \S+\/api\/v1\/version: 401, ".*"; the token is not accepted; make a new one in Gitea \(Settings, Applications\) and put it into SOVEREIGN_GITEA_TOKEN or a file for --token-file\n$/,
  )]);
});

test('is interrupted between two steps, and completes when it runs again', async () => {
  let stopped = false;
  const first = await sovereign(['publish', 'omantel', '--tree', gitops, '--yes'], {}, (output, child) => {
    if (!stopped && output.split(': main: ').length > 8) stopped = child.kill('SIGINT');
  });
  expect([first.status, first.stderr]).toEqual([1, '\nstopping after this step …\ninterrupted between two steps; nothing is half done, and running the command again completes it\n']);
  const [, done, missing] = /\d+ repositories, (\d+) created, (\d+) not reached\n$/.exec(first.stdout)!.map(Number);
  expect([done >= 7, done + missing]).toEqual([true, total()]);
  const second = await publish();
  expect([second.status, second.stderr, lastLine(second.stdout)]).toEqual([0, '', expect.stringMatching(new RegExp(`: ${total()} repositories, \\d+ created(, \\d+ changed)?, \\d+ unchanged$`))]);
});

describe('what is there then', () => {
  test('is the tree, in every repository', async () => {
    const names = await repositories();
    expect(names).toHaveLength(total());
    for (const name of names) {
      const files = readTree(clone(name)).filter(({ path }) => !path.startsWith('.git/') && path !== '.sovereign');
      expect([name, files]).toEqual([name, readTree(join(tree, name))]);
      expect((await log(name)).map((one: any) => one.commit.author)).toEqual([expect.objectContaining({ name: 'Platform', email: 'platform@omantel.om' })]);
    }
  });

  test('is seen by whom the definition says', async () => {
    const orgs = await gitea.api('GET', '/orgs');
    expect(Object.fromEntries(orgs.map((one: any) => [one.name, one.visibility]))).toEqual({ acme: 'private', catalog: 'limited', muscatpharmacy: 'private', nizwadates: 'private', system: 'private' });
    const teams = await gitea.api('GET', '/orgs/acme/teams');
    expect(Object.fromEntries(teams.map((one: any) => [one.name, one.units_map['repo.code']]))).toEqual({
      'Owners': 'owner', 'org-admin': 'admin', 'org-developer': 'write', 'org-viewer': 'read', 'release-managers': 'write', 'security-officer': 'read',
    });
    expect(await gitea.api('GET', '/repos/acme/store/hooks')).toEqual([expect.objectContaining({
      type: 'gitea', active: true, config: { url: 'http://projector.catalyst-projector.svc:8080/hooks/gitea', content_type: 'json' },
    })]);
  });

  test('is read by the account of the Flux of a vcluster, which gets into its team as soon as it is there', async () => {
    const organizations = ['muscatpharmacy', 'nizwadates'];
    const said = async () => (await publish()).stdout.split('\n').slice(0, 2);
    expect(await said()).toEqual(organizations.map((name) => (
      `${name}: the account flux-${name}, which the team org-viewer is for, is not there yet: run this again when the platform has made it`
    )));
    const [, token] = organizations.map((name) => gitea.account(`flux-${name}`));
    expect(await said()).toEqual(organizations.map((name) => `${name}: changed the team org-viewer (flux-${name} is in it)`));
    expect(readdirSync(clone('nizwadates/shop', 'main', 'flux-nizwadates', token))).toContain('kustomization.yaml');
    expect(() => clone('acme/store', 'main', 'flux-nizwadates', token)).toThrow(/not found/);
    expect(() => commit('nizwadates/shop', 'develop', 'NOTES.md', () => 'hello', 'flux-nizwadates', token)).toThrow(/403|not authorized|denied/i);
  });

  test('has the branches of an Application at one commit, on main', async () => {
    const found = await heads();
    const [develop, staging, main] = ['develop', 'staging', 'main'].map((branch) => found[`acme/store ${branch}`]);
    expect([develop, staging, (await gitea.api('GET', '/repos/acme/store')).default_branch]).toEqual([main, main, 'main']);
  });

  test('refuses pushes to protected branches, of the account that publishes too where an approval is needed', async () => {
    const teams = await gitea.api('GET', '/orgs/acme/teams');
    for (const name of ['org-developer']) await gitea.api('PUT', `/teams/${teams.find((one: any) => one.name === name).id}/members/developer`);
    const say = (text: string) => `${text}\n`;
    expect(() => commit('acme/store', 'main', 'NOTES.md', say, 'developer', developer)).toThrow(/protected branch main/);
    expect(() => commit('acme/store', 'staging', 'NOTES.md', say, 'developer', developer)).toThrow(/protected branch staging/);
    expect(() => commit('acme/store', 'main', 'NOTES.md', say)).toThrow(/protected branch main/);
    expect(() => commit('acme/shared-blueprints', 'main', 'NOTES.md', say, 'developer', developer)).toThrow(/protected branch main/);
  });
});

test('makes no commit when nothing changed', async () => {
  const before = await heads();
  const { status, stdout, stderr } = await publish();
  expect([status, stdout, stderr]).toEqual([0, `${gitea.url}: ${total()} repositories, ${total()} unchanged\n`, '']);
  expect(await heads()).toEqual(before);
});

test('puts back what people changed at Gitea', async () => {
  await gitea.api('PATCH', `/repos/${CONFIG}/branch_protections/main`, { enable_push: true, enable_push_whitelist: false });
  await gitea.api('PATCH', '/orgs/system', { visibility: 'public' });
  const { status, stdout } = await publish();
  expect([status, stdout.split('\n')[0], lastLine(stdout)]).toEqual([0, 'system: changed the Organization (visibility)', `${gitea.url}: ${total()} repositories, 1 changed, ${total() - 1} unchanged`]);
  expect(stdout).toContain(`${CONFIG}: changed the protection of 'main' (enable_push_whitelist)\n`);
});

test('makes one commit in one repository for one value', async () => {
  const before = await heads();
  define({ plan: 'business' });
  const { status } = await publish();
  expect([status, moved(before, await heads())]).toEqual([0, [`${CONFIG} main`]]);
  const [latest, previous] = await log(CONFIG);
  expect([latest.commit.message.trim(), latest.parents.map((one: any) => one.sha)]).toEqual(['organizations: changed', [previous.sha]]);
});

describe('a commit of somebody else', () => {
  /** A `git` that lets somebody commit right before the first push. */
  function intervene(file: string): { [name: string]: string } {
    const folder = mkdtempSync(join(root, 'bin-'));
    const work = clone(CONFIG);
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    const script = `#!/bin/sh
if [ "$1" = push ] && mkdir ${folder}/done 2>/dev/null; then
  (cd ${work} && unset GIT_CONFIG_COUNT && echo '# theirs' >> '${file}' && ${real} add . && GIT_COMMITTER_NAME=They GIT_COMMITTER_EMAIL=they@example.com \
    ${real} commit --quiet -m theirs && ${real} push --quiet origin main) || exit 1
fi
exec ${real} "$@"
`;
    writeFileSync(join(folder, 'git'), script);
    chmodSync(join(folder, 'git'), 0o755);
    return { PATH: `${folder}:${process.env.PATH}` };
  }

  const run = (env: { [name: string]: string }) => sovereign(['publish', 'omantel', '--tree', gitops, '--yes'], env);
  const subjects = async () => (await log(CONFIG)).slice(0, 2).map((one: any) => one.commit.message.trim());

  test('between look and push is kept, if it touches nothing that is published', async () => {
    define({ plan: 'enterprise' });
    const { status, stderr } = await run(intervene('NOTES.md'));
    expect([status, stderr, await subjects()]).toEqual([0, '', ['organizations: changed', 'theirs']]);
  });

  test('fails when it touches what is published; it stays, and so does what it changed', async () => {
    define({ plan: 'business' });
    const { status, stderr } = await run(intervene('organizations/acme.yaml'));
    const [latest] = await log(CONFIG);
    expect([status, stderr, latest.commit.message.trim()]).toEqual([
      1, `${CONFIG}, branch main: people changed what follows from the definition: organizations/acme.yaml (edited); nothing was pushed to it, write the change into the definition, or take it back (git log names the commit, git revert undoes it), and run this again\n`, 'theirs',
    ]);
  });

  test('fails until it is taken back', async () => {
    expect(await publish()).toEqual(expect.objectContaining({ status: 1 }));
    const folder = clone(CONFIG);
    git(folder, 'revert', '--no-edit', 'HEAD');
    git(folder, 'push', '--quiet', 'origin', 'main');
    expect(await publish()).toEqual(expect.objectContaining({ status: 0, stderr: '' }));
    expect(readFileSync(join(clone(CONFIG), 'organizations/acme.yaml'), 'utf8')).toContain('plan: business');
  });
});

describe('promotion', () => {
  const promote = (...args: string[]) => sovereign(['promote', 'acme/store', ...args]);
  const pin = (from: string, to: string) => (text: string) => text.replaceAll(from, to);
  /** Merges the pull request that a run named; Gitea looks for conflicts for a moment first. */
  const merge = async (stdout: string): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await gitea.api('POST', `/repos/acme/store/pulls/${/\/pulls\/(\d+)/.exec(stdout)![1]}/merge`, { Do: 'merge' }).catch((error) => error);
      if (!(answer instanceof Error)) return;
      if (attempt > 40 || !answer.message.includes('Please try again later')) throw answer;
      await wait(250);
    }
  };

  test('fails when there is nothing to promote, or no such branch', async () => {
    expect(await promote('--from', 'stg', '--to', 'prod')).toEqual({ status: 0, stdout: "acme/store: 'main' has all that 'staging' has; nothing to promote\n", stderr: '' });
    expect(await promote('--from', 'uat', '--to', 'prod')).toEqual({
      status: 1, stdout: '', stderr: "acme/store: has no branch 'uat', which an Environment uat follows; it has develop, main, staging, others come with an Environment in the definition\n",
    });
  });

  test('opens one pull request that says what changes', async () => {
    commit('acme/store', 'develop', 'kustomization.yaml', pin('1.3.0', '1.4.0'), 'developer', developer);
    commit('acme/store', 'develop', 'overlays/prod/values.yaml', (text) => text.replace('replicas: 2', 'replicas: 3'), 'developer', developer);
    const first = await promote('--from', 'dev', '--to', 'stg');
    const again = await promote('--from', 'dev', '--to', 'stg');
    const summary = 'Promote store from dev to stg: bp-wordpress 1.3.0 → 1.4.0\n- bp-wordpress 1.3.0 → 1.4.0\n- overlays/prod/values.yaml: replicas 2 → 3\n\n';
    expect(first).toEqual({ status: 0, stderr: '', stdout: `${summary}opened: ${gitea.url}/acme/store/pulls/1\n` });
    expect(again).toEqual({ status: 0, stderr: '', stdout: `${summary}open already: ${gitea.url}/acme/store/pulls/1\n` });
    expect(await gitea.api('GET', '/repos/acme/store/pulls/1')).toEqual(expect.objectContaining({
      title: 'Promote store from dev to stg: bp-wordpress 1.3.0 → 1.4.0',
      body: 'From `develop` to `staging`:\n\n- bp-wordpress 1.3.0 → 1.4.0\n- overlays/prod/values.yaml: replicas 2 → 3\n',
    }));
    await merge(first.stdout);
  });

  /** Approves the pull request that a run named, as somebody whom the policy asks for. */
  const approve = (stdout: string) => gitea.api('POST', `/repos/acme/store/pulls/${/\/pulls\/(\d+)/.exec(stdout)![1]}/reviews`, { event: 'APPROVED', body: 'Good.' }, developer);
  const onMain = () => readFileSync(join(clone('acme/store'), 'kustomization.yaml'), 'utf8');

  test('reaches production only with the approval of its policy', async () => {
    const { stdout } = await promote('--from', 'stg', '--to', 'prod');
    await expect(merge(stdout)).rejects.toThrow(/405 .*Does not have enough approvals/);
    const teams = await gitea.api('GET', '/orgs/acme/teams');
    await gitea.api('PUT', `/teams/${teams.find((one: any) => one.name === 'release-managers').id}/members/developer`);
    await approve(stdout);
    await merge(stdout);
    expect(onMain()).toContain('tag: 1.4.0');
  });

  test('is not undone by publishing', async () => {
    const before = await heads();
    expect(lastLine((await publish()).stdout)).toBe(`${gitea.url}: ${total()} repositories, ${total()} unchanged`);
    expect(moved(before, await heads())).toEqual([]);
  });

  test('fails when the definition wants something else than what people promoted', async () => {
    define({ plan: 'business', version: '1.5.0' });
    const { status, stderr } = await publish();
    expect([status, stderr]).toEqual([
      1, `acme/store, branch main: people and the definition changed the same files: kustomization.yaml (edited); nothing was pushed to it, make the files in the repository equal to those in ${join(tree, 'acme/store')}, or write into the definition what people wrote, and run this again\n`,
    ]);
  });

  test('is taken over by the definition, and the next change of the definition waits for approval, once', async () => {
    for (const [version, title] of [['1.4.0', 'Record what omantel.omani.works published'], ['1.5.0', 'kustomization.yaml: bp-wordpress 1.4.0 → 1.5.0']]) {
      // What the definition wanted for a moment is superseded.
      define({ plan: 'business', version: version === '1.5.0' ? '1.6.0' : version });
      await publish('--repository', 'acme/store');
      define({ plan: 'business', version });
      const [first, again] = [await publish(), await publish()];
      expect([again.status, lastLine(again.stdout)]).toEqual([0, `${gitea.url}: ${total()} repositories, 1 waiting, ${total() - 1} unchanged`]);
      const pulls = await gitea.api('GET', '/repos/acme/store/pulls?state=open');
      expect(pulls.map((one: any) => [one.title, one.base.ref])).toEqual([[title, 'main']]);
      await approve(first.stdout);
      await merge(first.stdout);
    }
    expect(onMain()).toContain('tag: 1.5.0');
    expect(lastLine((await publish()).stdout)).toBe(`${gitea.url}: ${total()} repositories, ${total()} unchanged`);
  });

  test('fails when the branch that it comes from is behind, until that has caught up', async () => {
    commit('acme/store', 'staging', 'values.yaml', () => 'title: Store\n');
    expect(await promote('--from', 'stg', '--to', 'prod')).toEqual({
      status: 1, stdout: '', stderr: "acme/store: 'staging' is behind 'main', which has changes of kustomization.yaml; bring them over first, with sovereign promote acme/store --from prod --to stg, and merge that pull request\n",
    });
    const back = await promote('--from', 'prod', '--to', 'stg');
    expect(back.stdout).toContain('Promote store from prod to stg: bp-wordpress 1.4.0 → 1.5.0\n- bp-wordpress 1.4.0 → 1.5.0\n\nopened: ');
    await merge(back.stdout);
    expect((await promote('--from', 'stg', '--to', 'prod')).stdout).toContain('Promote store from stg to prod\n- values.yaml: title "Store"\n\nopened: ');
  });
});
