import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Io } from '../cli/io';
import { main } from '../cli/main';
import { definitionOf, functionName } from '../cli/new-definition';
import { NEW_STEPS, plainApplications, readyClouds } from '../cli/new-questions';
import { SSH_KEY } from './support/fixtures';

// `sovereign new`: a program of its own in a temporary folder, with the compiler of this one.

const root = mkdtempSync(join(tmpdir(), 'new-'));
const definition = (name: string) => join(root, 'sovereigns', `${name}.ts`);
beforeAll(() => {
  writeFileSync(join(root, 'package.json'), '{"name":"sovereign-constructs"}');
  symlinkSync(join(__dirname, '..', 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'key.pub'), `# mine\n${SSH_KEY}\n`);
});
afterEach(() => rmSync(join(root, 'sovereigns'), { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true }));

/** Runs the command; whoever answers questions gives them in order, by the words that they begin with. */
async function create(words: string[], answers?: [question: string, answer: string][], confirmed?: boolean, folder: string = root) {
  let [stdout, stderr] = ['', ''];
  const left = [...answers ?? []];
  const io: Io = {
    out: (text) => { stdout += text; },
    err: (text) => { stderr += text; },
    env: {},
    signal: new AbortController().signal,
    ...(confirmed === undefined ? {} : { confirm: async () => confirmed }),
    ...(answers ? {
      question: async (question) => {
        stdout += question;
        const at = left.findIndex(([start]) => question.startsWith(start));
        return at < 0 ? '' : left.splice(at, 1)[0][1];
      },
    } : {}),
  };
  const status = await main(['new', ...words, '--folder', folder], io);
  return { status, stdout, stderr, unasked: left };
}

/** What has no usual answer, for a Sovereign with a name of the fleet. */
const GIVEN = {
  owner: "Acme 'Telecom'", email: 'platform@acme.example', country: 'DE', 'ssh-key': join(root, 'key.pub'), repository: 'https://git.example.com/acme/catalyst-config.git',
};
const optionsOf = (given: { [option: string]: string }) => Object.entries(given).flatMap(([option, value]) => [`--${option}`, value]);
const fixture = (name: string) => readFileSync(join(__dirname, 'support/new', `${name}.ts`), 'utf8').replace("'../../../index'", "'../index'");

test('writes a definition from options, says what comes next, and never writes over one', async () => {
  const { status, stdout, stderr } = await create(['acme-telecom', ...optionsOf({ ...GIVEN, organization: 'pharmacy', applications: 'cache,postgres', machine: 'ccx43' })]);
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync(definition('acme-telecom'), 'utf8')).toBe(fixture('acme-telecom'));
  expect(stdout).toContain('7. Review\nacme-telecom (acme-telecom.omani.works), 1 host cluster; all checks pass\n  hz-fsn-mgt-prod  3 × ccx43  € ');
  expect(stdout).toContain("1. Add it to sovereigns/index.ts: import { acmeTelecom } from './acme-telecom'; and acmeTelecom(scope);\n");
  const variables = [...stdout.matchAll(/^ {5}(\w+): /gm)].map(([, name]) => name);
  expect(variables).toEqual(['git_password', 'git_username', 'hcloud_token', 'k3s_agent_token', 'k3s_server_token', 'openbao_unseal_key', 'state_passphrase']);
  expect(stdout).not.toContain(SSH_KEY.split(' ')[1]);
  const again = await create(['acme-telecom', ...optionsOf(GIVEN)]);
  expect([again.status, again.stderr]).toEqual([1, `${definition('acme-telecom')}: is there already, and is left alone; choose another name, or change it by hand\n`]);
});

test('asks for the rest on a terminal, in seven steps, and again where an answer cannot be', async () => {
  const { status, stdout, unasked } = await create(['acme', '--repository', GIVEN.repository], [
    ['Legal name', 'Acme'], ['Address that', 'platform@acme.example'], ['Country', 'Germany'], ['Country', 'DE'], ['How it comes', 'byo-manual'], ['Your domain', 'Acme.example'],
    ['Your domain', 'cloud.acme.example'], ['Who answers', 'hetzner-dns'], ['Regions', 'fsn,hel'], ['Regions', 'nbg'], ['Public key', join(root, 'key.pub')],
  ], true);
  expect([status, unasked]).toEqual([0, []]);
  const steps = [...stdout.matchAll(/^\d\. (\w+)$/gm)].map(([, step]) => step);
  expect(steps).toEqual([...NEW_STEPS]);
  expect(stdout).toContain("acme: 'owner.country' must be an ISO 3166 country code, got \"Germany\"; write for example 'DE'\n");
  expect(stdout).toContain("--regions must name 1 for one-cluster, each once, got 'fsn,hel'\n");
  expect(stdout).toMatch(/Infrastructure, which is always there:\n {2}Alloy, .*\nApplications, for an Organization:\n {2}axon, axon-service, /);
  const text = readFileSync(definition('acme'), 'utf8');
  expect(text).toContain("    domain: Domain.byoManual('cloud.acme.example'),\n    dns: DnsProvider.hetznerDns(),\n");
  expect(text).toContain("code: 'nbg'");
  expect(stdout).toContain('     dns_hcloud_token: ');
});

test('writes nothing when the last question is answered with no', async () => {
  const { status, stderr } = await create(['acme', ...optionsOf(GIVEN)], undefined, false);
  expect([status, stderr, existsSync(definition('acme'))]).toEqual([1, 'nothing was written\n', false]);
});

describe('a definition', () => {
  const answers = {
    ...GIVEN, 'name': 'acme', 'owner': 'Acme', 'ssh-key': SSH_KEY, 'mode': 'byo-api', 'domain': 'cloud.acme.example', 'registrar': 'ovh', 'dns': 'cloud-dns', 'dns-project': 'acme-dns',
    'nameservers': 'ns1.example.net, ns2.example.net', 'topology': 'two-regions', 'keycloak': 'shared-sovereign', 'cloud': 'hetzner', 'regions': 'nbg,fsn,hel', 'control-planes': '3',
    'machine': 'ccx33', 'workload-machine': 'ccx23', 'administration': '192.0.2.0/24', 'archive': 'cloudflare-r2', 'archive-account': '0123456789abcdef0123456789abcdef',
    'organization': 'retail', 'applications': '',
  };

  test('of two regions has the management cluster apart, unless it shares one', () => {
    expect(definitionOf(answers, '../index')).toBe(fixture('acme'));
    const shared = definitionOf({ ...answers, regions: 'fsn,hel' }, '../index');
    expect(shared.match(/BuildingBlock\.\w+/g)).toEqual(['BuildingBlock.MGT', 'BuildingBlock.RTZ', 'BuildingBlock.DMZ', 'BuildingBlock.RTZ', 'BuildingBlock.DMZ']);
  });

  test('of one region has Applications on a cluster of their own, or with everything else', () => {
    const blocksOf = (topology: string) => definitionOf({ ...answers, topology, regions: 'fsn' }, '../index').match(/BuildingBlock\.\w+/g);
    expect([blocksOf('one-region'), blocksOf('one-cluster')]).toEqual([['BuildingBlock.MGT', 'BuildingBlock.RTZ'], ['BuildingBlock.MGT']]);
  });

  test.each([
    ['cloudflare', "DnsProvider.cloudflare({ nameservers: ['ns1.example.net', 'ns2.example.net'] })"],
    ['route53', "DnsProvider.route53({ nameservers: ['ns1.example.net', 'ns2.example.net'] })"],
    ['azure-dns', "DnsProvider.azureDns({ nameservers: ['ns1.example.net', 'ns2.example.net'], resourceGroup: 'dns' })"],
  ])('whose zone is at %s says so', (dns, expression) => {
    expect(definitionOf({ ...answers, dns, 'dns-resource-group': 'dns' }, '../index')).toContain(`    dns: ${expression},\n`);
  });

  test('imports the library by its name where it is another program', () => {
    expect(definitionOf(answers, 'sovereign-constructs')).toContain("} from 'sovereign-constructs';\n");
  });

  test('has a function that TypeScript takes, whatever the name', () => {
    expect(['omantel', 'acme-telecom-2', 'new', 'switch'].map((name) => functionName(name))).toEqual(['omantel', 'acmeTelecom2', 'newSovereign', 'switchSovereign']);
  });
});

test('offers clouds with regions, and Applications that need nothing said', () => {
  expect(readyClouds()).toEqual(['hetzner', 'oci']);
  expect(plainApplications()).toEqual(expect.arrayContaining(['cache', 'postgres', 'strimzi', 'temporal']));
  expect(plainApplications().filter((key) => ['anthropic-adapter', 'specter', 'cnpg'].includes(key))).toEqual([]);
});

describe('the command line', () => {
  const seeHelp = 'see sovereign new --help\n';
  test.each<[string[], string]>([
    [[], `new takes the name of one Sovereign, got nothing; ${seeHelp}`],
    [['a', 'b'], `new takes the name of one Sovereign, got a b; ${seeHelp}`],
    [['Acme'], "new: 'name' must be 3 to 32 "],
    [['acme', '--token', 'x'], `'--token' is no option; ${seeHelp}`],
  ])('fails when it is new %s', async (words, message) => {
    const { status, stderr } = await create(words);
    expect([status, stderr.startsWith(message)]).toEqual([2, true]);
  });

  test('fails when answers are missing or strange, with all of them at once', async () => {
    const { status, stderr } = await create(['acme', ...optionsOf({ owner: 'Acme', country: 'DE', mode: 'byo-api', registrar: 'nobody', subdomain: 'x', topology: 'two-regions', regions: 'fsn,xyz', archive: 'cloudflare-r2' })]);
    expect([status, stderr.trim().split('\n')]).toEqual([2, [
      '--email is missing: Address that certificates and alerts name',
      '--subdomain means nothing here; leave it out',
      '--domain is missing: Your domain, or a part of it',
      "--registrar must be one of cloudflare, namecheap, godaddy, ovh, dynadot, got 'nobody'",
      "--regions must be one of fsn, nbg, hel, ash, hil, sin, got 'xyz'",
      '--ssh-key is missing: Public key that logs in to the machines, or its file',
      '--repository is missing: Git repository that Flux starts from (https)',
      '--archive-account is missing: Id of the Cloudflare account',
      'see sovereign new --help',
    ]]);
    expect(readdirSync(root)).not.toContain('sovereigns');
  });

  test('fails when the library refuses answers, with all of them at once, or a check fails', async () => {
    const refused = await create(['acme', ...optionsOf({ ...GIVEN, email: 'nobody', repository: 'http://git.example.com/x', subdomain: 'mail', machine: 'cx99' })]);
    expect(refused.status).toBe(1);
    expect(refused.stderr.split('\n').map((line) => /'[\w.]+'/.exec(line)?.[0])).toEqual(["'subdomain'", "'owner.email'", "'url'", "'instanceType'", undefined]);
    const small = await create(['acme', ...optionsOf({ ...GIVEN, machine: 'cpx22' })]);
    expect(small.stderr).toMatch(/^\d+ problems?, nothing was written:\n {2}acme\/hz-fsn-mgt-prod: asks for .* there is no place for .* \[fit\]\n/);
    expect(existsSync(definition('acme'))).toBe(false);
  });

  test('fails when the program has no compiler', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'bare-'));
    const { status, stderr } = await create(['acme', ...optionsOf(GIVEN)], undefined, undefined, bare);
    expect([status, stderr]).toEqual([
      1, `${bare}: has no typescript, which the definition is compiled with before it is written; run npm install --save-dev typescript there, or name another folder with --folder\n`,
    ]);
    rmSync(bare, { recursive: true });
  });

  test('--help names every step and every option', async () => {
    const { stdout } = await create(['--help']);
    expect(stdout.split('\n')[0]).toBe('Writes the definition of a new Sovereign, in seven steps: Org, Domain, Topology, Provider, Credentials, Components, Review.');
    expect(stdout).toContain('--topology X');
  });
});
