import { Labels, Tier } from '../naming';
import { Quota } from '../sovereign';
import { Capability } from './capability';
import { FLUX_NAMESPACE } from './helm-release';
import { addNetworkPolicies } from './network-policies';
import { ClusterPlan } from './plan';
import { portsOfLoadBalancer } from './traffic';
import { Unit } from './unit';

/** Groups of kinds that are served from the first minute: by Kubernetes, or by what Phase 0 installs. */
const SERVED_FROM_START = /(^|\.)toolkit\.fluxcd\.io$|\.k8s\.io$|^apps$|^batch$|^policy$|^autoscaling$|^$/;
/** Groups ending in `.k8s.io` that are served by an add-on nevertheless. */
const ADD_ON_GROUPS = ['gateway.networking.k8s.io', 'snapshot.storage.k8s.io', 'externaldns.k8s.io', 'autoscaling.k8s.io'];
const POD_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'Pod'];

/** Adds what follows from what the Blueprints emitted: the units with namespaces and network policies, and edges to CRDs, network and nodes. */
export function wire(plan: ClusterPlan): void {
  addNetworkPolicies(plan, plan.units);
  addNamespaces(plan, plan.units);
  // What is in a vcluster has its kinds and its Pods there.
  const units = plan.units.filter(({ appliedTo }) => appliedTo === undefined);
  const providers = new Map<string, Unit>();
  for (const unit of units) unit.crds.forEach((kind) => providers.set(kind, unit));
  for (const unit of units) {
    for (const kind of customKinds(unit)) {
      const provider = providers.get(kind);
      if (provider) unit.dependsOn(provider, `serves ${kind}`);
    }
  }
  // The network first: whether the nodes' initialiser waits for the network decides who may wait for the nodes.
  const running = unitsWithPods(plan, units);
  for (const capability of [Capability.NETWORK, Capability.NODES]) {
    const provider = plan.tryFindProvider(capability)?.mainUnit;
    if (!provider) continue;
    const below = unitsBelow(provider);
    for (const unit of running.filter((one) => !below.has(one))) unit.dependsOn(provider, capability.name);
  }
}

/** Tells whether a kind is served by Kubernetes itself, or by what Phase 0 installs. */
function isServedFromStart(group: string): boolean {
  return SERVED_FROM_START.test(group) && !ADD_ON_GROUPS.includes(group);
}

/** Returns the kinds of a unit's objects that an add-on serves, as `Kind.group`. */
export function customKinds(unit: Unit): string[] {
  const kinds = unit.manifests.filter(({ apiVersion }) => !isServedFromStart(groupOf(apiVersion))).map(({ apiVersion, kind }) => `${kind}.${groupOf(apiVersion)}`);
  return [...new Set(kinds)].sort();
}

/** Returns the API group of an apiVersion; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

function addNamespaces(plan: ClusterPlan, units: Unit[]): void {
  if (units.length === 0) return;
  const namespaces = plan._unit('namespaces', undefined, { prune: false });
  const balanced = loadBalancersIn(units);
  const { sovereign, clusterName: cluster } = plan.hostCluster;
  // Flux's own namespace is made by Phase 0 and never pruned by a tree that lives in it.
  for (const { name, podSecurity, owner } of plan.namespaces.filter((one) => one.name !== FLUX_NAMESPACE)) {
    const organization = sovereign.organizations.find((one) => one.name === name);
    const labels = Labels.forNamespace({
      cluster, sovereign: sovereign.name, fqdn: sovereign.fqdn, name: owner.component.key, owner: sovereign.name,
      organization: organization?.name, tier: organization?.tier ?? Tier.PLATFORM,
    });
    const levels = Object.fromEntries(['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, podSecurity]));
    namespaces.add({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { ...labels, ...levels } } });
    if (organization) addQuota(namespaces, name, organization.quota, balanced.get(name) ?? []);
  }
  units.filter((unit) => unit !== namespaces).forEach((unit) => unit.dependsOn(namespaces, 'namespaces'));
}

/** Numbers of ports of the load balancers in each namespace, which objects on the host cluster ask for. */
function loadBalancersIn(units: Unit[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const manifest of units.filter(({ appliedTo }) => appliedTo === undefined).flatMap(({ manifests }) => manifests)) {
    const ports = portsOfLoadBalancer(manifest).length;
    if (ports > 0) found.set(manifest.metadata.namespace, [...found.get(manifest.metadata.namespace) ?? [], ports]);
  }
  return found;
}

/** Limits what Pods of an Organization ask for; one that does not say asks for little, and is ended when it uses more memory than all may ask for. */
function addQuota(unit: Unit, namespace: string, { cpus, memoryGiB, pods, storageGiB }: Quota, balanced: number[]): void {
  const memory = `${memoryGiB}Gi`;
  const hard = {
    'requests.cpu': String(cpus), 'requests.memory': memory, 'pods': String(pods), 'requests.storage': `${storageGiB}Gi`,
    // Each is a load balancer of the cloud, or a port of every machine: there are those that the definition has.
    'services.loadbalancers': String(balanced.length), 'services.nodeports': String(balanced.reduce((total, ports) => total + ports, 0)),
  };
  unit.add({ apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'quota', namespace }, spec: { hard } });
  const defaultRequest = { cpu: `${Quota.DEFAULT_CPU_MILLIS}m`, memory: `${Quota.DEFAULT_MEMORY_MIB}Mi` };
  unit.add({
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'defaults', namespace },
    spec: { limits: [{ type: 'Container', defaultRequest, default: { memory }, max: { memory } }] },
  });
}

function unitsWithPods(plan: ClusterPlan, units: Unit[]): Unit[] {
  const released = new Set(plan.releases.map(({ unit }) => unit));
  const working = new Set(plan.workloads.map(({ blueprint }) => blueprint));
  return units.filter((unit) => (
    (released.has(unit) && unit.blueprint && working.has(unit.blueprint)) || unit.manifests.some(({ kind }) => POD_KINDS.includes(kind))
  ));
}

/** Returns a unit and all that it depends on: the network and the nodes cannot be waited for by what they wait for themselves. */
function unitsBelow(provider: Unit): Set<Unit> {
  const below = new Set<Unit>();
  const add = (unit: Unit): void => {
    if (below.has(unit)) return;
    below.add(unit);
    unit.dependencies.forEach((edge) => add(edge.unit));
  };
  add(provider);
  return below;
}
