import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, BucketConnection, Capability, HttpEndpoint, IOpenSearchProvider, OpenSearchConnection, OpenSearchRequest,
  PlacementMode, SecretField, SecretRef,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import {
  dashboardsOf, KEYSTORE_KEYS, OPENSEARCH_PORTS, openSearchCluster, openSearchCopyRetention, OpenSearchPool, OpenSearchProcess, openSearchService,
  openSearchSnapshots, openSearchUser, serversOf,
} from './private/opensearch-objects';
import { addOpenSearchFollowing, linkOpenSearch, OpenSearchLink } from './private/opensearch-regions';
import { OPENSEARCH_MANAGERS, OPENSEARCH_SIZES } from './private/opensearch-sizes';

const PREFIX = /^[a-z0-9][a-z0-9-]*$/;

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
   * Whether there is a page for people, at a public host name, which takes one region.
   * @default - whether it is in one region
   */
  readonly dashboardsEnabled?: boolean;
  /**
   * Days for which a snapshot of every night is kept, in a bucket of its host cluster. Its servers then fetch what they need for that
   * from the internet whenever they start.
   * @default - there are no snapshots
   */
  readonly snapshotRetentionDays?: number;
}

/**
 * An OpenSearch cluster: search, and events of the last months; with a user of its own for every Blueprint that asks for one.
 *
 * It has three servers at least, on one machine too, where it survives no more than one. The administrator is in Secret
 * `{name}-administrator`; other users and roles are objects of the kinds of the operator.
 *
 * In several regions there is one in each. The first writes, and the others follow all its indices but data streams and those whose names begin
 * with a dot (cross-cluster replication); no index can be written in two regions.
 *
 * @see https://docs.opensearch.org
 */
export class OpenSearch extends Blueprint implements IOpenSearchProvider {
  /** Servers with the data. */
  public readonly nodes: number;
  /** Size of the volume of each server with data, in GiB. */
  public readonly storageGiB: number;
  /** Whether there is a page for people. */
  public readonly dashboardsEnabled: boolean;
  /** Days for which a snapshot is kept; none are taken without. */
  public readonly snapshotRetentionDays?: number;
  private readonly size: ApplicationSize;
  private readonly users = new Map<string, { readonly request: OpenSearchRequest; readonly password: SecretRef }>();

  constructor(scope: Construct, id: string = 'opensearch', props: OpenSearchProps = {}) {
    super(scope, id, { component: CATALOGUE.opensearch, provides: [Capability.OPENSEARCH], hostKinds: [Capability.OPENSEARCH_KINDS], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    const { node, storageGiB, manager } = OPENSEARCH_SIZES[this.size];
    this.nodes = props.nodes ?? node.replicas;
    this.storageGiB = props.storageGiB ?? storageGiB;
    this.dashboardsEnabled = props.dashboardsEnabled ?? this.placement?.mode !== PlacementMode.ACTIVE_HOTSTANDBY;
    if (this.dashboardsEnabled && this.members.length > 1) {
      throw invalid(this.node.path, 'dashboardsEnabled', 'be left out in several regions, what the page knows is in indices that are not followed', true, 'leave it out');
    }
    this.snapshotRetentionDays = props.snapshotRetentionDays;
    requireWhole(this.node.path, 'snapshotRetentionDays', this.snapshotRetentionDays ?? 1, 'leave it out for no snapshots');
    requireWhole(this.node.path, 'nodes', this.nodes, 'leave it out for the usual number', manager ? 1 : OPENSEARCH_MANAGERS);
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint of all servers. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-servers`), OPENSEARCH_PORTS.http, 'https');
  }

  public provideOpenSearch(consumer: Blueprint, request: OpenSearchRequest): OpenSearchConnection {
    const { name } = request;
    this.assertRequest(consumer, request);
    const password = this.secret({ name: `${this.name}-user-${name}`, fields: [SecretField.generated('password')] });
    this.users.set(name, { request, password });
    consumer.prerequisites.dependsOn(this.unit('users'), 'opensearch');
    const locate = (secret: SecretRef, key: string) => ExternalSecrets.location(this, secret.name, key);
    const shared = locate(password, 'password');
    const username = `${this.name}-${name}`;
    return {
      endpoint: this.endpoint,
      username,
      secret: consumer.secret({
        name: `${name}-opensearch`,
        fields: [SecretField.text('username', username), SecretField.shared('password', shared), SecretField.shared('ca.crt', locate(this.authority, 'ca.crt'))],
      }),
      password: shared,
    };
  }

  protected configure(): void {
    const { name, namespace, mainUnit, storageGiB } = this;
    const operator = this.requires(Capability.OPENSEARCH_KINDS);
    // It asks every server how it is.
    if (operator) this.connects(namespace, operator.namespace);
    const { node, manager, dashboards } = OPENSEARCH_SIZES[this.size];
    const login = (suffix: string, user: string) => this.secret({
      name: `${name}-${suffix}`, fields: [SecretField.text('username', user), SecretField.generated('password')],
    });
    const pools = manager
      ? [this.pool('managers', ['cluster_manager'], manager, 20), this.pool('nodes', ['data', 'ingest'], { ...node, replicas: this.nodes }, storageGiB)]
      : [this.pool('nodes', ['cluster_manager', 'data', 'ingest'], { ...node, replicas: this.nodes }, storageGiB)];
    const administrator = login('administrator', 'admin');
    const page = { ...dashboards, replicas: this.hostCluster.replicas(dashboards.replicas) };
    mainUnit.add(openSearchCluster({
      name, namespace, version: this.component.appVersion, pools, administrator, host: this.endpoint.host,
      dashboards: this.dashboardsEnabled ? { process: page, login: login('dashboards-login', 'kibanaserver') } : undefined,
      snapshots: this.snapshots(),
      link: this.link(pools, administrator),
    }));
    mainUnit.add(openSearchService(`${name}-servers`, namespace, serversOf(name), OPENSEARCH_PORTS.http));
    if (!this.dashboardsEnabled) return;
    this.workload({ name: `${name}-dashboards`, ...page });
    mainUnit.add(openSearchService(`${name}-page`, namespace, dashboardsOf(name), OPENSEARCH_PORTS.dashboards));
    this.route({ label: name, service: `${name}-page`, port: OPENSEARCH_PORTS.dashboards });
  }

  /** A bucket of the host cluster, and what fills it. */
  private snapshots(): BucketConnection | undefined {
    if (this.snapshotRetentionDays === undefined) return undefined;
    this.connectsOutside();
    const unit = this.unit('snapshots');
    unit.dependsOn(this.mainUnit, 'servers');
    unit.add(openSearchSnapshots(this.name, this.namespace, this.snapshotRetentionDays));
    return this.bucket({ name: `${this.name}-snapshots`, ...KEYSTORE_KEYS });
  }

  /** What joins it with those in its other regions, and what says whom it follows. */
  private link(pools: OpenSearchPool[], administrator: SecretRef): OpenSearchLink | undefined {
    const { name, namespace, mainUnit, component: { appVersion } } = this;
    const service = `${name}-link`;
    const pods = pools.flatMap((pool) => Array.from({ length: pool.server.replicas }, (_, index) => `${name}-${pool.name}-${index}`));
    const link = linkOpenSearch(this, service, OPENSEARCH_PORTS.transport, pods);
    if (!link) return undefined;
    mainUnit.add(openSearchService(service, namespace, serversOf(name), OPENSEARCH_PORTS.transport));
    const unit = this.unit('regions');
    unit.dependsOn(mainUnit, 'servers');
    addOpenSearchFollowing(unit, this, {
      endpoint: this.endpoint, administrator, authority: this.authority, image: `opensearchproject/opensearch:${appVersion}`,
    });
    return link;
  }

  /** Users come last, when everyone who asks for one has asked. */
  protected complete(): void {
    const { name, namespace } = this;
    const copied = this.isStandby ? [...(this.members[0] as OpenSearch).users.values()] : [];
    const policies = copied.filter(({ request }) => !this.users.has(request.name)).flatMap(({ request }) => openSearchCopyRetention(name, namespace, request));
    if (this.users.size + policies.length === 0) return;
    const unit = this.unit('users');
    unit.dependsOn(this.mainUnit, 'servers');
    policies.forEach((policy) => unit.add(policy));
    if (this.users.size === 0) return;
    // It is the operator's own, in a Secret that it makes here.
    (this.requires(Capability.SECRETS, unit) as ExternalSecrets | undefined)?.keep(unit, this.authority, 'ca.crt');
    this.users.forEach(({ request, password }) => openSearchUser(name, namespace, request, password).forEach((object) => unit.add(object)));
  }

  private assertRequest(consumer: Blueprint, { name, indexPrefix, retentionDays, readIndexPrefixes = [] }: OpenSearchRequest): void {
    const { path } = consumer.node;
    if (consumer.hostCluster !== this.hostCluster) {
      throw invalid(path, 'openSearch', `be on ${consumer.hostCluster.name}, where its consumer is`, this.hostCluster.name, 'hand over one on the same cluster');
    }
    requireLabel(path, 'name', name, 'orders', 32);
    if (this.users.has(name)) throw invalid(path, 'name', 'be the name of no other user of OpenSearch', name, `write for example '${consumer.name}'`);
    const prefixes = [...(indexPrefix === undefined ? [] : [['indexPrefix', indexPrefix]]), ...readIndexPrefixes.map((prefix) => ['readIndexPrefixes', prefix])];
    for (const [prop, prefix] of prefixes) if (!PREFIX.test(prefix)) throw misuse(path, prop, 'lowercase letters, digits and hyphens', prefix, "write for example 'orders-'");
    requireWhole(path, 'retentionDays', retentionDays ?? 1, 'leave it out to keep indices');
  }

  /** Secret with the authority of the servers. */
  private get authority(): SecretRef {
    return new SecretRef(this.namespace, `${this.name}-ca`);
  }

  /** Servers that there are no machines for share some. */
  private pool(name: string, roles: string[], server: OpenSearchProcess, sizeGiB: number): OpenSearchPool {
    const isSpread = this.hostCluster.replicas(server.replicas) === server.replicas;
    this.workload({ name: `${this.name}-${name}`, spread: isSpread, ...server });
    const reach = this.members.length > 1 ? ['remote_cluster_client'] : [];
    return { name, roles: [...roles, ...reach], server, isSpread, volume: this.volume({ sizeGiB, count: server.replicas }) };
  }
}
