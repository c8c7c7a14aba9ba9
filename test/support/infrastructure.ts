import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { compareStacks } from '../../constructs/infrastructure/guard-compare';
import { GuardRules } from '../../constructs/infrastructure/guard-rules';
import { providerIdScript } from '../../constructs/node/provider-id';
import { BuildingBlock, ClusterPlan, HostClusterStack, HostClusterStackProps, Provider } from '../../index';
import { PhaseZero, readPhaseZero } from '../../rehearsal/phase-zero';

/** Another public key that no private key exists for. */
export const OTHER_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB other@example';

/** A component of a test that makes plain objects. */
export const STORE_COMPONENT: any = {
  key: 'store', title: 'Store', description: 'Runs in tests.', home: 'https://example.com', licence: 'Apache-2.0', category: 'infrastructure',
  appVersion: '1.0.0', namespace: 'store', buildingBlocks: [BuildingBlock.MGT],
};

/** Returns the stack of a cluster as OpenTofu gets it. */
export function stackOf(plan: ClusterPlan, props: Partial<HostClusterStackProps> = {}): any {
  return inFolder(plan, props, (_, file) => JSON.parse(readFileSync(file, 'utf8')));
}

/** Returns what a rehearsal reads out of the stack of a cluster of `omantel`. */
export function phaseZeroOf(plan: ClusterPlan): PhaseZero {
  return inFolder(plan, {}, (stacks) => readPhaseZero(stacks, 'omantel', plan.hostCluster.name, {}));
}

function inFolder<T>(plan: ClusterPlan, props: Partial<HostClusterStackProps>, read: (stacks: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'));
  try {
    const app = new App({ outdir: folder });
    const id = `omantel-${plan.hostCluster.name}`;
    new HostClusterStack(app, id, { plan, ...props });
    app.synth();
    return read(join(folder, 'stacks'), join(folder, 'stacks', id, 'cdk.tf.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns a resource without what cdktf writes about it. */
export function bare({ '//': _, ...resource }: any): any {
  return resource;
}

/** Returns the names of the resources of a stack by their kind, which loses its first word. */
export function namesOf(file: any): { [kind: string]: string[] } {
  return Object.fromEntries(Object.entries<any>(file.resource).map(([type, named]) => [type.replace(/^[a-z]+_/, ''), Object.keys(named)]));
}

/** Returns a copy of a stack in which its resources were changed. */
export function edited(file: any, edit: (resource: any) => void): any {
  const copy = structuredClone(file);
  edit(copy.resource);
  return copy;
}

/** Returns what the guard refuses, as sentences. */
export function refused(before: any, after: any): string[] {
  return compareStacks('one', before, after).map(String);
}

/** Returns attributes that the rules of a guard name and the recorded schema of the provider does not have. */
export function unknownAttributes(provider: string, { replaceClass, protection }: GuardRules): string[] {
  const [{ resource_schemas: schemas }]: any[] = Object.values(JSON.parse(readFileSync(join(__dirname, `../../schemas/${provider}.json`), 'utf8')).provider_schemas);
  const named = [...Object.entries(replaceClass), ...Object.entries(protection).map(([type, name]) => [type, [name]] as const)];
  const has = (type: string, path: string) => {
    const blocks = path.split('.');
    const name = blocks.pop()!;
    const block = blocks.reduce((inside, step) => inside?.block_types?.[step]?.block, schemas[type]?.block);
    return (block?.attributes[name] ?? block?.block_types?.[name]) !== undefined;
  };
  return named.flatMap(([type, attributes]) => attributes.filter((path) => !has(type, path)).map((path) => `${type}.${path}`));
}

/**
 * Runs the script that asks a cloud for the id of the machine, and returns how it ended and what it wrote.
 *
 * @param provider the cloud
 * @param curl shell code that answers in the place of curl; `$last` is the URL
 */
export function runProviderIdScript(provider: Provider, curl: string): { status: number | null; said: string; written?: string } {
  const folder = mkdtempSync(join(tmpdir(), 'provider-id-'));
  try {
    const [programs, dropins] = [join(folder, 'bin'), join(folder, 'config.yaml.d')];
    mkdirSync(programs);
    mkdirSync(dropins);
    writeFileSync(join(programs, 'curl'), `#!/bin/sh\nfor last; do :; done\n${curl}\n`);
    chmodSync(join(programs, 'curl'), 0o755);
    const script = providerIdScript(provider)!.replace('/etc/rancher/k3s/config.yaml.d', dropins);
    const { status, stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { PATH: `${programs}:${process.env.PATH}` } });
    const file = join(dropins, '30-provider-id.yaml');
    return { status, said: stdout.trim(), written: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
