import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as yaml from 'js-yaml';
import { Io } from '../cli/io';
import { main } from '../cli/main';
import { decide, readMarker, writeMarker } from '../cli/ownership';
import { changedValues, changedVersions, commitMessage } from '../cli/summary';
import { DelegatedBy, DomainMode, Environment, GitOpsApp, Organization, SovereignPlan } from '../constructs';
import { Publication, PublishedDomain, PublishedRepository } from '../constructs/gitops/publication';
import { testSovereign } from './support/fixtures';
import { Call, GiteaStandIn } from './support/gitea-stand-in';
import { addOrganization, testPlatform } from './support/platform';
import { readTree } from './support/tree';

// `sovereign publish` and `promote` with the real git program, and with a stand-in for the API of Gitea.

const root = mkdtempSync(join(tmpdir(), 'cli-'));
const [temporary, gitops] = [join(root, 'tmp'), join(root, 'gitops')];
const tree = join(gitops, 'omantel.omani.works');
const previous = process.env.TMPDIR;
beforeAll(() => {
  mkdirSync(temporary);
  process.env.TMPDIR = temporary;
});
afterAll(() => {
  process.env.TMPDIR = previous;
  if (previous === undefined) delete process.env.TMPDIR;
  rmSync(root, { recursive: true });
});

/** Files of the repositories of a small Sovereign. */
const FILES: { [file: string]: string } = {
  'catalog/bp-demo/blueprint.yaml': 'kind: Blueprint\nmetadata:\n  name: bp-demo\nspec:\n  version: 1.0.0\n',
  'acme/store/kustomization.yaml': kustomization('1.3.0'),
  'acme/store/values.yaml': '{}\n',
  'acme/store/overlays/prod/values.yaml': 'replicas: 2\n',
  'system/catalyst-config/clusters/hz-fsn-mgt-prod/flux-system/cilium.yaml': 'kind: Kustomization\n',
  'system/catalyst-config/clusters/hz-fsn-mgt-prod/flux-system/kustomization.yaml': 'resources: [cilium.yaml]\n',
  'system/catalyst-config/clusters/hz-fsn-mgt-prod/cilium/helm-release.yaml': release('1.18.1'),
  'system/catalyst-config/organizations/acme.yaml': 'plan: small\n',
};

function release(version: string): string {
  return `kind: HelmRelease\nspec:\n  chart:\n    spec:\n      chart: cilium\n      version: ${version}\n`;
}

function kustomization(tag: string): string {
  const patch = `- op: add\n  path: /spec/ref\n  value:\n    tag: ${tag}\n`;
  return yaml.dump({ kind: 'Kustomization', labels: [{ pairs: { 'openova.io/blueprint': 'bp-wordpress' } }], patches: [{ target: { kind: 'OCIRepository' }, patch }] });
}

function repository(name: string, rest: Partial<PublishedRepository> = {}): PublishedRepository {
  return {
    name, description: `About ${name}.`, defaultBranch: 'main', writtenBy: 'definition', readOnly: false, webhooks: ['projector'],
    branches: [{ name: 'main', content: 'definition', push: 'publisher', requiredApprovals: 0 }], ...rest,
  };
}

const DOMAIN: PublishedDomain = {
  mode: DomainMode.POOL, pool: 'omani.works', nameservers: [], delegation: { by: DelegatedBy.POOL_DOMAIN_MANAGER, ttlSeconds: 3600, addressed: [] }, hosts: [],
};

const PUBLICATION: Publication = {
  apiVersion: 'sovereign-constructs/v1',
  kind: 'Publication',
  sovereign: { name: 'omantel', fqdn: 'omantel.omani.works', owner: { organization: 'Omantel', email: 'platform@omantel.om' }, domain: DOMAIN },
  clusters: [],
  webhooks: [{ name: 'projector', url: 'http://projector.catalyst-projector.svc:8080/hooks/gitea', events: ['push'] }],
  organizations: [
    { name: 'catalog', displayName: 'Catalogue', description: 'Blueprints.', visibility: 'limited', teams: [{ name: 'sovereign-admin', permission: 'read' }] },
    { name: 'system', displayName: 'System', description: 'The platform.', visibility: 'private', teams: [{ name: 'sovereign-admin', permission: 'admin' }] },
    {
      name: 'acme', displayName: 'Acme', description: 'Applications.', visibility: 'private',
      teams: ['org-admin', 'org-developer', 'org-viewer', 'release-managers'].map((name) => ({ name, permission: name === 'org-admin' ? 'admin' : 'write' })),
    },
  ],
  repositories: [
    repository('acme/store', {
      writtenBy: 'people',
      branches: [
        { name: 'main', content: 'definition', push: 'publisher', requiredApprovals: 0 },
        { name: 'develop', content: 'initial', push: 'writers', requiredApprovals: 0 },
        { name: 'staging', content: 'initial', push: 'publisher', requiredApprovals: 0 },
      ],
    }),
    repository('catalog/bp-demo', { readOnly: true }),
    repository('system/catalyst-config'),
  ],
};

/** Writes the tree, as a program in any language would. */
function synthesise(changes: { [file: string]: string | undefined } = {}, publication: any = PUBLICATION): void {
  rmSync(gitops, { recursive: true, force: true });
  for (const [file, content] of Object.entries({ ...FILES, ...changes })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), content);
  }
  writeFileSync(join(tree, 'publication.yaml'), yaml.dump(publication, { noRefs: true }));
}

/** What a run says and how it ends; nothing temporary is left. */
async function sovereign(args: string[], io: Partial<Io> = {}) {
  let [stdout, stderr] = ['', ''];
  const status = await main(args, {
    out: (text) => { stdout += text; },
    err: (text) => { stderr += text; },
    env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', SOVEREIGN_GITEA_TOKEN: 'a-token-of-the-publisher' },
    signal: new AbortController().signal,
    ...io,
  });
  expect(readdirSync(temporary)).toEqual([]);
  return { status, stdout: stdout.replace(/\b[0-9a-f]{8}\b/g, '<commit>'), stderr: stderr.replace(/\b[0-9a-f]{8}\b/g, '<commit>') };
}

const git = (folder: string, ...args: string[]) => execFileSync('git', ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Clones a repository, lets somebody change it, and pushes. */
function change(remote: string, branch: string, edit: (folder: string) => void, message: string = 'theirs'): void {
  const folder = mkdtempSync(join(root, 'clone-'));
  git(folder, 'clone', '--quiet', '--branch', branch, remote, '.');
  edit(folder);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', message);
  git(folder, 'push', '--quiet', 'origin', branch);
}

const write = (file: string, content: string) => (folder: string) => writeFileSync(join(folder, file), content);
const show = (remote: string, file: string, branch: string = 'main') => git(remote, 'show', `${branch}:${file}`);
const messages = (remote: string, branch: string = 'main') => git(remote, 'log', '--format=%B%x00', branch).split('\0').map((one) => one.trim()).filter(Boolean);

describe('publication.yaml', () => {
  const { sovereign: model } = testPlatform().crds;
  addOrganization(model);
  const publication = yaml.load(GitOpsApp.tree(SovereignPlan.of(model)).content('publication.yaml')) as Publication;
  const find = (name: string) => publication.repositories.find((one) => one.name === name)!;

  test('names the Sovereign, its Organizations and who may do what in them', () => {
    expect([publication.apiVersion, publication.kind, publication.sovereign]).toEqual([
      'sovereign-constructs/v1', 'Publication', expect.objectContaining({ name: 'omantel', fqdn: 'omantel.omani.works', owner: { organization: 'Example', email: 'platform@example.com' } }),
    ]);
    const of = ({ name, visibility, teams }: any) => [name, visibility, Object.fromEntries(teams.map((team: any) => [team.name, team.permission]))];
    expect(publication.organizations.map(of)).toEqual([
      ['catalog', 'limited', { 'sovereign-admin': 'read' }],
      ['system', 'private', { 'security-officer': 'read', 'sovereign-admin': 'admin' }],
      ['acme', 'private', { 'org-admin': 'admin', 'org-developer': 'write', 'org-viewer': 'read', 'platform': 'write', 'security': 'write', 'security-officer': 'read' }],
    ]);
  });

  test('has every folder of the tree, and nothing else', () => {
    const folders = GitOpsApp.tree(SovereignPlan.of(model)).paths.filter((file) => file !== 'publication.yaml').map((file) => file.split('/').slice(0, 2).join('/'));
    expect(publication.repositories.map(({ name }) => name)).toEqual([...new Set(folders)].sort());
    expect(publication.repositories.filter(({ description }) => !description)).toEqual([]);
  });

  test('tells what the definition writes from what people write', () => {
    expect(find('catalog/bp-cilium')).toEqual(expect.objectContaining({ writtenBy: 'definition', readOnly: true }));
    expect(find('system/catalyst-config')).toEqual(expect.objectContaining({ writtenBy: 'definition', readOnly: false }));
    for (const name of ['system/policy-bundle', 'system/runbooks', 'acme/shared-blueprints', 'acme/runbooks', 'acme/store']) {
      expect(find(name)).toEqual(expect.objectContaining({ writtenBy: 'people', readOnly: false }));
    }
  });

  test('has the branches of an Application, its own first, guarded as the policy of its Environment says', () => {
    expect(find('acme/store').branches).toEqual([
      { name: 'main', content: 'definition', push: 'nobody', requiredApprovals: 2, approvers: ['platform', 'security'] },
      { name: 'develop', content: 'initial', push: 'writers', requiredApprovals: 0 },
      { name: 'staging', content: 'initial', push: 'publisher', requiredApprovals: 0 },
    ]);
  });

  test('has the branch that Flux follows, and calls the projector', () => {
    expect(find('system/catalyst-config')).toEqual(expect.objectContaining({
      defaultBranch: 'main', branches: [{ name: 'main', content: 'definition', push: 'publisher', requiredApprovals: 0 }], webhooks: ['projector'],
    }));
    expect(publication.webhooks).toEqual([{ name: 'projector', url: 'http://projector.catalyst-projector.svc:8080/hooks/gitea', events: ['push', 'pull_request'] }]);
  });

  test('has no webhook without a projector, and is the same on every run', () => {
    const bare = () => {
      const one = testSovereign();
      new Environment(new Organization(one, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');
      return GitOpsApp.tree(SovereignPlan.of(one)).content('publication.yaml');
    };
    const { webhooks, repositories } = yaml.load(bare()) as Publication;
    expect([webhooks, repositories.flatMap((one) => one.webhooks)]).toEqual([[], []]);
    expect(bare()).toBe(bare());
  });
});

describe('ownership', () => {
  const decided = (writtenBy: 'definition' | 'people', want?: string, was?: string, is?: string) => {
    const map = (id?: string) => new Map(id === undefined ? [] : [['file', id]]);
    const { write: writes, remove, conflicts, record } = decide({ writtenBy, wanted: map(want), recorded: map(was), present: map(is) });
    return conflicts[0]?.change ?? (writes.length ? 'write' : remove.length ? 'remove' : record.size ? 'keep' : 'drop');
  };

  test.each<[string, string | undefined, string | undefined, string | undefined, string, string]>([
    ['is new', 'a', undefined, undefined, 'write', 'write'],
    ['did not change', 'a', 'a', 'a', 'keep', 'keep'],
    ['changed in the definition', 'b', 'a', 'a', 'write', 'write'],
    ['left the definition', undefined, 'a', 'a', 'remove', 'remove'],
    ['left both', undefined, 'a', undefined, 'drop', 'drop'],
    ['was written by people as the definition has it', 'b', 'a', 'b', 'keep', 'keep'],
    ['was there already, the same', 'a', undefined, 'a', 'keep', 'keep'],
    ['was there already, another', 'a', undefined, 'x', 'added', 'added'],
    ['was edited', 'a', 'a', 'x', 'edited', 'keep'],
    ['was removed by people', 'a', 'a', undefined, 'removed', 'keep'],
    ['was edited and changed in the definition', 'b', 'a', 'x', 'edited', 'edited'],
    ['was removed by people and changed in the definition', 'b', 'a', undefined, 'removed', 'removed'],
    ['was edited and left the definition', undefined, 'a', 'x', 'edited', 'drop'],
  ])('of a file that %s', (_, want, was, is, definition, people) => {
    expect([decided('definition', want, was, is), decided('people', want, was, is)]).toEqual([definition, people]);
  });

  test('of a file that people put something else in the place of', () => {
    const wanted = new Map([['a/b', '1'], ['c', '2']]);
    const present = new Map([['a', '3'], ['c/d', '4']]);
    expect(decide({ writtenBy: 'people', wanted, recorded: new Map(), present }).conflicts).toEqual([{ path: 'a/b', change: 'added' }, { path: 'c', change: 'added' }]);
  });

  test('is recorded, and read back', () => {
    const record = new Map([['a.yaml', 'f'.repeat(40)], ['b/1e5', '1'.repeat(40)]]);
    expect(readMarker(writeMarker('omantel.omani.works', record), 'omantel.omani.works', 'acme/store')).toEqual(record);
    expect(readMarker(undefined, 'omantel.omani.works', 'acme/store')).toEqual(new Map());
  });

  test('fails when the record is broken, or of another Sovereign', () => {
    const broken = new Error('acme/store, branch main: .sovereign cannot be read, so nobody can tell what people changed; take back the commit that changed it and run this again');
    for (const text of ['a: [', 'sovereign: 5\n', 'sovereign: omantel.omani.works\nfiles: { a: 1 }\n', '<<<<<<< ours\n']) {
      expect(() => readMarker(text, 'omantel.omani.works', 'acme/store, branch main')).toThrow(broken);
    }
    expect(() => readMarker(writeMarker('b.example.com', new Map()), 'omantel.omani.works', 'acme/store')).toThrow(
      new Error('acme/store: is published by the Sovereign b.example.com, not by omantel.omani.works; give one of them a Gitea of its own'),
    );
  });
});

describe('summaries', () => {
  test('name units, and versions before and after', () => {
    const folder = 'clusters/hz-fsn-mgt-prod';
    const changes = [
      { path: `${folder}/cilium/helm-release.yaml`, before: release('1.18.1'), after: release('1.18.2') },
      { path: `${folder}/flux-system/kustomization.yaml`, before: '', after: 'x' },
      { path: `${folder}/flux-system/loki.yaml`, after: '' }, { path: `${folder}/loki/helm-release.yaml`, after: release('6.0.0').replace('cilium', 'loki') },
      { path: `${folder}/kuard/namespace.yaml`, before: 'a' }, { path: 'organizations/acme.yaml', before: 'a', after: 'b' },
    ];
    expect(commitMessage('omantel.omani.works', 'system/catalyst-config', changes)).toBe(
      'Publish omantel.omani.works: 4 units\n\n- hz-fsn-mgt-prod/cilium: chart cilium 1.18.1 → 1.18.2\n- hz-fsn-mgt-prod/kuard: removed\n'
      + '- hz-fsn-mgt-prod/loki: added, chart loki 6.0.0\n- organizations: changed\n',
    );
    expect(commitMessage('omantel.omani.works', 'system/catalyst-config', changes.slice(0, 2))).toBe('hz-fsn-mgt-prod/cilium: chart cilium 1.18.1 → 1.18.2\n');
    expect(commitMessage('omantel.omani.works', 'acme/store', [])).toBe('Record what omantel.omani.works published\n');
  });

  test('name the pin of an Application and the values by path, whatever people wrote', () => {
    expect(changedVersions([{ path: 'kustomization.yaml', before: kustomization('1.3.0'), after: kustomization('1.4.0') }])).toEqual(['bp-wordpress 1.3.0 → 1.4.0']);
    expect(changedVersions([{ path: 'blueprint.yaml', before: FILES['catalog/bp-demo/blueprint.yaml'] }])).toEqual(['bp-demo 1.0.0 removed']);
    expect(changedValues([{ path: 'values.yaml', before: 'a: { b: [1, 2] }\nc: x\nd: {}\n', after: 'a: { b: [1, 3] }\nd: {}\ne: true\n' }])).toEqual([
      'values.yaml: a.b[1] 2 → 3', 'values.yaml: c "x" → removed', 'values.yaml: e true',
    ]);
    expect(changedValues([{ path: 'values.yaml', before: 'a: [', after: 'a: 1\n' }])).toEqual(['values.yaml: a 1']);
  });
});

describe('command line', () => {
  beforeAll(() => synthesise());

  test('--help explains the program and each command', async () => {
    for (const [args, first] of [
      [['--help'], 'Writes the definition of a new Sovereign, takes the trees that were synthesised to where Flux reads them, and the domain into use.'],
      [['publish', '--help'], 'Writes the repositories of a Sovereign: to a folder, or to Gitea.'],
      [['promote', '--help'], 'Opens the pull request that takes an Application from one Environment to another, or finds it.'],
    ] as [string[], string][]) {
      const { status, stdout, stderr } = await sovereign(args);
      expect([status, stdout.split('\n')[0], stderr]).toEqual([0, first, '']);
    }
  });

  const gitea = ['--gitea', 'http://127.0.0.1:1'];
  test.each<[string[], string]>([
    [[], 'no command; see sovereign --help'],
    [['push'], "'push' is no command, there are domain, images, new, publish, promote and rehearse; see sovereign --help"],
    [['publish'], 'publish takes the name or the domain of one Sovereign, got nothing; see sovereign publish --help'],
    [['publish', 'a', 'b'], 'publish takes the name or the domain of one Sovereign, got a b; see sovereign publish --help'],
    [['publish', 'omantel', '--force'], "'--force' is no option; see sovereign publish --help"],
    [['publish', 'omantel', '-y'], "'-y' is no option; see sovereign publish --help"],
    [['publish', 'omantel', '--to'], "'--to' has no value; see sovereign publish --help"],
    [['publish', 'omantel', '--to', '--yes'], "'--to' has no value; see sovereign publish --help"],
    [['publish', 'omantel', '--yes=no'], "'--yes' is no option; see sovereign publish --help"],
    [['publish', 'omantel', '--to', 'a', '--to', 'b'], "'--to' is given 2 times; give it once, see sovereign publish --help"],
    [['publish', 'omantel', '--to', 'a', ...gitea], '--to and --gitea exclude each other; see sovereign publish --help'],
    [['publish', 'omantel', '--token-file', 'a'], '--token-file is for --gitea; see sovereign publish --help'],
    [['publish', 'omantel', '--repository', 'acme/shop', ...gitea], "omantel.omani.works has no repository 'acme/shop'; acme has store"],
    [['publish', 'omantel', '--gitea', 'gitea'], "--gitea must be the address of Gitea's front page, got 'gitea'; write for example https://gitea.example.com"],
    [['publish', 'omantel', '--gitea', 'https://me:secret@gitea.example.com'], '--gitea must be an address without user name and password; put a token into SOVEREIGN_GITEA_TOKEN'],
    [['publish', 'omantel', '--gitea', 'http://gitea.example.com'], "--gitea must be an https address, got 'http://gitea.example.com'; the token would cross the network in the clear (http is for this machine alone, for example at the end of a port-forward)"],
    [['publish', 'omantel', ...gitea, '--token-file', '/nowhere'], '--token-file /nowhere: cannot be read (ENOENT)'],
    [['promote', 'store'], 'promote takes an Application as organization/application, got store; see sovereign promote --help'],
    [['promote', 'acme/store', '--from', 'stg'], '--to must be one of prod, stg, uat, dev, poc, got nothing; see sovereign promote --help'],
    [['promote', 'acme/store', '--from', 'main', '--to', 'prod'], "--from must be one of prod, stg, uat, dev, poc, got 'main'; see sovereign promote --help"],
    [['promote', 'acme/store', '--from', 'stg', '--to', 'stg'], '--from and --to are both stg; name two Environments, see sovereign promote --help'],
    [['promote', 'acme/store', '--from', 'stg', '--to', 'prod'], 'promote needs --gitea; see sovereign promote --help'],
  ])('fails when it is %j', async (args, message) => {
    expect(await sovereign(args.includes('omantel') ? [...args, '--tree', gitops] : args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
  });

  test('fails when there is no token, or it is not one', async () => {
    const file = join(root, 'token');
    const hint = 'make one in Gitea (Settings, Applications) and put it into SOVEREIGN_GITEA_TOKEN or a file for --token-file\n';
    const publish = ['publish', 'omantel', '--tree', gitops, ...gitea];
    expect(await sovereign(publish, { env: {} })).toEqual({ status: 2, stdout: '', stderr: `there is no token; ${hint}` });
    writeFileSync(file, '\n');
    expect(await sovereign([...publish, '--token-file', file])).toEqual({ status: 2, stdout: '', stderr: `there is no token in ${file}; ${hint}` });
    writeFileSync(file, 'a b\n');
    expect(await sovereign([...publish, '--token-file', file])).toEqual({ status: 2, stdout: '', stderr: `the token in ${file} is not one word; ${hint}` });
  });

  test('fails when there is no such tree, or it is broken', async () => {
    const publish = async (name: string, folder: string) => (await sovereign(['publish', name, '--tree', folder])).stderr;
    expect(await publish('omantel', join(root, 'none'))).toBe(`${root}/none: has no tree of a Sovereign (a folder with publication.yaml); synthesise it first, with npm start or your own program, or name its folder with --tree\n`);
    expect(await publish('bankdhofar', gitops)).toBe(`${gitops}: has no Sovereign 'bankdhofar'; choose one of omantel\n`);
    synthesise({}, { ...PUBLICATION, apiVersion: 'v0' });
    expect(await publish('omantel', gitops)).toBe(`${tree}/publication.yaml: 'apiVersion' must be sovereign-constructs/v1, got "v0"; synthesise the tree with the version of this program\n`);
    synthesise({}, { ...PUBLICATION, repositories: [repository('../store')] });
    expect(await publish('omantel', gitops)).toBe(`${tree}/publication.yaml: has no valid name in "../store"; synthesise the tree again\n`);
    synthesise();
    writeFileSync(join(tree, 'publication.yaml'), 'a: [');
    expect(await publish('omantel', gitops)).toMatch(/^\S+\/publication\.yaml: is not YAML \(.+\); synthesise the tree again\n$/);
    synthesise({}, { ...PUBLICATION, repositories: [repository('acme/gone')] });
    expect(await publish('omantel', gitops)).toBe(`${tree}/acme/gone: is not there, publication.yaml names it; synthesise the tree again\n`);
    synthesise();
  });
});

describe('publishing to a folder', () => {
  const folder = join(root, 'published');
  const [store, config] = [join(folder, 'acme/store.git'), join(folder, 'system/catalyst-config.git')];
  const publish = (...args: string[]) => sovereign(['publish', 'omantel.omani.works', '--tree', gitops, '--to', folder, ...args]);
  beforeAll(() => synthesise());

  test('writes nothing with --dry-run', async () => {
    const { status, stdout, stderr } = await publish('--dry-run');
    expect([status, stderr, existsSync(folder)]).toEqual([0, '', false]);
    expect(stdout).toContain(`
repository              state    what
acme/store              created  main: 3 files; develop, staging: started from main
catalog/bp-demo         created  main: 1 file
system/catalyst-config  created  main: 4 files

${folder}: 3 repositories, 3 created; nothing was written
`);
  });

  test('makes repositories with the content of the tree, every branch of an Application the same', async () => {
    const { status, stdout, stderr } = await publish();
    expect([status, stderr, stdout.split('\n').slice(-2)]).toEqual([0, '', [`${folder}: 3 repositories, 3 created`, '']]);
    expect(stdout).toContain('acme/store: main: 3 files in <commit>; develop, staging: started from main; created the repository\n');
    for (const { name } of PUBLICATION.repositories) {
      const clone = mkdtempSync(join(root, 'clone-'));
      git(clone, 'clone', '--quiet', join(folder, `${name}.git`), '.');
      expect(readTree(clone).filter(({ path }) => !path.startsWith('.git/') && path !== '.sovereign')).toEqual(readTree(join(tree, name)));
    }
    expect(new Set(['main', 'develop', 'staging'].map((branch) => git(store, 'rev-parse', branch))).size).toBe(1);
    expect(git(store, 'log', '-1', '--format=%an <%ae>')).toBe('Sovereign <platform@omantel.om>\n');
  });

  test('changes nothing when it runs again', async () => {
    expect(await publish()).toEqual({ status: 0, stdout: `${folder}: 3 repositories, 3 unchanged\n`, stderr: '' });
  });

  test('makes one commit in one repository for one value, as whom git knows', async () => {
    synthesise({ 'system/catalyst-config/clusters/hz-fsn-mgt-prod/cilium/helm-release.yaml': release('1.18.2') });
    const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Ada', GIT_CONFIG_KEY_1: 'user.email', GIT_CONFIG_VALUE_1: 'ada@omantel.om' };
    const { status, stdout } = await sovereign(['publish', 'omantel', '--tree', gitops, '--to', folder], { env });
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'system/catalyst-config: main: 1 file in <commit>']);
    expect(stdout).toContain(`${folder}: 3 repositories, 1 changed, 2 unchanged\n`);
    expect(messages(config)).toEqual(['hz-fsn-mgt-prod/cilium: chart cilium 1.18.1 → 1.18.2', 'Publish omantel.omani.works: 2 units\n\n- hz-fsn-mgt-prod/cilium: added, chart cilium 1.18.1\n- organizations: added']);
    expect(git(config, 'log', '-1', '--format=%an <%ae>')).toBe('Ada <ada@omantel.om>\n');
  });

  test('removes what left the definition, keeps what people added, and puts the default branch back', async () => {
    change(config, 'main', write('NOTES.md', 'theirs\n'));
    git(config, 'symbolic-ref', 'HEAD', 'refs/heads/other');
    synthesise({ 'system/catalyst-config/organizations/acme.yaml': undefined, 'system/catalyst-config/clusters/hz-fsn-mgt-prod/cilium/helm-release.yaml': release('1.18.2') });
    expect((await publish()).stdout).toContain("system/catalyst-config: main: 1 file in <commit>; changed the default branch to 'main'\n");
    expect([messages(config)[0], show(config, 'NOTES.md'), git(config, 'ls-tree', '-r', '--name-only', 'main').includes('organizations/')]).toEqual(['organizations: removed', 'theirs\n', false]);
  });

  test('fails when people edited what the definition writes, until they take it back', async () => {
    const file = 'clusters/hz-fsn-mgt-prod/cilium/helm-release.yaml';
    change(config, 'main', (clone) => {
      write(file, release('9.9.9'))(clone);
      rmSync(join(clone, 'clusters/hz-fsn-mgt-prod/flux-system/cilium.yaml'));
    });
    const before = git(config, 'rev-parse', 'main');
    expect(await publish()).toEqual({
      status: 1,
      stdout: `system/catalyst-config: refused\n\nrepository              state    what\nsystem/catalyst-config  refused  see below\n\n${folder}: 3 repositories, 2 unchanged, 1 refused\n`,
      stderr: `system/catalyst-config, branch main: people changed what follows from the definition: ${file} (edited), clusters/hz-fsn-mgt-prod/flux-system/cilium.yaml (removed); nothing was pushed to it, write the change into the definition, or take it back (git log names the commit, git revert undoes it), and run this again\n`,
    });
    expect(git(config, 'rev-parse', 'main')).toBe(before);
    change(config, 'main', (clone) => git(clone, 'revert', '--no-commit', 'HEAD'));
    expect((await publish()).status).toBe(0);
  });

  test('leaves to people what they changed, and fails when the definition changes the same', async () => {
    change(store, 'main', write('values.yaml', 'title: Store\n'));
    synthesise({ 'acme/store/overlays/prod/values.yaml': 'replicas: 3\n' });
    expect((await publish('--repository', 'acme/store')).stdout).toContain(`${folder}: 1 repository, 1 changed\n`);
    expect([show(store, 'values.yaml'), show(store, 'overlays/prod/values.yaml'), show(store, 'overlays/prod/values.yaml', 'staging')]).toEqual(['title: Store\n', 'replicas: 3\n', 'replicas: 2\n']);
    synthesise({ 'acme/store/values.yaml': 'title: Shop\n' });
    expect((await publish('--repository', 'acme/store')).stderr).toBe(
      `acme/store, branch main: people and the definition changed the same files: values.yaml (edited); nothing was pushed to it, make the files in the repository equal to those in ${tree}/acme/store, or write into the definition what people wrote, and run this again\n`,
    );
    synthesise({ 'acme/store/values.yaml': 'title: Store\n' });
    expect((await publish('--repository', 'acme/store')).status).toBe(0);
  });

  test('fails when a place is taken by something else', async () => {
    mkdirSync(join(root, 'taken/acme/store.git'), { recursive: true });
    const { status, stderr } = await sovereign(['publish', 'omantel', '--tree', gitops, '--to', join(root, 'taken'), '--repository', 'acme/store']);
    expect([status, stderr]).toEqual([1, `${root}/taken/acme/store.git: is no Git repository; remove it, or choose another folder with --to\n`]);
  });

  test('fails when git is not there', async () => {
    const { status, stderr } = await sovereign(['publish', 'omantel', '--tree', gitops, '--to', join(root, 'none')], { env: { PATH: root } });
    expect([status, stderr]).toEqual([1, "there is no 'git' on PATH; install git 2.31 or newer\n"]);
  });
});

describe('publishing to Gitea', () => {
  let gitea: GiteaStandIn;
  const publish = (io: Partial<Io> = {}, ...args: string[]) => sovereign(['publish', 'omantel', '--tree', gitops, '--gitea', gitea.url, ...(io.confirm ? [] : ['--yes']), ...args], io);
  const made = (calls: Call[]) => calls.map(({ method, path }) => `${method} ${path}`);

  beforeEach(async () => {
    synthesise();
    gitea = await new GiteaStandIn(mkdtempSync(join(root, 'gitea-'))).start();
  });
  afterEach(() => gitea.stop());

  test('writes nothing with --dry-run', async () => {
    const { status, stdout, stderr } = await publish({}, '--dry-run');
    expect([status, stderr, gitea.changes]).toEqual([0, '', []]);
    expect(stdout).toContain('acme: would create the Organization, the team org-admin, the team org-developer, the team org-viewer, the team release-managers\n');
    expect(stdout).toContain(`${gitea.url}: 3 repositories, 3 created; nothing was written\n`);
  });

  test('makes Organizations, teams, repositories, protection and webhooks, once', async () => {
    const first = await publish();
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain(`${gitea.url}: 3 repositories, 3 created\n`);
    expect(made(gitea.changes).filter((one) => one.includes('acme')).sort()).toEqual([
      'POST /orgs/acme/repos', ...Array(4).fill('POST /orgs/acme/teams'), ...Array(3).fill('POST /repos/acme/store/branch_protections'), 'POST /repos/acme/store/hooks',
    ]);
    expect(gitea.object('/orgs/acme')).toEqual(expect.objectContaining({ full_name: 'Acme', visibility: 'private' }));
    expect([gitea.object('/repos/acme/store').private, gitea.object('/repos/catalog/bp-demo').private, gitea.object('/repos/catalog/bp-demo').has_pull_requests]).toEqual([true, false, false]);
    expect(gitea.object('/repos/acme/store/branch_protections/develop')).toEqual(expect.objectContaining({ enable_push: true, enable_push_whitelist: false, enable_force_push: false }));
    expect(gitea.object('/repos/acme/store/branch_protections/main')).toEqual(expect.objectContaining({ enable_push_whitelist: true, push_whitelist_usernames: ['publisher'] }));
    const number = gitea.changes.length;
    expect(await publish()).toEqual({ status: 0, stdout: `${gitea.url}: 3 repositories, 3 unchanged\n`, stderr: '' });
    expect(gitea.changes).toHaveLength(number);
  });

  test('lets accounts of the platform into teams, as soon as they are there', async () => {
    const [catalog, system, acme] = PUBLICATION.organizations;
    const teams = acme.teams.map((team) => (team.name === 'org-viewer' ? { ...team, members: ['flux-acme'] } : team));
    synthesise({}, { ...PUBLICATION, organizations: [catalog, system, { ...acme, teams }] });
    const waits = 'the account flux-acme, which the team org-viewer is for, is not there yet: run this again when the platform has made it';
    expect((await publish()).stdout).toContain(`acme: created the Organization, the team org-admin, the team org-developer, the team org-viewer, the team release-managers; ${waits}\n`);
    expect((await publish()).stdout).toBe(`acme: ${waits}\n${gitea.url}: 3 repositories, 3 unchanged\n`);
    gitea.addUser('flux-acme');
    const number = gitea.changes.length;
    expect((await publish({}, '--dry-run')).stdout).toContain('acme: would change the team org-viewer (flux-acme is in it)\n');
    expect((await publish()).stdout).toContain('acme: changed the team org-viewer (flux-acme is in it)\n');
    expect(gitea.changes.slice(number).map(({ method, path }) => `${method} ${path.replace(/\d+/, '<id>')}`)).toEqual(['PUT /teams/<id>/members/flux-acme']);
    expect((await publish()).stdout).toBe(`${gitea.url}: 3 repositories, 3 unchanged\n`);
  });

  test('puts back what people changed, and only that', async () => {
    await publish();
    const number = gitea.changes.length;
    Object.assign(gitea.object('/repos/acme/store/branch_protections/main'), { enable_force_push: true, push_whitelist_usernames: ['another', 'publisher'], require_signed_commits: true });
    const { stdout } = await publish();
    expect(stdout).toContain("acme/store: changed the protection of 'main' (enable_force_push)\n");
    expect(gitea.changes.slice(number)).toEqual([{
      method: 'PATCH', path: '/repos/acme/store/branch_protections/main', body: expect.objectContaining({ enable_force_push: false, push_whitelist_usernames: ['another', 'publisher'] }),
    }]);
    expect(gitea.object('/repos/acme/store/branch_protections/main').require_signed_commits).toBe(true);
  });

  test('asks before it publishes, and needs somebody to answer', async () => {
    const asked: string[] = [];
    const answer = (yes: boolean) => ({ confirm: async (question: string) => { asked.push(question); return yes; } });
    expect(await publish(answer(false))).toEqual({ status: 1, stdout: '', stderr: 'nothing was published\n' });
    expect([gitea.changes, asked]).toEqual([[], [`Publish 3 repositories of omantel.omani.works to ${gitea.url} as publisher?`]]);
    expect((await publish(answer(true))).status).toBe(0);
    expect(await sovereign(['publish', 'omantel', '--tree', gitops, '--gitea', gitea.url])).toEqual({
      status: 2, stdout: '', stderr: 'nobody can be asked here whether to publish; add --yes, or --dry-run to see what would happen\n',
    });
  });

  test('fails when the token is wrong, and never says it', async () => {
    const { status, stdout, stderr } = await publish({ env: { PATH: process.env.PATH, SOVEREIGN_GITEA_TOKEN: 'wrong-token' } });
    expect([status, stdout, stderr]).toEqual([
      1, '', `GET ${gitea.url}/api/v1/version: 401, "invalid token"; the token is not accepted; make a new one in Gitea (Settings, Applications) and put it into SOVEREIGN_GITEA_TOKEN or a file for --token-file\n`,
    ]);
  });

  test('takes the token from a file', async () => {
    const file = join(root, 'token');
    writeFileSync(file, `${gitea.token}\n`);
    expect((await publish({ env: { PATH: process.env.PATH, HOME: root } }, '--token-file', file)).status).toBe(0);
    expect(git(gitea.repository('acme/store'), 'config', '--list')).not.toContain(gitea.token);
  });

  test('fails when the account may not do it, and goes on with what it may', async () => {
    gitea.answer = ({ method, path }) => (method === 'POST' && path === '/orgs/acme/repos' ? { status: 403, body: { message: 'no' } } : undefined);
    const { status, stdout, stderr } = await publish();
    expect([status, stderr]).toEqual([
      1, `POST ${gitea.url}/api/v1/orgs/acme/repos: 403, "no"; the account of the token may not do this; use one that may create Organizations, with a token for organization, repository (write) and user (read)\n`,
    ]);
    expect(stdout).toContain(`${gitea.url}: 3 repositories, 2 created, 1 failed\n`);
  });

  test('fails when something else answers', async () => {
    const problem = `${gitea.url}: what answers there is not Gitea; give --gitea the address of its front page\n`;
    gitea.answer = () => ({ status: 404 });
    expect((await publish()).stderr).toBe(problem);
    gitea.answer = () => ({ status: 200, body: 'hello' });
    expect((await publish()).stderr).toBe(problem);
    gitea.answer = () => ({ status: 302, headers: { Location: 'https://elsewhere.example.com/' } });
    expect((await publish()).stderr).toBe(`GET ${gitea.url}/api/v1/version: 302, leads to https://elsewhere.example.com/; give --gitea the address that it leads to\n`);
  });

  test('asks again when an error may pass, and fails when it does not', async () => {
    const failures = new Map<string, number>();
    gitea.answer = ({ method, path }) => {
      const number = (failures.get(`${method} ${path}`) ?? 0) + 1;
      failures.set(`${method} ${path}`, number);
      return path === '/orgs/acme' && number < 3 ? { status: number === 1 ? 503 : 429, headers: { 'Retry-After': '0' } } : undefined;
    };
    expect((await publish()).status).toBe(0);
    gitea.answer = ({ path }) => (path === '/orgs/acme' ? { status: 500, body: { message: 'full disk' } } : undefined);
    expect((await publish()).stderr).toBe(`GET ${gitea.url}/api/v1/orgs/acme: 500, "full disk"; Gitea does not get this done, look at its log and run this again\n`);
  }, 30_000);

  test('finds what a lost answer made', async () => {
    gitea.answer = ({ method, path, body }) => {
      if (method !== 'POST' || path !== '/orgs' || body.username !== 'acme' || gitea.object('/orgs/acme')) return undefined;
      (gitea as any).create(path, body);
      return { status: 502 };
    };
    expect(await publish()).toEqual(expect.objectContaining({ status: 0, stderr: '' }));
  });

  test('is interrupted between two steps, and completes when it runs again', async () => {
    for (const at of ['POST /orgs/system/teams', 'POST /orgs/acme/repos', 'POST /repos/catalog/bp-demo/branch_protections', 'POST /repos/acme/store/hooks']) {
      const other = await new GiteaStandIn(mkdtempSync(join(root, 'gitea-'))).start();
      const controller = new AbortController();
      other.answer = ({ method, path }) => {
        if (`${method} ${path}` === at) controller.abort();
      };
      const args = ['publish', 'omantel', '--tree', gitops, '--gitea', other.url, '--yes'];
      const stopped = await sovereign(args, { signal: controller.signal });
      expect([at, stopped.status, stopped.stderr]).toEqual([at, 1, 'interrupted between two steps; nothing is half done, and running the command again completes it\n']);
      expect(await sovereign(args)).toEqual(expect.objectContaining({ status: 0, stderr: '' }));
      expect(await sovereign(args)).toEqual({ status: 0, stdout: `${other.url}: 3 repositories, 3 unchanged\n`, stderr: '' });
      expect(messages(other.repository('system/catalyst-config'))).toHaveLength(1);
      await other.stop();
    }
  }, 60_000);

  describe('while somebody else pushes', () => {
    const value = { 'system/catalyst-config/organizations/acme.yaml': 'plan: large\n' };
    const config = () => gitea.repository('system/catalyst-config');
    /** Lets somebody push right before each of the next pushes is taken. */
    const intervene = (...edits: ((folder: string) => void)[]) => {
      gitea.beforePush = (name) => {
        const edit = name === 'system/catalyst-config' ? edits.shift() : undefined;
        if (edit) change(config(), 'main', edit);
      };
    };

    beforeEach(async () => {
      await publish();
      synthesise(value);
    });

    test('is tried again when that touches nothing that is published', async () => {
      intervene(write('NOTES.md', 'theirs\n'));
      expect(await publish()).toEqual(expect.objectContaining({ status: 0, stderr: '' }));
      expect([messages(config()).slice(0, 2), show(config(), 'NOTES.md')]).toEqual([['organizations: changed', 'theirs'], 'theirs\n']);
    });

    test('fails when that touches what is published', async () => {
      intervene(write('organizations/acme.yaml', 'plan: theirs\n'));
      const { status, stderr } = await publish();
      expect([status, stderr]).toEqual([
        1, 'system/catalyst-config, branch main: people changed what follows from the definition: organizations/acme.yaml (edited); nothing was pushed to it, write the change into the definition, or take it back (git log names the commit, git revert undoes it), and run this again\n',
      ]);
      expect(show(config(), 'organizations/acme.yaml')).toBe('plan: theirs\n');
    });

    /** What another run does that publishes a file. */
    const publishes = (file: string, content: string) => (folder: string) => {
      const marker = join(folder, '.sovereign');
      const before = git(folder, 'rev-parse', `HEAD:${file}`).trim();
      write(file, content)(folder);
      writeFileSync(marker, readFileSync(marker, 'utf8').replace(before, git(folder, 'hash-object', file).trim()));
    };

    test('has nothing left to do when another run publishes the same', async () => {
      intervene(publishes('organizations/acme.yaml', 'plan: large\n'));
      expect(await publish()).toEqual({ status: 0, stdout: `${gitea.url}: 3 repositories, 3 unchanged\n`, stderr: '' });
      expect(messages(config())[0]).toBe('theirs');
    });

    test('fails when another run publishes something else', async () => {
      intervene(publishes('clusters/hz-fsn-mgt-prod/cilium/helm-release.yaml', release('1.18.2')));
      const { status, stderr } = await publish();
      expect([status, stderr]).toEqual([
        1, 'system/catalyst-config, branch main: somebody pushed <commit> while this ran, and changed .sovereign, clusters/hz-fsn-mgt-prod/cilium/helm-release.yaml; nothing was pushed and nothing of theirs is lost, look at the commit and run this again\n',
      ]);
    });

    test('fails when it happens twice', async () => {
      intervene(write('NOTES.md', 'theirs\n'), write('NOTES.md', 'theirs again\n'));
      const { status, stderr } = await publish();
      expect([status, stderr]).toEqual([1, 'system/catalyst-config: others pushed to it twice while this ran; nothing of theirs is lost, run this again when they are done\n']);
      expect((await publish()).status).toBe(0);
    });
  });

  describe('a branch that nobody pushes to', () => {
    const guarded: Publication = {
      ...PUBLICATION,
      repositories: [repository('acme/store', { writtenBy: 'people', branches: [{ name: 'main', content: 'definition', push: 'nobody', requiredApprovals: 2, approvers: ['release-managers'] }] })],
    };
    const define = (tag: string) => synthesise({ 'acme/store/kustomization.yaml': kustomization(tag) }, guarded);
    const open = () => [...(gitea as any).store.values()].filter((one: any) => one.html_url && one.state === 'open').map((one: any) => one.title);

    test('gets its first content, and changes by pull requests that take the place of each other', async () => {
      define('1.3.0');
      await publish();
      expect(gitea.object('/repos/acme/store/branch_protections/main')).toEqual(expect.objectContaining({
        enable_push: false, required_approvals: 2, enable_approvals_whitelist: true, approvals_whitelist_teams: ['release-managers'], block_admin_merge_override: true,
      }));
      const titles: string[][] = [];
      for (const tag of ['1.4.0', '1.4.0', '1.5.0', '1.4.0']) {
        define(tag);
        const { status, stdout } = await publish();
        expect([status, stdout.split('\n').at(-2)]).toEqual([0, `${gitea.url}: 1 repository, 1 waiting`]);
        titles.push(open());
      }
      const title = (tag: string) => [`kustomization.yaml: bp-wordpress 1.3.0 → ${tag}`];
      expect(titles).toEqual([title('1.4.0'), title('1.4.0'), title('1.5.0'), title('1.4.0')]);
      expect(messages(gitea.repository('acme/store'))).toHaveLength(1);
      const [proposal] = [...(gitea as any).store.values()].filter((one: any) => one.html_url && one.state === 'open');
      Object.assign(proposal, { state: 'closed' });
      expect((await publish()).stderr).toBe(`acme/store: people closed ${proposal.html_url}, by which the definition was to reach 'main'; reopen it, or take the change out of the definition\n`);
    });
  });

  describe('promotion', () => {
    const promote = (...args: string[]) => sovereign(['promote', 'acme/store', '--gitea', gitea.url, ...args]);
    const forward = ['--from', 'stg', '--to', 'prod'];
    const store = () => gitea.repository('acme/store');
    beforeEach(() => publish());

    test('has nothing to do when the branches are the same', async () => {
      expect(await promote(...forward)).toEqual({ status: 0, stdout: "acme/store: 'main' has all that 'staging' has; nothing to promote\n", stderr: '' });
    });

    test('opens one pull request, and keeps its words up to date', async () => {
      change(store(), 'staging', write('kustomization.yaml', kustomization('1.4.0')));
      change(store(), 'staging', write('overlays/prod/values.yaml', 'replicas: 3\n'));
      change(store(), 'staging', write('NOTES.md', 'new\n'));
      const summary = 'Promote store from stg to prod: bp-wordpress 1.3.0 → 1.4.0\n- bp-wordpress 1.3.0 → 1.4.0\n- overlays/prod/values.yaml: replicas 2 → 3\n- NOTES.md: added\n\n';
      const before = gitea.changes.length;
      expect(await promote(...forward, '--dry-run')).toEqual({ status: 0, stdout: `${summary}nothing was written\n`, stderr: '' });
      expect(gitea.changes).toHaveLength(before);
      const opened = await promote(...forward);
      expect([opened.status, opened.stdout]).toEqual([0, expect.stringMatching(/opened: http:\S+\/acme\/store\/pulls\/\d+\n$/)]);
      expect((await promote(...forward)).stdout).toBe(opened.stdout.replace('opened: ', 'open already: '));
      change(store(), 'staging', write('kustomization.yaml', kustomization('1.4.1')));
      await promote(...forward);
      const pulls = [...(gitea as any).store.values()].filter((one: any) => one.html_url);
      expect(pulls.map((one: any) => [one.title, one.head.ref, one.base.ref])).toEqual([['Promote store from stg to prod: bp-wordpress 1.3.0 → 1.4.1', 'staging', 'main']]);
    });

    test('fails when the branch is behind, and brings it up to date on the way back', async () => {
      change(store(), 'main', write('values.yaml', 'title: Store\n'));
      change(store(), 'staging', write('kustomization.yaml', kustomization('1.4.0')));
      expect(await promote(...forward)).toEqual({
        status: 1, stdout: '', stderr: "acme/store: 'staging' is behind 'main', which has changes of values.yaml; bring them over first, with sovereign promote acme/store --from prod --to stg, and merge that pull request\n",
      });
      expect((await promote('--from', 'prod', '--to', 'stg')).stdout).toContain('Promote store from prod to stg\n- values.yaml: title "Store"\n\nopened: ');
    });

    test('fails when there is no such branch, no such repository or no common history', async () => {
      expect((await promote('--from', 'uat', '--to', 'prod')).stderr).toBe(
        "acme/store: has no branch 'uat', which an Environment uat follows; it has develop, main, staging, others come with an Environment in the definition\n",
      );
      expect((await sovereign(['promote', 'acme/shop', '--gitea', gitea.url, ...forward])).stderr).toBe(
        `${gitea.url}/acme/shop: is not there, or the account of the token may not see it; publish it first, or use another account\n`,
      );
      const alone = git(store(), 'commit-tree', '-m', 'alone', git(store(), 'rev-parse', 'main^{tree}').trim()).trim();
      git(store(), 'update-ref', 'refs/heads/staging', alone);
      expect((await promote(...forward)).stderr).toBe("acme/store: 'staging' and 'main' have no commit in common; make one of them anew from the other\n");
    });
  });
});
