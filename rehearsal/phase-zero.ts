import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { fingerprintOf } from '../constructs/node/fingerprint';
import { slot } from '../constructs/node/user-data';
import { instanceTypeOf } from '../constructs/private/oci-shape';
import { unpackTar } from '../constructs/private/tar';
import { Authority } from './authority';
import type { KubernetesObject } from './kubernetes';
import { RehearsalError } from './rehearsal-error';

/** A machine as its stack and its user data describe it. */
export interface PlannedMachine {
  /** Host name. */
  readonly name: string;
  /** Private address. */
  readonly address: string;
  /** Name of the instance type. */
  readonly instanceType: string;
  /** Name of the location in the API of the cloud. */
  readonly location: string;
  /** Whether it runs the control plane. */
  readonly isControlPlane: boolean;
  /** Labels that the kubelet gives its node. */
  readonly labels: { [key: string]: string };
  /** Taints that the kubelet gives its node. */
  readonly taints: { readonly key: string; readonly value: string; readonly effect: string }[];
  /** Most Pods. */
  readonly maxPods: number;
  /** What the kubelet keeps for the machine itself. */
  readonly reserved: { readonly cpuMillis: number; readonly memoryMiB: number };
}

/** Kinds of machines, with what names their instance type and holds their user data. */
const MACHINES: { [kind: string]: (body: any, locals: { [name: string]: string }) => { instanceType: string; userData: string } } = {
  aws_instance: (body) => ({ instanceType: body.instance_type, userData: body.user_data }),
  azurerm_linux_virtual_machine: (body, locals) => ({ instanceType: body.size, userData: locals[/local\.(\w+)/.exec(body.custom_data)![1]] }),
  google_compute_instance: (body) => ({ instanceType: body.machine_type, userData: body.metadata['user-data'] }),
  hcloud_server: (body) => ({ instanceType: body.server_type, userData: body.user_data }),
  huaweicloud_compute_instance: (body) => ({ instanceType: body.flavor_id, userData: body.user_data }),
  oci_core_instance: (body, locals) => ({ instanceType: instanceTypeOf(body), userData: locals[/local\.(\w+)/.exec(body.metadata.user_data)![1]] }),
};

/** What Phase 0 puts on a new cluster. */
export interface PhaseZero {
  /** Name of the host cluster. */
  readonly cluster: string;
  /** Stack that it was read from. */
  readonly file: string;
  /** Machines, the first control plane first. */
  readonly machines: PlannedMachine[];
  /** Network of Pods. */
  readonly podCidr: string;
  /** Network of Services. */
  readonly serviceCidr: string;
  /** Configuration of Pod Security, which the API server of the machine has. */
  readonly admission: string;
  /** Admission plugins beside those that are always on. */
  readonly admissionPlugins: string;
  /** Objects that the first control plane applies, in their order. */
  readonly manifests: KubernetesObject[];
  /** Fingerprint of it, which the tree of the same definition has too. */
  readonly fingerprint: string;
  /** Values that were put in for the sensitive variables, by their names. */
  readonly variables: { [name: string]: string };
}

/**
 * Reads what a new cluster starts with from the stack that OpenTofu would apply: from the user data that the machines would boot with.
 *
 * @param stacks folder with one folder per host cluster
 * @param given values of sensitive variables; all others are random, and authorities are new
 * @throws if there is no such stack
 */
export function readPhaseZero(stacks: string, sovereign: string, cluster: string, given: { [name: string]: string }): PhaseZero {
  const file = join(stacks, `${sovereign}-${cluster}`, 'cdk.tf.json');
  if (!existsSync(file)) {
    const there = existsSync(stacks) ? readdirSync(stacks).filter((name) => name.startsWith(`${sovereign}-`)) : [];
    throw new RehearsalError(`${file}: is not there${there.length > 0 ? `, only ${there.join(', ')}` : ''}; synthesise the stacks, with npm start or your own program, or name their folder with --stacks`);
  }
  const stack = JSON.parse(readFileSync(file, 'utf8'));
  const variables: { [name: string]: string } = {};
  const valueOf = (name: string) => {
    if (variables[name] === undefined && given[name] === undefined) Object.assign(variables, authorityOf(name));
    return variables[name] ??= given[name] ?? randomBytes(16).toString('hex');
  };
  const { location } = stack.output.cluster.value;
  const machines = Object.entries(MACHINES).flatMap(([kind, read]) => Object.values<any>(stack.resource[kind] ?? {}).map((body) => {
    const { instanceType, userData } = read(body, stack.locals ?? {});
    return { instanceType, location, userData, files: filesOf(userData, valueOf) };
  }));
  const first = machines.find(({ files }) => files.has('/etc/rancher/k3s/admission.yaml') && manifestsOf(files).length > 0);
  if (!first) throw new RehearsalError(`${file}: no machine starts the cluster; synthesise the stacks with the version of this program`);
  const config = yaml.load(first.files.get('/etc/rancher/k3s/config.yaml')!) as any;
  const inOrder = [first, ...machines.filter((one) => one !== first)];
  const planned = inOrder.map(machineOf);
  return {
    cluster, file, variables,
    fingerprint: fingerprintOf(planned.map(({ name, instanceType }, index) => (
      { name, instanceType, userData: filled(inOrder[index].userData, (variable) => slot({ name: variable })) }
    ))),
    machines: planned,
    podCidr: config['cluster-cidr'],
    serviceCidr: config['service-cidr'],
    admissionPlugins: /^enable-admission-plugins=(.*)$/m.exec(config['kube-apiserver-arg'].join('\n'))![1],
    admission: first.files.get('/etc/rancher/k3s/admission.yaml')!,
    manifests: manifestsOf(first.files),
  };
}

/** Returns the values of the two variables that an authority enters with, if a variable is one of them: a certificate, and the key that belongs to it. */
function authorityOf(variable: string): { [name: string]: string } | undefined {
  const [, name] = /^(\w+_ca)_(certificate|key)$/.exec(variable) ?? [];
  if (name === undefined) return undefined;
  const { certificatePem, keyPem } = Authority.create(name);
  const encoded = (pem: string) => Buffer.from(pem).toString('base64');
  return { [`${name}_certificate`]: encoded(certificatePem), [`${name}_key`]: encoded(keyPem) };
}

/** Host clusters that have a stack, with the name of the Sovereign cut off. */
export function stacksOf(stacks: string, sovereign: string): string[] {
  if (!existsSync(stacks)) return [];
  return readdirSync(stacks).filter((name) => name.startsWith(`${sovereign}-`)).map((name) => name.slice(sovereign.length + 1)).sort();
}

/** Returns the files that cloud-init writes, by path, with a value in the place of every sensitive variable. */
function filesOf(userData: string, valueOf: (name: string) => string): Map<string, string> {
  const { write_files: files } = yaml.load(filled(userData, valueOf)) as any;
  return new Map(files.flatMap(({ path, encoding, content }: any) => (
    encoding === 'b64' ? Object.entries(unpackTar(Buffer.from(content, 'base64'))).map(([name, text]) => [`/${name}`, text]) : [[path, content]]
  )));
}

/** Returns user data as OpenTofu renders it. */
function filled(userData: string, valueOf: (name: string) => string): string {
  return userData
    .replace(/(?<!\$)\$\{([^}]*)\}/g, (_, expression: string) => {
      const [, name] = /\b(?:var|local)\.(\w+)/.exec(expression) ?? [];
      if (name === undefined) throw new RehearsalError(`user data: '${expression}' is no variable, and OpenTofu is not there to work it out`);
      const value = valueOf(name);
      return expression.startsWith('base64encode(') ? Buffer.from(value).toString('base64') : value;
    })
    .replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');
}

function manifestsOf(files: Map<string, string>): KubernetesObject[] {
  return [...files].filter(([path]) => path.startsWith('/var/lib/catalyst/manifests/')).sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, content]) => yaml.loadAll(content) as KubernetesObject[]);
}

function machineOf({ files, instanceType, location }: { files: Map<string, string>; instanceType: string; location: string }, index: number): PlannedMachine {
  const config = yaml.load(files.get('/etc/rancher/k3s/config.yaml')!) as any;
  const kubelet = new Map<string, string>(config['kubelet-arg'].map((argument: string) => argument.split(/=(.*)/s).slice(0, 2)));
  const [, cpu, memory] = /^cpu=(\d+)m,memory=(\d+)Mi$/.exec(kubelet.get('kube-reserved') ?? '') ?? ['', '0', '0'];
  const labels = Object.fromEntries(config['node-label'].map((label: string) => label.split('=')));
  return {
    name: config['node-name'],
    // A worker takes the address that the network has for it, of which its user data knows the beginning.
    address: config['node-ip'] ?? /^NODE_ADDRESS="(.*)"$/m.exec(files.get('/etc/catalyst/node.env')!)![1].replace('*', `16.${index + 1}`),
    instanceType,
    location,
    isControlPlane: labels['catalyst.openova.io/role'] === 'control-plane',
    labels,
    taints: (config['node-taint'] ?? []).map((taint: string) => {
      const [, key, value, effect] = /^(.*?)=(.*):(.*)$/.exec(taint)!;
      return { key, value, effect };
    }),
    maxPods: Number(kubelet.get('max-pods')),
    reserved: { cpuMillis: Number(cpu), memoryMiB: Number(memory) },
  };
}
