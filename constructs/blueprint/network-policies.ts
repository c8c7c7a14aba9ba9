import { Json } from '../private/merge';
import { FLUX_NAMESPACE } from './helm-release';
import { ClusterPlan } from './plan';
import { Traffic, trafficOf } from './traffic';
import { Unit } from './unit';

/** Kind of the policies; where nothing serves it there is nothing that could enforce one. */
const KIND = 'CiliumNetworkPolicy.cilium.io';
/** Name of the policy of every namespace. */
const NAME = 'default';
const NAMESPACE_LABEL = 'k8s:io.kubernetes.pod.namespace';

/**
 * Adds the unit with one policy for every namespace: what the wiring implies is let through, in both directions, and nothing else.
 *
 * Within a namespace everybody may talk. Pods for which a Blueprint wrote a policy of its own are left to that one, which says more.
 */
export function addNetworkPolicies(plan: ClusterPlan, units: Unit[]): void {
  if (!units.some((unit) => unit.crds.includes(KIND))) return;
  const traffic = trafficOf(plan);
  const own = ownPolicies(units);
  const policies = plan._unit('network-policies');
  for (const [namespace, one] of [...traffic].sort(([a], [b]) => (a < b ? -1 : 1))) {
    policies.add({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: NAME, namespace },
      spec: { endpointSelector: selectorOf(own.get(namespace)), ingress: ingressOf(one), egress: egressOf(one) },
    });
  }
}

function ingressOf({ from, open, isPublic }: Traffic): Json[] {
  return [
    { fromEndpoints: [{}] },
    ...endpoints(from).map((fromEndpoints) => ({ fromEndpoints })),
    // Probes come from the machine, calls of webhooks from the Kubernetes API, which runs on machines.
    { fromEntities: ['host', 'kube-apiserver', 'remote-node'] },
    ...(isPublic ? [{ fromEntities: ['ingress'] }] : []),
    ...(open.size > 0 ? [{ fromEntities: ['world'], toPorts: [{ ports: sorted(open).map(({ port, protocol }) => ({ port: String(port), protocol })) }] }] : []),
  ];
}

function egressOf({ to, outside, reachesPublic }: Traffic): Json[] {
  const dns = [{ matchLabels: { [NAMESPACE_LABEL]: 'kube-system', 'k8s-app': 'kube-dns' } }];
  const ports = [...outside].sort((a, b) => a - b).map((port) => ({ port: String(port), protocol: 'TCP' }));
  return [
    { toEndpoints: [{}] },
    { toEndpoints: dns, toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }] }] },
    ...endpoints(to).map((toEndpoints) => ({ toEndpoints })),
    { toEntities: ['kube-apiserver'] },
    ...(ports.length > 0 ? [{ toEntities: [...(reachesPublic ? ['ingress'] : []), 'world'], toPorts: [{ ports }] }] : []),
  ];
}

/** Pods of other namespaces, as one rule; none where there are none, because an empty rule would let everybody through. */
function endpoints(namespaces: Set<string>): Json[][] {
  const labels = [...namespaces].sort().map((namespace) => ({ matchLabels: { [NAMESPACE_LABEL]: namespace } }));
  return labels.length > 0 ? [labels] : [];
}

function sorted<T>(values: Map<string, T>): T[] {
  return [...values.keys()].sort().map((key) => values.get(key)!);
}

/** Labels of the Pods of each namespace that a Blueprint wrote a policy for, by the one label that selects them. */
function ownPolicies(units: Unit[]): Map<string, Map<string, string[]>> {
  const own = new Map<string, Map<string, string[]>>();
  const policies = units.flatMap((unit) => unit.manifests).filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.namespace !== FLUX_NAMESPACE);
  for (const { metadata, spec } of policies) {
    const labels = Object.entries<string>(spec.podSelector.matchLabels ?? {});
    if (labels.length !== 1 || spec.podSelector.matchExpressions) continue;
    const [[key, value]] = labels;
    const known = own.get(metadata.namespace) ?? new Map<string, string[]>();
    own.set(metadata.namespace, known.set(key, [...(known.get(key) ?? []), value].sort()));
  }
  return own;
}

function selectorOf(own: Map<string, string[]> | undefined): Json {
  if (!own) return {};
  return { matchExpressions: [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, values]) => ({ key, operator: 'NotIn', values })) };
}
