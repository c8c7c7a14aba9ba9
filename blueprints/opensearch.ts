import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, SecretField } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { dashboardsOf, OPENSEARCH_PORTS, openSearchCluster, OpenSearchPool, OpenSearchProcess, openSearchService, serversOf } from './private/opensearch-objects';

/** Servers that a cluster has to have at least, to agree on which one manages it. */
const MANAGERS = 3;

/** What each size stands for; without managers of their own the servers with the data do that too. */
const SIZES: { [size in ApplicationSize]: { node: OpenSearchProcess; storageGiB: number; manager?: OpenSearchProcess; dashboards: OpenSearchProcess } } = {
  [ApplicationSize.SMALL]: {
    node: { replicas: 3, cpuMillis: 500, memoryMiB: 2048 }, storageGiB: 30, dashboards: { replicas: 1, cpuMillis: 200, memoryMiB: 512 },
  },
  [ApplicationSize.MEDIUM]: {
    node: { replicas: 3, cpuMillis: 1000, memoryMiB: 4096 }, storageGiB: 100, dashboards: { replicas: 1, cpuMillis: 250, memoryMiB: 768 },
  },
  [ApplicationSize.LARGE]: {
    node: { replicas: 5, cpuMillis: 4000, memoryMiB: 16384 }, storageGiB: 1000, dashboards: { replicas: 2, cpuMillis: 500, memoryMiB: 1024 },
    manager: { replicas: MANAGERS, cpuMillis: 500, memoryMiB: 2048 },
  },
};

/** Properties of OpenSearch. */
export interface OpenSearchProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers with the data, at least three where they manage the cluster too.
   * @default - 3 or 5, by the size
   */
  readonly nodes?: number;
  /**
   * Size of the volume of each server with data, in GiB.
   * @default - 30, 100 or 1000, by the size
   */
  readonly storageGiB?: number;
  /**
   * Whether there is a page for people, at a public host name.
   * @default true
   */
  readonly dashboardsEnabled?: boolean;
}

/**
 * An OpenSearch cluster: search, and events of the last months.
 *
 * It has three servers at least, on one machine too, where it survives no more than one. The administrator is in Secret
 * `{name}-administrator`; users and roles are objects of the kinds of the operator. The stack promises replication between regions, which
 * upstream has as a plugin, and which is not made here.
 *
 * @see https://docs.opensearch.org
 */
export class OpenSearch extends Blueprint {
  /** Servers with the data. */
  public readonly nodes: number;
  /** Size of the volume of each server with data, in GiB. */
  public readonly storageGiB: number;
  /** Whether there is a page for people. */
  public readonly dashboardsEnabled: boolean;
  private readonly size: ApplicationSize;

  constructor(scope: Construct, id: string = 'opensearch', props: OpenSearchProps = {}) {
    super(scope, id, { component: CATALOGUE.opensearch, hostKinds: [Capability.OPENSEARCH_KINDS], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    const { node, storageGiB, manager } = SIZES[this.size];
    this.nodes = props.nodes ?? node.replicas;
    this.storageGiB = props.storageGiB ?? storageGiB;
    this.dashboardsEnabled = props.dashboardsEnabled ?? true;
    requireWhole(this.node.path, 'nodes', this.nodes, 'leave it out for the usual number', manager ? 1 : MANAGERS);
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint of all servers. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-servers`), OPENSEARCH_PORTS.http, 'https');
  }

  protected configure(): void {
    const { name, namespace, mainUnit, storageGiB } = this;
    const operator = this.requires(Capability.OPENSEARCH_KINDS);
    // It asks every server how it is.
    if (operator) this.connects(namespace, operator.namespace);
    const { node, manager, dashboards } = SIZES[this.size];
    const login = (suffix: string, user: string) => this.secret({
      name: `${name}-${suffix}`, fields: [SecretField.text('username', user), SecretField.generated('password')],
    });
    const pools = manager
      ? [this.pool('managers', ['cluster_manager'], manager, 20), this.pool('nodes', ['data', 'ingest'], { ...node, replicas: this.nodes }, storageGiB)]
      : [this.pool('nodes', ['cluster_manager', 'data', 'ingest'], { ...node, replicas: this.nodes }, storageGiB)];
    const page = { ...dashboards, replicas: this.hostCluster.replicas(dashboards.replicas) };
    mainUnit.add(openSearchCluster({
      name, namespace, version: this.component.appVersion, pools, administrator: login('administrator', 'admin'),
      dashboards: this.dashboardsEnabled ? { process: page, login: login('dashboards-login', 'kibanaserver') } : undefined,
    }));
    mainUnit.add(openSearchService(`${name}-servers`, namespace, serversOf(name), OPENSEARCH_PORTS.http));
    if (!this.dashboardsEnabled) return;
    this.workload({ name: `${name}-dashboards`, ...page });
    mainUnit.add(openSearchService(`${name}-page`, namespace, dashboardsOf(name), OPENSEARCH_PORTS.dashboards));
    this.route({ label: name, service: `${name}-page`, port: OPENSEARCH_PORTS.dashboards });
  }

  /** Servers that there are no machines for share some. */
  private pool(name: string, roles: string[], server: OpenSearchProcess, sizeGiB: number): OpenSearchPool {
    const isSpread = this.hostCluster.replicas(server.replicas) === server.replicas;
    this.workload({ name: `${this.name}-${name}`, spread: isSpread, ...server });
    return { name, roles, server, isSpread, volume: this.volume({ sizeGiB, count: server.replicas }) };
  }
}
