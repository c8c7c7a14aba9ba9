import { Json, isObject, visitValues } from '../private/merge';
import { FLUX_NAMESPACE } from './helm-release';
import { namesHost, outsideHosts, serviceHosts } from './hosts';
import { BUILT_IN_NAMESPACES, ClusterPlan } from './plan';
import { groupOf } from './wiring';

/** A port that Pods open to the outside. */
export interface OpenPort {
  /** Port of the Pod. */
  readonly port: number;
  /** Transport protocol, as Kubernetes writes it. */
  readonly protocol: string;
}

/** Kinds that say what others are, and open no connection themselves. */
const DESCRIPTIONS = ['CustomResourceDefinition', 'Namespace', 'NetworkPolicy', 'CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'];
/** Kinds of routes through the public Gateway. */
const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute'];
/** Namespace of the Service of the Kubernetes API, which is no Pod. */
const KUBERNETES = 'default';
/** Port at which the authority of public certificates asks for its proof, and cert-manager before it. */
const HTTP = 80;

/** Who the Pods of a namespace connect to, and who connects to them. */
export class Traffic {
  /** Namespaces whose Pods connect. */
  public readonly from = new Set<string>();
  /** Namespaces whose Pods are connected to. */
  public readonly to = new Set<string>();
  /** Ports at which hosts outside the cluster are connected to. */
  public readonly outside = new Set<number>();
  /** Ports that the outside connects to. */
  public readonly open = new Map<string, OpenPort>();
  /** Whether the public Gateway connects. */
  public isPublic = false;
  /** Whether public host names of the Sovereign are connected to, which the public Gateway answers. */
  public reachesPublic = false;
}

/**
 * Returns the traffic of every namespace of a cluster but Kubernetes' own and Flux's: what Blueprints declare, and what follows from their
 * objects, where Services and URLs are named, routes lead and Pods open ports of their machine.
 */
export function trafficOf(plan: ClusterPlan): Map<string, Traffic> {
  const names = plan.namespaces.map(({ name }) => name);
  const traffic = new Map(names.filter((name) => name !== FLUX_NAMESPACE).map((name) => [name, new Traffic()]));
  const of = (namespace: string) => traffic.get(namespace) ?? new Traffic();
  const connect = (from: string, to: string, isDeclared = false) => {
    if (from === to || to === KUBERNETES) return;
    of(from).to.add(to);
    if (isDeclared || !plan._guardedNamespaces.has(to)) of(to).from.add(from);
  };
  plan._connections.forEach(({ from, to }) => connect(from, to, true));
  plan._outsidePorts.forEach(({ from, port }) => of(from).outside.add(port));
  const acmeIssuers = new Set<string>();
  const objects = [
    ...plan.units.filter(({ appliedTo }) => appliedTo === undefined)
      .flatMap((unit) => unit.manifests.map((manifest) => ({ manifest, namespace: namespaceOf(manifest, unit.blueprint?.home) }))),
    // The Pods of a vcluster run in the namespace of its Organization; what of the host cluster they reach is known from what they were given.
    ...plan.vclusters.flatMap(({ units, organization }) => units.flatMap(({ manifests }) => (
      manifests.map((manifest) => ({ manifest, namespace: organization!.name }))
    ))),
  ];
  for (const { manifest, namespace } of objects) {
    if (namespace === undefined || DESCRIPTIONS.includes(manifest.kind) || groupOf(manifest.apiVersion) === 'catalyst.openova.io') continue;
    if (manifest.kind === 'ClusterIssuer' && manifest.spec.acme?.solvers.some((solver: Json) => solver.http01)) {
      acmeIssuers.add(manifest.metadata.name);
      of(namespace).outside.add(HTTP);
      of(namespace).reachesPublic = true;
    }
    portsOfLoadBalancer(manifest).forEach((port) => addOpen(of(namespace), port));
    if (ROUTES.includes(manifest.kind)) backendsOf(manifest, namespace).forEach((backend) => (of(backend).isPublic = true));
    const { metadata, ...content } = manifest;
    visitValues(content, (value, path) => {
      if (typeof value === 'string') addHosts(value, path, namespace);
      else if (isObject(value) && value.hostPort !== undefined && value.containerPort !== undefined) addOpen(of(namespace), value);
    });
  }
  for (const { manifest } of objects) {
    if (manifest.kind === 'NetworkPolicy') addPeers(manifest);
    // The proof of a public certificate is served by Pods beside it.
    if (manifest.kind === 'Certificate' && acmeIssuers.has(manifest.spec.issuerRef.name)) of(manifest.metadata.namespace).isPublic = true;
  }
  return traffic;

  function addHosts(text: string, path: readonly string[], namespace: string): void {
    if (!namesHost(text) || path.includes('dnsNames')) return;
    for (const { namespace: to } of serviceHosts(text, names)) if (names.includes(to)) connect(namespace, to);
    for (const { host, port } of outsideHosts(text, names)) {
      const isOwn = `.${host}`.endsWith(`.${plan.hostCluster.sovereign.fqdn}`);
      if (isOwn) of(namespace).reachesPublic = true;
      of(namespace).outside.add(port);
    }
  }

  /** What a Blueprint lets through for itself goes both ways. */
  function addPeers({ metadata, spec }: Json): void {
    const peers = (rules: Json[] | undefined, side: 'from' | 'to') => (rules ?? []).flatMap((rule) => (rule[side] ?? []) as Json[])
      .flatMap((peer) => (peer.namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'] as string | undefined) ?? []);
    peers(spec.ingress, 'from').forEach((from) => connect(from, metadata.namespace));
    peers(spec.egress, 'to').filter((to) => !BUILT_IN_NAMESPACES.includes(to)).forEach((to) => connect(metadata.namespace, to));
  }
}

/** Namespaces that a route leads to: its own, and those of guards in front of it. */
function backendsOf({ spec }: Json, namespace: string): string[] {
  const refs: Json[] = (spec.rules ?? []).flatMap((rule: Json) => rule.backendRefs ?? []);
  return [namespace, ...refs.map((ref) => ref.namespace ?? namespace)];
}

/** Ports of Pods that a load balancer of their own leads to: of a Service, or of a Gateway whose relays are in its namespace. */
export function portsOfLoadBalancer({ apiVersion, kind, spec }: Json): { containerPort: number; protocol?: string }[] {
  if (kind === 'Service' && apiVersion === 'v1' && spec.type === 'LoadBalancer') {
    return spec.ports.map(({ port, targetPort = port, protocol }: Json) => ({ containerPort: targetPort, protocol }));
  }
  const listeners: Json[] = kind === 'Gateway' ? spec.listeners.filter(({ protocol }: Json) => /^TURN-(TCP|UDP)$/.test(protocol)) : [];
  return listeners.map(({ port, protocol }) => ({ containerPort: port, protocol: protocol.replace('TURN-', '') }));
}

function addOpen({ open }: Traffic, { containerPort, protocol = 'TCP' }: Json): void {
  open.set(`${containerPort} ${protocol}`, { port: containerPort, protocol });
}

/** Namespace whose Pods an object speaks for; that of the component where the object is of the whole cluster. */
function namespaceOf(manifest: Json, component: string | undefined): string | undefined {
  return manifest.kind === 'HelmRelease' ? manifest.spec.targetNamespace : manifest.metadata.namespace ?? component;
}
