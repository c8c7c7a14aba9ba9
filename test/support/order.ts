import { ClusterPlan, Finding, Unit } from '../../constructs';
import { directDependencies, LostEdge, reachability } from '../../constructs/blueprint/graph';
import { ClosedWorld } from '../../constructs/checks/closed-world';
import { World } from '../../constructs/checks/world';

/** An edge of the order of a cluster that was taken away, and what that did. */
export interface TriedEdge extends LostEdge {
  /** What implies the edge. */
  readonly reason: string;
  /** Units that are not waited for any more: the dependency, and what only it led to. None where other edges lead there too. */
  readonly missing: Unit[];
  /** What the closed world says without it. */
  readonly findings: Finding[];
}

/** Takes away each edge of a cluster in turn. */
export function tryEdges(plan: ClusterPlan): TriedEdge[] {
  const [world, check, reach] = [World.of(plan), new ClosedWorld(), reachability(plan)];
  return plan.units.flatMap((unit) => unit.dependencies.map(({ unit: dependency, reason }): TriedEdge => {
    const lost = { unit, dependency };
    const left = reachability(plan, lost).get(unit)!;
    const missing = left.has(dependency) ? [] : [...reach.get(unit)!].filter((one) => !left.has(one));
    return { ...lost, reason, missing, findings: missing.length === 0 ? [] : check.findings(world.without(lost)) };
  }));
}

/** Edges that decide about the order, and that the closed world does not miss. */
export function unnoticed(edges: TriedEdge[]): TriedEdge[] {
  return edges.filter(({ missing, findings }) => missing.length > 0 && findings.length === 0);
}

/** Names of the units that a unit waits for in the tree once an edge is gone. */
export function dependsOnWithout(plan: ClusterPlan, lost: LostEdge): string[] {
  return directDependencies(lost.unit, reachability(plan, lost), lost).map(({ name }) => name);
}

/** Edges that are tried on one control plane, and the units that never become ready there. */
export interface OrderTrial {
  /** Edges that are taken away. */
  readonly edges: TriedEdge[];
  /** Units that are held back: what is not waited for any more. */
  readonly held: Set<Unit>;
  /** Units that are needed to see what becomes of those that do not wait any more. */
  readonly needed: Set<Unit>;
}

/** Puts edges together into as few trials as a simple rule finds: nobody who does not wait any more needs anything that is held back. */
export function trialsOf(plan: ClusterPlan, edges: TriedEdge[]): OrderTrial[] {
  const trials: OrderTrial[] = [];
  for (const edge of edges) {
    const needed = new Set([edge.unit, ...reachability(plan, edge).get(edge.unit)!]);
    const home = trials.find(({ held, needed: others }) => !edge.missing.some((one) => others.has(one)) && ![...held].some((one) => needed.has(one)));
    if (home) {
      home.edges.push(edge);
      edge.missing.forEach((one) => home.held.add(one));
      needed.forEach((one) => home.needed.add(one));
    } else trials.push({ edges: [edge], held: new Set(edge.missing), needed });
  }
  return trials;
}

/** Why edges that the closed world does not miss are there. */
export interface EdgeReason {
  /** What implies them. */
  readonly reason: string;
  /** Unit that they lead to; `*` stands for any part of a name, such as that of an Organization. */
  readonly to: string;
  /**
   * Whether the unit waits in a rehearsal as long as the other one is not ready, though no edge says so.
   * If not, nothing notices that the edge is gone, and only the explanation keeps it.
   */
  readonly waitsInRehearsal: boolean;
  /** Why the order matters, for whoever reviews it. */
  readonly why: string;
}

/** Every kind of edge that the closed world does not miss. */
export const EDGE_REASONS: EdgeReason[] = [
  {
    reason: 'buckets', to: 'seaweedfs-prerequisites', waitsInRehearsal: true,
    why: 'The key is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'buckets', to: 'seaweedfs-buckets', waitsInRehearsal: false,
    why: 'The bucket has to be there when somebody writes to it. Nobody writes here, and no object names a bucket.',
  },
  {
    reason: 'cache', to: 'valkey-*', waitsInRehearsal: true,
    why: 'The password is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'catalyst-kinds', to: 'platform-crds', waitsInRehearsal: false,
    why: 'The service lists and watches these kinds when it starts, and ends when they are not served. Its program does not run here, and no object names a kind that it reads.',
  },
  {
    reason: 'clickhouse', to: '*-clickhouse', waitsInRehearsal: false,
    why: 'What keeps its records there makes its tables when it starts, and ends when nobody answers. What runs in a vcluster reaches it by a name that is there before. Its program does not run here.',
  },
  {
    reason: 'clickhouse', to: '*-clickhouse-prerequisites', waitsInRehearsal: true,
    why: 'The password is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'controller', to: 'spire', waitsInRehearsal: false,
    why: 'Identities are checked by a webhook of the controller, which has to run when they are applied. Stand-ins have no webhooks.',
  },
  {
    reason: 'crossplane-providers', to: 'crossplane-providers', waitsInRehearsal: false,
    why: 'A composition makes objects of kinds that the providers bring. Nothing is composed here, and the closed world does not read what a composition would make.',
  },
  {
    reason: 'flux', to: 'vcluster-*-flux', waitsInRehearsal: false,
    why: 'Repositories and Kustomizations are applied to a vcluster whose Flux has registered their kinds: the closed world takes the kinds of Flux as there from the start, as they are on a host cluster. In a rehearsal the Flux of a vcluster runs as soon as the vcluster does.',
  },
  {
    reason: 'gateway-api', to: 'gateway-api', waitsInRehearsal: false,
    why: 'The chart of Cilium makes a GatewayClass if the kind is served, and the agents look for the kinds when they start. Phase 0 installs both, so a new cluster does not notice; a new version of the kinds has to come first.',
  },
  {
    reason: 'git', to: 'gitea', waitsInRehearsal: false,
    why: 'Gitea has to let hooks through to the service that waits for them, which it reads from its settings when it starts. No packet flows here.',
  },
  {
    reason: 'git', to: 'gitea-accounts', waitsInRehearsal: false,
    why: 'The account has to exist when the service signs in with it. Its password is there before, and nobody signs in here.',
  },
  {
    reason: 'git', to: 'gitea-prerequisites', waitsInRehearsal: true,
    why: 'The password of the account is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'gpu', to: 'nvidia-device-plugin', waitsInRehearsal: true,
    why: 'Machines have no graphics processors to give before the plugin runs there: what asks for some is not scheduled. The closed world knows objects, not what machines offer.',
  },
  {
    reason: 'kafka', to: '*-strimzi-prerequisites', waitsInRehearsal: true,
    why: 'The password is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'kinds', to: 'crossplane-claims', waitsInRehearsal: false,
    why: 'A composition is for a kind that a definition brings, and is refused without it by a webhook of Crossplane. Stand-ins have no webhooks.',
  },
  {
    reason: 'kinds', to: 'spire-crds', waitsInRehearsal: false,
    why: 'The controller of SPIRE ends when its kinds are not served. Its program does not run here.',
  },
  {
    reason: 'language-model', to: '*-vllm-prerequisites', waitsInRehearsal: true,
    why: 'The key is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'llm-key', to: '*-llm-gateway-prerequisites', waitsInRehearsal: true,
    why: 'The key is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'llm-traces', to: '*-langfuse-prerequisites', waitsInRehearsal: true,
    why: 'The key is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'media', to: '*-livekit-prerequisites', waitsInRehearsal: true,
    why: 'The key is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'messaging', to: 'nats-jetstream-prerequisites', waitsInRehearsal: true,
    why: 'The password is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'mongo', to: '*-ferretdb-users', waitsInRehearsal: true,
    why: 'The password is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'namespaces', to: 'namespaces', waitsInRehearsal: false,
    why: 'The unit holds nothing that lies in a Namespace. It waits so that all that a cluster needs stands on one root, which is ready within a second.',
  },
  {
    reason: 'network', to: 'cilium', waitsInRehearsal: false,
    why: 'Pods need a network. Phase 0 installs the same release, so a new cluster does not notice; when its version changes, the others wait until it has come up again.',
  },
  {
    reason: 'nodes', to: '*-ccm', waitsInRehearsal: false,
    why: 'Machines take no Pods until the cloud controller has initialised them. Phase 0 installs the same release, so a new cluster does not notice; when its version changes, the others wait until it has come up again.',
  },
  {
    reason: 'oidc', to: 'keycloak*prerequisites', waitsInRehearsal: true,
    why: 'The secret of the client is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'oidc', to: 'keycloak*realms', waitsInRehearsal: false,
    why: 'The realm and its client have to be there when somebody signs in, and for programs that read the discovery document when they start. Nobody signs in here.',
  },
  {
    reason: 'policy-reports', to: 'kyverno', waitsInRehearsal: false,
    why: 'The reporter watches the kinds of reports when it starts. Its program does not run here, and no object names a kind that it reads.',
  },
  {
    reason: 'postgres', to: '*-ferretdb-prerequisites', waitsInRehearsal: true,
    why: 'A role is made on the server, which it names by a name alone: the closed world does not follow those of kinds of their own.',
  },
  {
    reason: 'postgres', to: 'cnpg-archive', waitsInRehearsal: true,
    why: 'The keys of the archive are a copy of what is put there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'prerequisites', to: 'clickhouse-operator-prerequisites', waitsInRehearsal: true,
    why: 'The Deployment of the chart names the login by the name that the chart would give it: no value does, and the closed world does not look into charts.',
  },
  {
    reason: 'prerequisites', to: 'vcluster-*-prerequisites', waitsInRehearsal: false,
    why: 'With this Role the vcluster writes its kubeconfig beside Flux. It is granted to a ServiceAccount of the chart, which no object names as needing it, and in a rehearsal the kubeconfig is played.',
  },
  {
    reason: 'prerequisites', to: 'velero-prerequisites', waitsInRehearsal: false,
    why: 'A Schedule names the ConfigMap with the volumes that are left out, and Velero reads it at the next backup: until it is there, a backup fails. No backup is made here.',
  },
  {
    reason: 'registrar', to: '*-keycloak-prerequisites', waitsInRehearsal: true,
    why: 'The secret of the program that registers clients is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'role', to: 'openbao-roles', waitsInRehearsal: true,
    why: 'Whoever logs in to OpenBao needs a role there. Names of roles are no objects, which is all that the closed world follows.',
  },
  {
    reason: 'route', to: 'public-gateway', waitsInRehearsal: true,
    why: 'The route of an Application lies in its vcluster, which shows every Gateway of its host cluster: the closed world takes them as there from the start.',
  },
  {
    reason: 'secret', to: 'external-secrets-sovereign-wide', waitsInRehearsal: true,
    why: 'What is the same on every cluster is generated there, and copied by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
  {
    reason: 'security-events', to: '*-security-events', waitsInRehearsal: false,
    why: 'What reports events sends them to the collector, and loses those that come before it. No packet flows here.',
  },
  {
    reason: 'server', to: 'powerdns', waitsInRehearsal: false,
    why: 'The proxy asks the server whether it answers before it lets questions through. No packet flows here.',
  },
  {
    reason: 'store', to: 'vcluster-*-store', waitsInRehearsal: false,
    why: 'What the repository of an Application asks of the store of its vcluster is written by people, who come later. The shop asks for nothing.',
  },
  {
    reason: 'turn', to: '*-stunner-prerequisites', waitsInRehearsal: true,
    why: 'The password is a copy of what is generated there, by way of OpenBao: the closed world does not follow paths in OpenBao, which people may write too.',
  },
];

/** Returns why an edge is there that the closed world does not miss. */
export function reasonOf({ reason, dependency }: TriedEdge): EdgeReason | undefined {
  return EDGE_REASONS.find((one) => one.reason === reason && new RegExp(`^${one.to.replace('*', '.+')}$`).test(dependency.name));
}

/** Edges that the closed world does not miss and nothing explains, in words. */
export function unexplained(edges: TriedEdge[]): string[] {
  return unnoticed(edges).filter((edge) => !reasonOf(edge))
    .map(({ unit, dependency, reason }) => `${unit.name} waits for ${dependency.name} (${reason}): explain it in EDGE_REASONS of test/support/order.ts, or drop it`);
}
