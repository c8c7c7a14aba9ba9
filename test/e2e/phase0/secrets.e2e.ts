import { readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encryption } from '../../../constructs/infrastructure/state';
import { fleet } from '../../../sovereigns';
import { small } from './support/definition';
import { drawSecrets, formsOf } from './support/secrets';
import { Stack, Workspace } from './support/workspace';

// Where the secrets of Phase 0 go, and where not.

const STACK = 'omantel-hz-fsn-mgt-prod';

let workspace: Workspace;
afterEach(() => workspace.dispose());

/** Returns which secrets stand in a text, in clear or encoded. */
function secretsIn(text: string): string[] {
  return Object.keys(workspace.secrets).filter((name) => formsOf(workspace.secrets[name]).some((form) => text.includes(form)));
}

/** Returns which secrets stand in the files of a workspace, as `file: secret`; the files of the provider are not ours. */
function secretsOnDisk(): string[] {
  const entries = readdirSync(workspace.folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('/.terraform/')).flatMap((entry) => (
    secretsIn(readFileSync(join(entry.parentPath, entry.name), 'latin1')).map((name) => `${entry.name}: ${name}`)
  ));
}

async function stackOf(name: string): Promise<Stack> {
  const stack = workspace.synth(fleet()).find((one) => one.name === name)!;
  await stack.init();
  return stack;
}

test('neither state, nor plan, nor what OpenTofu writes has one of them in clear; what is sent to the cloud has all that machines need', async () => {
  workspace = await Workspace.create();
  const stack = await stackOf(STACK);
  const shown = await stack.run('plan', '-out', 'plan.bin') + await stack.run('apply', 'plan.bin') + await stack.run('show') + await stack.run('output');
  expect([secretsIn(shown), secretsOnDisk()]).toEqual([[], []]);
  expect(readFileSync(stack.stateFile, 'utf8')).toContain('"encrypted_data"');

  // The same search finds them where they have to be: without this, it would pass by finding nothing anywhere.
  const sent = workspace.cloud.dump().servers.map((server) => server.user_data).join('');
  const { variable } = JSON.parse(readFileSync(join(stack.folder, 'cdk.tf.json'), 'utf8'));
  const asked = Object.keys(workspace.secrets).filter((name) => name in variable).sort();
  expect(asked).toContain('archive_secret_key');
  expect(secretsIn(sent).sort()).toEqual(asked);
  expect(secretsIn(await stack.run('show', '-json', 'plan.bin')).sort()).toEqual([...asked, 'state_passphrase'].sort());
  expect(secretsIn(Buffer.from(sent).toString('base64')).length).toBeGreaterThan(0);
});

test('the state has none of them even where it is not encrypted', async () => {
  workspace = await Workspace.create({ encrypted: false });
  const [stack] = workspace.synth(small());
  await stack.init();
  await stack.apply();
  expect(readFileSync(stack.stateFile, 'utf8')).toContain('"hcloud_server"');
  expect(secretsOnDisk()).toEqual([]);
});

test('fails when the passphrase is another one, too short, or forgotten', async () => {
  workspace = await Workspace.create();
  const stack = await stackOf(STACK);
  await stack.apply();
  const { state_passphrase: right } = workspace.secrets;
  const refusal = async (passphrase?: string) => {
    workspace.secrets.state_passphrase = passphrase ?? '';
    if (passphrase === undefined) delete workspace.secrets.state_passphrase;
    const { code, text } = await stack.try('plan');
    return [code, text.replace(/\s+/g, ' ')];
  };
  expect(await refusal(drawSecrets().state_passphrase)).toEqual([1, expect.stringContaining('decryption failed: cipher: message authentication failed')]);
  expect(await refusal('fifteen-letters')).toEqual([1, expect.stringContaining('passphrase is too short (minimum 16 characters)')]);
  expect(await refusal()).toEqual([1, expect.stringContaining('encryption.key_provider.pbkdf2.main depends on var.state_passphrase which is not available')]);
  workspace.secrets.state_passphrase = right;
  expect(await stack.planCode()).toBe(0);
});

test('another passphrase is given to the state by writing it anew', async () => {
  workspace = await Workspace.create();
  const stack = await stackOf(STACK);
  await stack.apply();
  const clear = join(workspace.folder, 'clear.tfstate');
  writeFileSync(clear, await stack.run('state', 'pull'));
  const old = `${stack.stateFile}.old`;
  renameSync(stack.stateFile, old);
  const { state_passphrase: before } = workspace.secrets;
  workspace.secrets.state_passphrase = drawSecrets().state_passphrase;
  await stack.run('state', 'push', clear);
  expect(await stack.planCode()).toBe(0);
  workspace.secrets.state_passphrase = before;
  expect((await stack.try('plan')).text.replace(/\s+/g, ' ')).toContain('decryption failed: cipher: message authentication failed');
  renameSync(old, stack.stateFile);
  expect(await stack.planCode()).toBe(0);
});

test('fails when the state is not encrypted, but has to be', async () => {
  workspace = await Workspace.create({ encrypted: false });
  const stack = await stackOf(STACK);
  await stack.apply();
  stack.write('encryption.tofu.json', JSON.stringify(encryption()));
  const { code, text } = await stack.try('plan');
  expect([code, text.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining('encountered unencrypted payload without unencrypted method configured')]);
});

test('without encryption.tofu.json the same stack is valid', async () => {
  workspace = await Workspace.create();
  const stack = await stackOf(STACK);
  unlinkSync(join(stack.folder, 'encryption.tofu.json'));
  delete workspace.secrets.state_passphrase;
  expect(await stack.run('validate')).toContain('The configuration is valid.');
});

test.each([
  ['hcloud_token', 'short', 'hcloud_token must match ^[A-Za-z0-9]{64}$.'],
  ['git_password', "it's-not-plain", 'git_password must match ^[A-Za-z0-9._+/=-]{8,255}$.'],
  ['k3s_agent_token', 'A'.repeat(64), 'k3s_agent_token must match ^[0-9a-f]{64}$.'],
])('fails when %s is %j, which user data could not hold, before anything is made', async (name, value, message) => {
  workspace = await Workspace.create({ encrypted: false });
  const stack = await stackOf(STACK);
  workspace.secrets[name] = value;
  const { code, text } = await stack.try('apply', '-auto-approve');
  expect([code, text.replace(/\s+/g, ' ').includes(message), text.includes(value)]).toEqual([1, true, false]);
  expect(workspace.cloud.log).toEqual([]);
});
