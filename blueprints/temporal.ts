import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint } from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, notOneOf, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { Role, TEMPORAL_SIZES, TemporalSize, temporalValues, TemporalWeb, VISIBILITY } from './private/temporal-values';

const ROLES: Role[] = ['frontend', 'history', 'matching', 'worker'];
const SHARDS = [128, 512, 2048, 4096];

/** A namespace of Temporal: workflows that are kept together, and for how long. */
export interface TemporalNamespace {
  /** Name. */
  readonly name: string;
  /**
   * Days that a workflow is kept after its end.
   * @default 3
   */
  readonly retentionDays?: number;
}

/** Properties of Temporal. */
export interface TemporalProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers of each role that answers: frontend, history and matching.
   * @default - those of the size
   */
  readonly replicas?: number;
  /**
   * Size of the volume of each database server, in GiB.
   * @default - that of the size
   */
  readonly storageGiB?: number;
  /**
   * Number of parts that histories of workflows are divided into: 128, 512, 2048 or 4096. It never changes afterwards.
   * @default 512
   */
  readonly historyShards?: number;
  /**
   * Namespaces that are there from the start.
   * @default - `default`, which keeps workflows 3 days
   */
  readonly namespaces?: TemporalNamespace[];
  /**
   * Whether there are pages on which people watch workflows; they log in through the identity provider of the Sovereign.
   * @default true
   */
  readonly webEnabled?: boolean;
}

/**
 * Workflows that outlive the programs that run them: sagas, with what undoes each step.
 *
 * Programs reach `endpoint` from inside the cluster, where nobody is asked who they are; the pages are the one way in from outside.
 * Between regions, its databases follow as those of CloudNativePG do, to servers that wait; Temporal itself can copy namespaces between
 * installations.
 *
 * @see https://docs.temporal.io
 */
export class Temporal extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers of each role that answers; none if the size says it. */
  public readonly replicas?: number;
  /** Size of the volume of each database server, in GiB. */
  public readonly storageGiB: number;
  /** Number of parts that histories of workflows are divided into. */
  public readonly historyShards: number;
  /** Namespaces that are there from the start. */
  public readonly namespaces: TemporalNamespace[];
  /** Whether there are pages on which people watch workflows. */
  public readonly webEnabled: boolean;

  constructor(scope: Construct, id: string = 'temporal', props: TemporalProps = {}) {
    super(scope, id, { component: CATALOGUE.temporal, provides: [Capability.WORKFLOWS], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas;
    this.storageGiB = props.storageGiB ?? TEMPORAL_SIZES[this.size].database.storageGiB;
    this.historyShards = props.historyShards ?? 512;
    this.namespaces = props.namespaces ?? [{ name: 'default' }];
    this.webEnabled = props.webEnabled ?? true;
    const { path } = this.node;
    if (this.replicas !== undefined) requireWhole(path, 'replicas', this.replicas, 'leave it out for the usual number');
    requireWhole(path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    if (!SHARDS.includes(this.historyShards)) throw notOneOf(path, 'historyShards', SHARDS.map(String), this.historyShards);
    if (this.namespaces.length === 0) throw invalid(path, 'namespaces', 'name at least one', [], "leave it out for 'default'");
    for (const { name, retentionDays } of this.namespaces) {
      requireLabel(path, 'namespaces', name, 'orders');
      if (retentionDays !== undefined) requireWhole(path, 'retentionDays', retentionDays, 'leave it out for 3');
    }
  }

  /** Endpoint inside the cluster, for programs (gRPC). */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-frontend`), 7233, 'grpc');
  }

  protected configure(): void {
    const { name, historyShards, storageGiB } = this;
    const size = this.sizeOnMachines();
    const { replicas: instances, cpuMillis, memoryMiB } = size.database;
    const database = this.postgres({ name, instances, cpuMillis, memoryMiB, storageGiB, databases: [VISIBILITY] });
    for (const role of [...ROLES, ...(this.webEnabled ? ['web' as const] : [])]) this.workload({ name: `${name}-${role}`, ...size[role] });
    this.helmRelease({
      services: this.component.services!.map(({ service, port }) => ({ service: service.replace(this.component.key, name), port })),
      values: temporalValues({
        name, size, database, historyShards,
        namespaces: this.namespaces.map((one) => ({ name: one.name, retentionDays: one.retentionDays ?? 3 })),
        web: this.webEnabled ? this.web() : undefined,
      }),
      monitors: { server: { metrics: { serviceMonitor: { enabled: true } } } },
    });
  }

  private web(): TemporalWeb {
    const route = this.route({ label: this.name, service: `${this.name}-web`, port: 8080 });
    return { route, login: this.oidcClient({ clientId: this.name, redirectUris: [`${route.url}/auth/sso/callback`] }) };
  }

  private sizeOnMachines(): TemporalSize {
    const size = TEMPORAL_SIZES[this.size];
    const roles = [...ROLES, 'web' as const].map((role) => {
      const wanted = this.replicas !== undefined && role !== 'worker' && role !== 'web' ? this.replicas : size[role].replicas;
      return [role, { ...size[role], replicas: this.hostCluster.replicas(wanted) }];
    });
    return { ...size, ...Object.fromEntries(roles) };
  }
}
