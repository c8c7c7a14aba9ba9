import { PhaseZeroField, Provider } from '../../constructs';
import { Composed, observed, raw, template } from './crossplane-template';

/** Label by which what belongs to a region is found by others. */
export const REGION = 'compose.openova.io/region';
/** Label by which what belongs to a cluster is found by others. */
export const CLUSTER = 'compose.openova.io/cluster';
/** Label by which one of several of a kind is found. */
export const PURPOSE = 'compose.openova.io/purpose';
/** Account of the Jobs that act on nodes. */
export const NODE_ACTION_ACCOUNT = 'node-action';
/** Program that acts on a node, of the minor version of the machines. */
const KUBECTL_IMAGE = 'docker.io/rancher/kubectl:v1.35.6';

/** A package of a provider of Crossplane, and what its Pod asks for. */
export interface ProviderPackage {
  /** Name of the provider on the cluster. */
  readonly name: string;
  /** Package with its version. */
  readonly image: string;
  /** Memory that it requests, in MiB. */
  readonly memoryMiB: number;
  /**
   * Environment of its Pod.
   * @default - that of Crossplane
   */
  readonly env?: { readonly [name: string]: string };
}

/** Kind of the machines of a cloud. */
export interface MachineKind {
  /** Group. */
  readonly group: string;
  /** Plural. */
  readonly plural: string;
}

/** What Crossplane speaks to a cloud with, and what the cloud makes of what is asked for. */
export interface CrossplaneCloud {
  /** The cloud. */
  readonly provider: Provider;
  /** Packages, those that others need first. */
  readonly packages: ProviderPackage[];
  /** Kinds that the compositions make, by their plural and group; all others stay switched off. */
  readonly kinds: string[];
  /** Kind of the access, `<kind>.<group>`. */
  readonly access: string;
  /**
   * What several clouds are spoken to through, which is there once; the access to each is called after it.
   * @default - a provider of its own
   */
  readonly through?: string;
  /**
   * Credentials of its own that enter at Phase 0, in the words of the provider.
   * @default - those of the controllers of the cluster
   */
  readonly credentials?: PhaseZeroField;
  /** Kind of its machines. */
  readonly machines: MachineKind;
  /** Templates by claim. */
  readonly compositions: { readonly [kind: string]: string };
}

/** Where a cloud tells something: the address that leads to what is behind a load balancer, the id of a network. */
export interface Entry {
  /** What the compositions call it. */
  readonly resource: string;
  /** Field of its status. */
  readonly field: string;
}

/** Selects what the same claim has made. */
export const OWN = { matchControllerRef: true };

/** Selects one of several of a kind that the same claim has made. */
export function ownFor(purpose: string): object {
  return { matchControllerRef: true, matchLabels: { [PURPOSE]: purpose } };
}

/** Selects what belongs to a region. */
export function inRegion(region: string): object {
  return { matchLabels: { [REGION]: region } };
}

/** Selects what belongs to a cluster. */
export function inCluster(cluster: string): object {
  return { matchLabels: { [CLUSTER]: cluster } };
}

/** Returns an object of a kind of a provider. */
export function managed(apiVersion: string, kind: string, forProvider: object, metadata: object = {}, access: string = 'default'): { [key: string]: any } {
  return { apiVersion, kind, metadata, spec: { forProvider, providerConfigRef: { kind: 'ClusterProviderConfig', name: access } } };
}

/** Returns the refusal of what a cloud cannot do. */
export function refused(when: string, words: string, each?: string): Composed {
  return { name: 'refused', each, when, manifest: {}, refuses: words };
}

/** Returns a package of one of the providers that are kept together. */
export function upboundPackage(name: string, version: string, memoryMiB: number): ProviderPackage {
  return { name, memoryMiB, image: `xpkg.crossplane.io/crossplane-contrib/${name}:${version}` };
}

/** Returns the templates of a cloud, by claim; all tell the same, and act on nodes in the same way. */
export function compositionsOf(
  { ClusterClaim, LoadBalancerClaim, NodePoolClaim, PeeringClaim, RegionClaim }: { [kind: string]: Composed[] }, machines: MachineKind, entry: Entry,
  network: Entry = { resource: 'network', field: 'id' },
): { [kind: string]: string } {
  const address = observed(entry.resource, entry.field);
  return {
    RegionClaim: template(RegionClaim, { networkId: observed(network.resource, network.field), loadBalancerIP: address }),
    ClusterClaim: template(ClusterClaim, { endpoint: address }),
    NodePoolClaim: template(NodePoolClaim, { replicas: raw('$spec.replicas | toString | quote') }),
    NodeActionClaim: template(nodeActions(machines)),
    LoadBalancerClaim: template(LoadBalancerClaim, { loadBalancerIP: address }),
    PeeringClaim: template(PeeringClaim),
  };
}

/** Returns what a composition makes of an action on a node. */
function nodeActions({ group, plural }: MachineKind): Composed[] {
  return [
    { name: 'cordon', when: 'eq $spec.action "cordon"', manifest: job([], kubectl('cordon', ['cordon', '{{ $spec.node }}', '--kubeconfig=/kubeconfig/config'], AT_CLUSTER)) },
    { name: 'drain', when: 'eq $spec.action "drain"', manifest: job([], DRAIN) },
    {
      // The pool makes a machine that is missing anew.
      name: 'replace',
      when: 'eq $spec.action "replace"',
      manifest: job([DRAIN], kubectl('remove', [
        'delete', `${plural}.${group}`, '{{ $spec.node }}', '--namespace={{ $claim.metadata.namespace }}', '--ignore-not-found', '--wait=false',
      ], [])),
    },
  ];
}

const AT_CLUSTER = [{ name: 'kubeconfig', mountPath: '/kubeconfig', readOnly: true }];
const DRAIN = kubectl('drain', [
  'drain', '{{ $spec.node }}', '--kubeconfig=/kubeconfig/config', '--ignore-daemonsets', '--delete-emptydir-data', '--force',
  '--grace-period={{ int $spec.gracePeriodSeconds }}', '--timeout=30m',
], AT_CLUSTER);

function kubectl(name: string, args: string[], volumeMounts: object[]): object {
  return {
    name,
    image: KUBECTL_IMAGE,
    args,
    volumeMounts,
    resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
    securityContext: { runAsNonRoot: true, runAsUser: 65534, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  };
}

function job(initContainers: object[], container: object): { [key: string]: any } {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    spec: {
      backoffLimit: 3,
      template: {
        spec: {
          serviceAccountName: NODE_ACTION_ACCOUNT,
          restartPolicy: 'Never',
          securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
          initContainers,
          containers: [container],
          volumes: [{ name: 'kubeconfig', secret: { secretName: '{{ $spec.clusterRef }}-kubeconfig' } }],
        },
      },
    },
  };
}
