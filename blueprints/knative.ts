import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, Capability } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';

/** Replicas of every part, and what one Pod of it asks for: CPU in thousandths of a core, memory in MiB. */
const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, activator: [300, 60], part: [100, 100], gateway: [100, 128] },
  [ApplicationSize.MEDIUM]: { replicas: 2, activator: [300, 128], part: [100, 128], gateway: [100, 128] },
  [ApplicationSize.LARGE]: { replicas: 3, activator: [1000, 512], part: [250, 512], gateway: [250, 256] },
};

/** Properties of Knative. */
export interface KnativeProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Replicas of every part, at most one per machine.
   * @default - those of the size
   */
  readonly replicas?: number;
  /**
   * Whether a Service that nobody calls has no Pod.
   * @default true
   */
  readonly scalesToZero?: boolean;
  /**
   * Namespaces with Services of Knative, and with those who call them.
   * @default - none
   */
  readonly servedNamespaces?: string[];
}

/**
 * Runs Services that scale with their requests, to nothing and back: Knative Serving, with Kourier in front of them. They are reached
 * inside the cluster alone.
 *
 * There is one on a host cluster, because its kinds are of the whole cluster; it keeps nothing, so other regions have their own. Kourier
 * is its way in because Knative has not been tested with the Gateway of Cilium.
 *
 * @see https://knative.dev/docs/serving
 */
export class Knative extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Replicas of every part that are wanted. */
  public readonly replicas: number;
  /** Whether a Service that nobody calls has no Pod. */
  public readonly scalesToZero: boolean;
  /** Namespaces with Services of Knative, and with those who call them. */
  public readonly servedNamespaces: string[];

  constructor(scope: Construct, id: string = 'knative', props: KnativeProps = {}) {
    super(scope, id, { component: CATALOGUE.knative, provides: [Capability.SERVERLESS] });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    this.scalesToZero = props.scalesToZero ?? true;
    this.servedNamespaces = props.servedNamespaces ?? [];
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for those of the size');
  }

  protected configure(): void {
    this.requires(Capability.KNATIVE_KINDS);
    this.servedNamespaces.forEach((namespace) => {
      this.connects(namespace);
      this.connects(this.namespace, namespace);
    });
    // It looks up the digests of the images that it runs.
    this.connectsOutside();
    const { activator, part, gateway } = SIZES[this.size];
    const replicas = this.hostCluster.replicas(this.replicas);
    const sized = (name: string, container: string, [cpuMillis, memoryMiB]: number[]) => {
      this.workload({ name, replicas, cpuMillis, memoryMiB });
      return { name, resources: [{ container, requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` } }] };
    };
    this.mainUnit.add({
      apiVersion: 'operator.knative.dev/v1beta1',
      kind: 'KnativeServing',
      metadata: { name: this.name, namespace: this.namespace },
      spec: {
        version: this.component.appVersion.split('.').slice(0, 2).join('.'),
        // Istio is what it takes when none is named.
        ingress: { kourier: { 'enabled': true, 'service-type': 'ClusterIP' }, istio: { enabled: false }, contour: { enabled: false } },
        config: {
          network: { 'ingress-class': 'kourier.ingress.networking.knative.dev' },
          domain: { 'svc.cluster.local': '' },
          autoscaler: { 'enable-scale-to-zero': `${this.scalesToZero}`, 'scale-to-zero-grace-period': '30s', 'container-concurrency-target-default': '100' },
          // Without them, no Service runs on machines with graphics processors.
          features: { 'kubernetes.podspec-affinity': 'enabled', 'kubernetes.podspec-nodeselector': 'enabled', 'kubernetes.podspec-tolerations': 'enabled' },
        },
        'high-availability': { replicas },
        workloads: [
          sized('activator', 'activator', activator), sized('autoscaler', 'autoscaler', part), sized('controller', 'controller', part),
          sized('webhook', 'webhook', part), sized('net-kourier-controller', 'controller', gateway), sized('3scale-kourier-gateway', 'kourier-gateway', gateway),
        ],
      },
    });
  }
}
