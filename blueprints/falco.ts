import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, ISecurityEvents, SecurityTopicConnection } from '../constructs';
import { misuse, notOneOf } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';

const PRIORITIES = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'informational', 'debug'];

/** Properties of Falco. */
export interface FalcoProps extends BlueprintProps {
  /**
   * Least important events that are reported, as Falco calls them: `critical`, `warning`, `notice`.
   * @default 'notice'
   */
  readonly priority?: string;
  /**
   * Address of Loki that events are sent to, without a path.
   * @default - none; events are in the log of the Pods
   */
  readonly lokiUrl?: string;
  /**
   * Address of an Alertmanager that events are sent to, without a path.
   * @default - none; events are in the log of the Pods
   */
  readonly alertmanagerUrl?: string;
  /**
   * Who takes events in Kafka.
   * @default - whoever does on the cluster, if anybody
   */
  readonly securityEvents?: ISecurityEvents;
}

/**
 * Watches system calls on every machine, and reports what no well-behaved program does.
 *
 * With somewhere to send events to, Falcosidekick sends them; with Kafka among it, all of this is installed after its topic.
 *
 * @see https://falco.org/docs
 */
export class Falco extends Blueprint {
  /** Least important events that are reported. */
  public readonly priority: string;
  /** Address of Loki that events are sent to. */
  public readonly lokiUrl?: string;
  /** Address of an Alertmanager that events are sent to. */
  public readonly alertmanagerUrl?: string;
  private readonly events?: ISecurityEvents;

  constructor(scope: Construct, id: string = 'falco', props: FalcoProps = {}) {
    super(scope, id, { component: CATALOGUE.falco, ...props });
    this.priority = props.priority ?? 'notice';
    this.lokiUrl = props.lokiUrl;
    this.alertmanagerUrl = props.alertmanagerUrl;
    this.events = props.securityEvents;
    if (!PRIORITIES.includes(this.priority)) throw notOneOf(this.node.path, 'priority', PRIORITIES, this.priority);
    for (const prop of ['lokiUrl', 'alertmanagerUrl'] as const) {
      const url = props[prop];
      if (url === undefined || /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(url)) continue;
      throw misuse(this.node.path, prop, 'an address without a path', url, 'write for example http://loki-gateway.loki.svc');
    }
  }

  protected configure(): void {
    // The probe is loaded into a kernel whose network is no longer being changed (I47).
    this.requires(Capability.NETWORK);
    // Rules.
    this.connectsOutside();
    this.workload({ name: 'falco', perNode: true, cpuMillis: 50, memoryMiB: 256 });
    const topic = (this.events ?? this.securityEvents())?.provideSecurityTopic(this, { source: 'falco' });
    const sends = this.lokiUrl !== undefined || this.alertmanagerUrl !== undefined || topic !== undefined;
    const replicas = this.hostCluster.replicas(2);
    if (sends) this.workload({ name: 'falcosidekick', replicas, cpuMillis: 10, memoryMiB: 32 });
    this.helmRelease({
      values: {
        driver: { kind: 'modern_ebpf', loader: { enabled: false } },
        tty: false,
        podPriorityClassName: 'system-node-critical',
        tolerations: [{ operator: 'Exists' }],
        resources: { requests: { cpu: '50m', memory: '256Mi' }, limits: { memory: '1Gi' } },
        collectors: {
          containerEngine: {
            enabled: true,
            // k3s has containerd alone; each of the others would mount a socket of its own from the machine.
            engines: Object.fromEntries(['docker', 'podman', 'lxc', 'libvirt_lxc', 'bpm'].map((engine) => [engine, { enabled: false }])),
          },
          kubernetes: { enabled: false },
        },
        // Rules are fetched when a Pod starts, and do not change under it.
        falcoctl: { artifact: { install: { enabled: true, resources: { requests: { cpu: '10m', memory: '32Mi' } } }, follow: { enabled: false } } },
        falco: { priority: this.priority },
        falcosidekick: {
          enabled: sends,
          ...(sends ? { replicaCount: replicas, resources: { requests: { cpu: '10m', memory: '32Mi' } }, ...this.sinks(topic) } : {}),
        },
        metrics: { enabled: false },
        serviceMonitor: { create: false },
      },
      monitors: {
        metrics: { enabled: true }, serviceMonitor: { create: true },
        ...(sends ? { falcosidekick: { serviceMonitor: { enabled: true } } } : {}),
      },
    });
  }

  private sinks(topic?: SecurityTopicConnection): { [key: string]: any } {
    const config = {
      ...(this.lokiUrl === undefined ? {} : { loki: { hostport: this.lokiUrl } }),
      ...(this.alertmanagerUrl === undefined ? {} : { alertmanager: { hostport: this.alertmanagerUrl, endpoint: '/api/v2/alerts' } }),
    };
    if (!topic) return { config };
    const { kafka, topic: name } = topic;
    return {
      config: {
        ...config,
        kafka: { hostport: kafka.bootstrapServers, topic: name, sasl: 'SCRAM_SHA512', tls: true, username: kafka.username, requiredacks: 'ALL', compression: 'ZSTD' },
        extraEnv: [{ name: 'KAFKA_PASSWORD', valueFrom: { secretKeyRef: kafka.secret.keyRef('password') } }],
      },
      customAnnotations: { 'reloader.stakater.com/auto': 'true' },
      // It trusts the authorities of the system alone, and looks here after the usual place.
      extraVolumes: [{ name: 'kafka-ca', secret: { secretName: kafka.ca.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
      extraVolumeMounts: [{ name: 'kafka-ca', mountPath: '/etc/pki/tls/certs', readOnly: true }],
    };
  }
}
