import { PhaseZeroField, Provider } from '../../constructs';
import { Composed } from './crossplane-template';

/** Label by which what belongs to a region is found by others. */
export const REGION = 'compose.openova.io/region';
/** Label by which what belongs to a cluster is found by others. */
export const CLUSTER = 'compose.openova.io/cluster';
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
   * Credentials of its own that enter at Phase 0, in the words of the provider.
   * @default - those of the controllers of the cluster
   */
  readonly credentials?: PhaseZeroField;
  /** Kind of its machines. */
  readonly machines: MachineKind;
  /** Templates by claim. */
  readonly compositions: { readonly [kind: string]: string };
}

/** Returns what a composition makes of an action on a node. */
export function nodeActions({ group, plural }: MachineKind): Composed[] {
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
