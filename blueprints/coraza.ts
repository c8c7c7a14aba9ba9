import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IRouteGuard, RouteGuard, RouteRequest } from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { CATALOGUE } from './catalogue';
import { CatalystService } from './catalyst-service';
import { Peer } from './private/catalyst-network';
import { CONFINED_CONTAINER } from './private/confined';
import { AGENT_PORT, directives, PROXY_PORT, TARGET_HEADERS } from './private/coraza-config';
import { addProxy, PROXY } from './private/coraza-proxy';

/** Properties of Coraza. */
export interface CorazaProps extends BlueprintProps {
  /**
   * First labels of the host names that are guarded.
   * @default - those of the surfaces that people use: `admin`, `console`, `marketplace`
   */
  readonly guardedLabels?: string[];
  /**
   * Whether requests that break a rule are refused; otherwise the log says that they would be.
   * @default false
   */
  readonly blockingEnabled?: boolean;
}

/**
 * Web application firewall with the OWASP Core Rule Set, between the public Gateway and the Services of guarded host names.
 *
 * The Gateway cannot be extended, so it hands requests to HAProxy, which has Coraza judge them and passes them on to the Service that the
 * route names in a header.
 *
 * @see https://coraza.io/connectors/coraza-spoa
 */
export class Coraza extends Blueprint implements IRouteGuard {
  /** First labels of the host names that are guarded. */
  public readonly guardedLabels: string[];
  /** Whether requests that break a rule are refused. */
  public readonly blockingEnabled: boolean;
  private readonly guarded: Peer[] = [];

  constructor(scope: Construct, id: string = 'coraza', props: CorazaProps = {}) {
    super(scope, id, { component: CATALOGUE.coraza, provides: [Capability.ROUTE_GUARD], ...props });
    this.guardedLabels = props.guardedLabels ?? ['admin', 'console', 'marketplace'];
    this.blockingEnabled = props.blockingEnabled ?? false;
    for (const label of this.guardedLabels) requireLabel(this.node.path, 'guardedLabels', label, 'console');
  }

  /** Sends guarded routes to the proxy. */
  public guardRoute(consumer: Blueprint, request: RouteRequest): RouteGuard | undefined {
    // An Application may be called as a surface of the platform is. Its Service is in its vcluster, which has nothing of the proxy.
    if ((request.onBehalfOf ?? consumer).environment || !this.guardedLabels.includes(request.label)) return undefined;
    this.guarded.push({ namespace: consumer.namespace, port: request.port });
    if (consumer instanceof CatalystService) consumer._admit(this.namespace);
    consumer.mainUnit.dependsOn(this.mainUnit, 'route guard');
    const headers = { [TARGET_HEADERS.host]: `${request.service}.${consumer.namespace}.svc.cluster.local`, [TARGET_HEADERS.port]: String(request.port) };
    return { service: PROXY, namespace: this.namespace, port: PROXY_PORT, headers };
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    this.requires(Capability.NETWORK);
    this.workload({ name: 'coraza-spoa', replicas, cpuMillis: 50, memoryMiB: 192 });
    this.helmRelease({
      values: {
        replicaCount: replicas,
        podDisruptionBudget: { enabled: replicas > 1 },
        resources: { requests: { cpu: '50m', memory: '192Mi' }, limits: { memory: '512Mi' } },
        podSecurityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
        securityContext: CONFINED_CONTAINER,
        config: {
          bind: `0.0.0.0:${AGENT_PORT}`,
          log_level: 'info',
          log_file: '/dev/stdout',
          log_format: 'json',
          default_application: 'default',
          applications: [{
            name: 'default', log_level: 'info', log_file: '/dev/stdout', log_format: 'json', response_check: false, transaction_ttl_ms: 60000,
            directives: directives(this.blockingEnabled),
          }],
        },
        metrics: { enabled: false, serviceMonitor: { enabled: false } },
      },
      monitors: { metrics: { enabled: true, serviceMonitor: { enabled: true } } },
    });
  }

  /** The proxy comes last: it may connect to what is guarded, and to nothing else. */
  protected complete(): void {
    addProxy(this.mainUnit, {
      namespace: this.namespace,
      agent: `${this.name}-coraza-spoa`,
      replicas: this.hostCluster.replicas(2),
      version: CATALOGUE.haproxy.appVersion,
      blocks: this.blockingEnabled,
      guarded: this.guarded,
    });
  }
}
