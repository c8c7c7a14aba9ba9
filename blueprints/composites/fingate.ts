import { Construct } from 'constructs';
import { ApplicationSize, CompositeBlueprint, HostCluster, IClickHouseProvider, IKafkaProvider, Names, Placement, PlacementMode } from '../../constructs';
import { invalid, misuse } from '../../constructs/private/errors';
import { BankingEdge, MutualTls } from '../banking-edge';
import { BankingService, BankingServiceProps } from '../banking-service';
import { CATALOGUE } from '../catalogue';
import { ClickHouse, ClickHouseProps } from '../clickhouse';
import { ExtAuthz, ExtAuthzProps } from '../ext-authz';
import { FapiKeycloak, FapiKeycloakProps } from '../fapi-keycloak';
import { FapiProfile } from '../fapi-profile';
import { OpenMeter, OpenMeterProps } from '../openmeter';
import { hasOwn } from '../private/own-member';
import { Strimzi, StrimziProps } from '../strimzi';

/** Properties of Fingate. */
export interface FingateProps {
  /** Who says whether a request may pass; its image is yours. */
  readonly extAuthz: ExtAuthzProps;
  /** What customers have in their accounts; its image is yours. */
  readonly accountsApi: BankingServiceProps;
  /** What customers consented to; its image is yours. */
  readonly consentsApi: BankingServiceProps;
  /** Who may ask on behalf of customers, and is registered at the logins; its image is yours. */
  readonly tppManagement: BankingServiceProps;
  /**
   * Payments; its image is yours.
   * @default - there are none
   */
  readonly paymentsApi?: BankingServiceProps;
  /**
   * Customers and accounts that are none, to try the others with; its image is yours.
   * @default - there are none, it is no sandbox
   */
  readonly sandboxData?: BankingServiceProps;
  /**
   * Further services by their ids; their images are yours.
   * @default - none
   */
  readonly services?: { [id: string]: BankingServiceProps };
  /**
   * How much every member is made for that does not say it itself.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Regions of every member that does not say it itself: the first serves, the others stand by.
   * @default - the first region of the Environment
   */
  readonly placement?: Placement;
  /**
   * Version of Open Banking UK that paths begin with: `/open-banking/{version}`.
   * @default 'v3.1'
   */
  readonly apiVersion?: string;
  /**
   * Logins.
   * @default - FapiProfile.DPOP, or FapiProfile.MUTUAL_TLS where clients have certificates
   */
  readonly keycloak?: FapiKeycloakProps;
  /**
   * Logins that are there already.
   * @default - they are made
   */
  readonly existingKeycloak?: FapiKeycloak;
  /**
   * Certificates of clients; on a host cluster alone, because it takes a load balancer.
   * @default - clients have none
   */
  readonly mutualTls?: MutualTls;
  /**
   * Requests a second that each server of the edge lets through to each path prefix.
   * @default 100
   */
  readonly requestsPerSecond?: number;
  /**
   * Whether usage is metered.
   * @default false
   */
  readonly openMeterEnabled?: boolean;
  /**
   * Meters.
   * @default - their own
   */
  readonly openMeter?: OpenMeterProps;
  /**
   * Meters that are there already.
   * @default - none
   */
  readonly existingOpenMeter?: OpenMeter;
  /**
   * Whether meters have a Kafka of their own. Without, they take that of the cluster.
   * @default - true where meters are made, unless existingKafka is there
   */
  readonly kafkaEnabled?: boolean;
  /**
   * Kafka of the meters.
   * @default - its own
   */
  readonly kafka?: StrimziProps;
  /**
   * Kafka that is there already.
   * @default - one is made
   */
  readonly existingKafka?: IKafkaProvider;
  /**
   * Whether meters have a ClickHouse of their own. Without, they take that of the cluster.
   * @default - true where meters are made, unless existingClickHouse is there
   */
  readonly clickHouseEnabled?: boolean;
  /**
   * ClickHouse of the meters.
   * @default - its own
   */
  readonly clickHouse?: ClickHouseProps;
  /**
   * ClickHouse that is there already.
   * @default - one is made
   */
  readonly existingClickHouse?: IClickHouseProvider;
}

/**
 * Open banking: logins that keep to FAPI, a way in that asks about every request whether it may pass, and the services of the bank behind
 * it. The images of the services are the bank's.
 *
 * @example
 * const image = (name: string) => ({ image: `registry.example/${name}:1.4.0` });
 * new blueprints.Fingate(cluster, 'fingate', {
 *   extAuthz: image('ext-authz'), accountsApi: image('accounts-api'), consentsApi: image('consents-api'), tppManagement: image('tpp-management'),
 *   paymentsApi: image('payments-api'), sandboxData: image('sandbox-data'),
 * });
 */
export class Fingate extends CompositeBlueprint {
  /** Logins, of its own or handed in. */
  public readonly keycloak: FapiKeycloak;
  /** Who may ask on behalf of customers. */
  public readonly tppManagement: BankingService;
  /** What customers consented to. */
  public readonly consentsApi: BankingService;
  /** What customers have in their accounts. */
  public readonly accountsApi: BankingService;
  /** Payments. */
  public readonly paymentsApi?: BankingService;
  /** Customers and accounts that are none. */
  public readonly sandboxData?: BankingService;
  /** Further services, sorted by their ids. */
  public readonly services: BankingService[];
  /** Who says whether a request may pass. */
  public readonly extAuthz: ExtAuthz;
  /** The way in. */
  public readonly edge: BankingEdge;
  /** Meters, of its own or handed in. */
  public readonly openMeter?: OpenMeter;
  /** Kafka of the meters. */
  public readonly kafka?: Strimzi;
  /** ClickHouse of the meters. */
  public readonly clickHouse?: ClickHouse;
  private readonly variables: { [name: string]: string };

  constructor(scope: Construct, id: string, private readonly props: FingateProps) {
    super(scope, id, CATALOGUE.fingate);
    const { path } = this.node;
    const { size, placement, apiVersion = 'v3.1', mutualTls } = props;
    if (!/^v\d+(\.\d+){1,2}$/.test(apiVersion)) throw misuse(path, 'apiVersion', 'a version of Open Banking UK', apiVersion, "write for example 'v3.1'");
    const base = `/open-banking/${apiVersion}`;
    this.variables = { OB_STANDARD: `uk-ob-${apiVersion.slice(1)}`, SANDBOX_ENABLED: String(props.sandboxData !== undefined) };
    const isMetered = hasOwn(path, props, 'openMeter', 'existingOpenMeter', false);
    if (placement && placement.mode !== PlacementMode.SINGLE_REGION && (isMetered || props.existingOpenMeter)) {
      throw invalid(path, 'placement', `be ${PlacementMode.SINGLE_REGION} where usage is metered, meters are in one region`, placement.mode, 'leave the meters out, or the other regions');
    }
    if (isMetered && hasOwn(path, props, 'kafka', 'existingKafka')) this.kafka = new Strimzi(this, 'strimzi', { size, ...props.kafka });
    if (isMetered && hasOwn(path, props, 'clickHouse', 'existingClickHouse')) this.clickHouse = new ClickHouse(this, 'clickhouse', { size, ...props.clickHouse });
    const [kafka, clickHouse] = [this.kafka ?? props.existingKafka, this.clickHouse ?? props.existingClickHouse];
    this.openMeter = isMetered ? new OpenMeter(this, 'openmeter', { size, kafka, clickHouse, ...props.openMeter }) : props.existingOpenMeter;
    const { profile } = props.existingKeycloak ?? props.keycloak ?? {};
    if (profile !== undefined && profile !== FapiProfile.DPOP && !mutualTls) {
      throw invalid(path, 'profile', `be '${FapiProfile.DPOP}' where clients have no certificates`, profile, "say in 'mutualTls' where their authorities are");
    }
    this.keycloak = hasOwn(path, props, 'keycloak', 'existingKeycloak') ? new FapiKeycloak(this, 'keycloak', this.login()) : props.existingKeycloak!;
    const service = (name: string, own: BankingServiceProps, usual: Omit<BankingServiceProps, 'image'> = {}) => this.addService(name, own, usual);
    this.tppManagement = service('tpp-management', props.tppManagement, { registersClients: true, pathPrefixes: ['/register'] });
    this.consentsApi = service('consents-api', props.consentsApi, { calls: [this.tppManagement], pathPrefixes: [`${base}/aisp/account-access-consents`] });
    const calls = [this.consentsApi];
    this.accountsApi = service('accounts-api', props.accountsApi, { calls, pathPrefixes: [`${base}/aisp`] });
    this.paymentsApi = props.paymentsApi && service('payments-api', props.paymentsApi, { calls, pathPrefixes: [`${base}/pisp`] });
    const tried = [this.accountsApi, ...(this.paymentsApi ? [this.paymentsApi] : [])];
    this.sandboxData = props.sandboxData && service('sandbox-data', props.sandboxData, { calls: tried, databaseEnabled: false });
    this.services = Object.entries(props.services ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => service(name, own, { calls }));
    const { keycloak: identity, variables } = this;
    this.extAuthz = new ExtAuthz(this, 'ext-authz', {
      size, placement, identity, calls: [this.consentsApi, this.tppManagement], ...props.extAuthz, variables: { ...variables, ...props.extAuthz.variables },
    });
    const services = [this.tppManagement, this.consentsApi, ...tried, ...this.services];
    this.edge = new BankingEdge(this, 'edge', { size, placement, services, authorizer: this.extAuthz, identity, mutualTls, requestsPerSecond: props.requestsPerSecond });
  }

  private addService(id: string, own: BankingServiceProps, usual: Omit<BankingServiceProps, 'image'>): BankingService {
    const { keycloak: identity, openMeter, props: { placement, size } } = this;
    return new BankingService(this, id, {
      size, placement, identity, openMeter, ...usual, ...own, variables: { ...this.variables, ...own.variables },
    });
  }

  /** Where clients have certificates, people log in at the edge too: tokens are asked for where the certificates come in. */
  private login(): FapiKeycloakProps {
    const { size, placement, mutualTls, keycloak } = this.props;
    if (!mutualTls) return { size, placement, ...keycloak };
    const cluster = this.node.scopes.find((one) => HostCluster.isHostCluster(one)) as HostCluster | undefined;
    const edgeHost = cluster && Names.componentHost(`${this.node.id}-login`, cluster.clusterName, cluster.sovereign.fqdn);
    return { size, profile: FapiProfile.MUTUAL_TLS, edgeHost, ...keycloak };
  }
}
