import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HttpEndpoint } from '../constructs';
import { CATALOGUE } from './catalogue';
import { alloyConfig } from './private/alloy-config';

/** Ports for OpenTelemetry. */
const OTLP = { grpcPort: 4317, httpPort: 4318 };
/** Folder on the machine that keeps how far files were read, and what was not sent yet. */
const STATE = '/var/lib/alloy';

/** Properties of Alloy. */
export interface AlloyProps extends BlueprintProps {
  /**
   * Whether the components of the cluster are scraped: every chart then makes its monitors, and Alloy reads them.
   * @default false
   */
  readonly monitoringEnabled?: boolean;
}

/**
 * Collects logs, metrics and traces on every machine of the management cluster, and sends them to the stores beside it.
 *
 * Logs of all Pods go to Loki, what machines and containers use to Mimir, and traces that programs send (OpenTelemetry) to Tempo,
 * as far as these are there. On other clusters nothing collects: the only way from them to the stores is the public Gateway,
 * which knows no machines and would take telemetry from anybody.
 *
 * @see https://grafana.com/docs/alloy
 */
export class Alloy extends Blueprint {
  /** Whether the components of the cluster are scraped. */
  public readonly monitoringEnabled: boolean;

  constructor(scope: Construct, id: string = 'alloy', props: AlloyProps = {}) {
    const { monitoringEnabled, ...others } = props;
    super(scope, id, { component: CATALOGUE.alloy, provides: monitoringEnabled ? [Capability.MONITORING] : [], ...others });
    this.monitoringEnabled = monitoringEnabled ?? false;
  }

  /** Endpoint that takes OpenTelemetry over HTTP; it is open where there is a store of traces. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('alloy'), OTLP.httpPort, 'http');
  }

  protected configure(): void {
    const { monitoringEnabled } = this;
    const [logs, metrics, traces] = [Capability.LOGS, Capability.METRICS, Capability.TRACES].map((capability) => this.telemetry(capability));
    if (monitoringEnabled) this.requires(Capability.METRICS);
    if (monitoringEnabled && this.isProvided(Capability.NETWORK)) this.reachMachines();
    const port = (name: string, number: number) => ({ name, port: number, targetPort: number, protocol: 'TCP' });
    this.workload({ name: 'alloy', perNode: true, cpuMillis: 85, memoryMiB: 208 });
    this.helmRelease({
      values: {
        crds: { create: false },
        controller: {
          type: 'daemonset',
          priorityClassName: 'system-node-critical',
          volumes: { extra: [{ name: 'state', hostPath: { path: STATE, type: 'DirectoryOrCreate' } }] },
        },
        alloy: {
          configMap: { content: alloyConfig({ cluster: this.hostCluster.name, monitoringEnabled, ...OTLP, logs, metrics, traces }) },
          clustering: { enabled: true },
          storagePath: STATE,
          mounts: { varlog: true, extra: [{ name: 'state', mountPath: STATE }] },
          extraPorts: traces ? [port('otlp-grpc', OTLP.grpcPort), port('otlp-http', OTLP.httpPort)] : [],
          enableReporting: false,
          resources: { requests: { cpu: '75m', memory: '192Mi' }, limits: { memory: '768Mi' } },
          // Logs belong to the user root, which it is, without any of its privileges.
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
        configReloader: { resources: { requests: { cpu: '10m', memory: '16Mi' } } },
        serviceMonitor: { enabled: false },
      },
      monitors: { serviceMonitor: { enabled: true } },
    });
  }

  /** Components on the network of their machine are in no namespace. */
  private reachMachines(): void {
    this.mainUnit.add({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: 'machines', namespace: this.namespace },
      spec: { endpointSelector: {}, egress: [{ toEntities: ['host', 'remote-node'] }] },
    });
  }
}
