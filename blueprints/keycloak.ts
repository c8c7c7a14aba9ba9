import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, Component, HttpEndpoint, IOidcProvider, KeycloakTopology, Names, OidcConnection, OidcRequest, Organization,
  RouteConnection, SecretField, SecretRef, SecretRequest, Unit,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { Federation } from './federation';
import { addRealmImport, assertClient, federatedRealm, IMPORT_IMAGE, realm, RealmClient, RealmImportTarget } from './private/keycloak-realm';
import { keycloakValues } from './private/keycloak-values';

const ROW: Component = CATALOGUE.keycloak;

/** Properties of Keycloak. */
export interface KeycloakProps extends BlueprintProps {
  /**
   * Organization that has this Keycloak for itself, in a namespace and a realm of its name; it gives the platform no logins.
   * @default - none; it is the Sovereign's
   */
  readonly organization?: Organization;
  /**
   * Servers, at most one per machine.
   * @default - 1 for an Organization, 3 if Organizations share them, otherwise 2
   */
  readonly replicas?: number;
  /**
   * Outside identity providers, in every realm.
   * @default - none
   */
  readonly federation?: Federation[];
  /**
   * Image of keycloak-config-cli, which makes the realms.
   * @default 'quay.io/adorsys/keycloak-config-cli:6.5.1-26.5.5'
   */
  readonly importImage?: string;
}

/**
 * Logins: the Sovereign's own realm for the platform and, where Organizations share one Keycloak, a realm for each of them.
 *
 * In topology `per-organization` this one serves the platform alone, and the kit installs another, small one for every
 * Organization. Its data is in a PostgreSQL server too, of one member: Keycloak's embedded database is not supported in production.
 *
 * Components on other clusters log in here too: their clients have the location of the cluster behind their ids, and their secrets are
 * generated here and copied there.
 *
 * The first administrator is in Secret `keycloak-admin`. Realms and clients that consumers asked for are asserted by a Job
 * whenever they change, and once a day. People, groups and whatever else an administrator makes is left alone; outside identity
 * providers only as long as `federation` names none.
 *
 * @see https://www.keycloak.org/documentation
 */
export class Keycloak extends Blueprint implements IOidcProvider {
  /** Realm of the Sovereign itself. */
  public static readonly SOVEREIGN_REALM = 'catalyst-admin';

  /** Realm of this Keycloak. */
  public readonly realm: string;
  /** Organization that has this Keycloak for itself. */
  public readonly organization?: Organization;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Outside identity providers. */
  public readonly federation: Federation[];
  /** Image of keycloak-config-cli. */
  public readonly importImage: string;
  private readonly clients: RealmClient[] = [];
  private connection?: RouteConnection;
  private bootstrapAdministrator?: SecretRef;

  constructor(scope: Construct, id: string = 'keycloak', props: KeycloakProps = {}) {
    const services = ROW.services!.map(({ service, port }) => ({ service: service.replace(/^keycloak/, id), port }));
    super(scope, id, {
      component: { ...ROW, services },
      provides: [props.organization ? Capability.oidcOf(props.organization.name) : Capability.OIDC],
      namespace: props.organization ? Names.organizationNamespace(props.organization.name) : undefined,
      values: props.values,
      chartVersion: props.chartVersion,
    });
    this.organization = props.organization;
    this.realm = props.organization?.name ?? Keycloak.SOVEREIGN_REALM;
    this.replicas = props.replicas ?? (this.organization ? 1 : this.sharesRealms ? 3 : 2);
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for the usual number');
    this.federation = props.federation ?? [];
    this.importImage = props.importImage ?? IMPORT_IMAGE;
    const aliases = this.federation.map(({ alias }) => alias);
    for (const alias of aliases.filter((one, index) => aliases.indexOf(one) !== index)) {
      throw invalid(this.node.path, 'federation', 'have every alias once', alias, 'give one of them another alias');
    }
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.service), 80, 'http');
  }

  /** Realms of this Keycloak, its own first. */
  public get realms(): string[] {
    return [this.realm, ...(this.sharesRealms ? this.sovereign.organizations.map(({ name }) => name) : [])];
  }

  public provideOidcClient(consumer: Blueprint, request: OidcRequest): OidcConnection {
    const { redirectUris, implicitFlowEnabled } = request;
    const name = request.realm ?? this.realm;
    const isBeside = consumer.hostCluster === this.hostCluster;
    // On other clusters there may be one of the same name, which has a secret of its own.
    const clientId = isBeside ? request.clientId : `${request.clientId}-${consumer.hostCluster.clusterName.locationCode}`;
    assertClient(consumer.node.path, { clientId, realm: name }, this.realms, this.clients);
    const made: SecretRequest = { name: `oidc-client-${name}-${clientId}`, fields: [SecretField.generated('client-secret')], isSovereignWide: !isBeside };
    const secret = this.secret(made);
    this.clients.push({ realm: name, clientId, redirectUris, secret, implicitFlowEnabled });
    if (isBeside) {
      consumer.mainUnit.dependsOn(this.realmsUnit, 'oidc');
      // The consumer's copy becomes ready only when there is something to copy.
      consumer.prerequisites.dependsOn(this.prerequisites, 'oidc');
    }
    const source = ExternalSecrets.locationOf(this, made, 'client-secret');
    const copy = consumer.secret({
      name: `${request.clientId}-oidc`,
      fields: [
        SecretField.text(request.clientIdKey ?? 'client-id', clientId),
        SecretField.shared(request.clientSecretKey ?? 'client-secret', source),
      ],
    });
    const issuer = `${this.publicHost.url}/realms/${name}`;
    return {
      issuer,
      discoveryUrl: `${isBeside ? `${this.endpoint.url}/realms/${name}` : issuer}/.well-known/openid-configuration`,
      clientId,
      secret: copy,
    };
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(this.replicas);
    const size = this.organization ? { cpuMillis: 100, memoryMiB: 512 } : { cpuMillis: 250, memoryMiB: 1024 };
    this.workload({ name: this.name, replicas, spread: true, ...size });
    this.helmRelease({
      values: keycloakValues({
        replicas,
        url: this.publicHost.url,
        database: this.postgres({ name: 'keycloak', ...(this.organization ? { instances: 1 } : {}) }),
        administrator: this.administrator,
        ...size,
      }),
      monitors: { serviceMonitor: { enabled: true } },
    });
    this.realmsUnit.dependsOn(this.mainUnit, 'server');
  }

  protected complete(): void {
    const clients = [...this.clients].sort((a, b) => (a.secret.name < b.secret.name ? -1 : 1));
    const target = { namespace: this.namespace, image: this.importImage, server: this.endpoint, administrator: this.administrator };
    const realms = this.realms.map((name) => realm(name, this.displayNameOf(name), clients.filter((client) => client.realm === name)));
    addRealmImport(this.realmsUnit, target, realms, clients.map(({ secret }) => secret));
    if (this.federation.length > 0) this.addFederation(target);
  }

  /** Nothing waits for outside identity providers, because an administrator has to bring their secrets. */
  private addFederation(shared: RealmImportTarget): void {
    const unit = this.unit('federation');
    unit.dependsOn(this.realmsUnit, 'realms');
    const federations = this.federation.map((federation) => {
      const name = `federation-${federation.alias}`;
      const source = federation.clientSecret ?? ExternalSecrets.location(this, name, 'client-secret');
      return { federation, secret: this.secret({ name, unit, fields: [SecretField.shared('client-secret', source)] }) };
    });
    addRealmImport(unit, shared, this.realms.map((name) => federatedRealm(name, federations)), federations.map(({ secret }) => secret));
  }

  private displayNameOf(name: string): string {
    return this.sovereign.organizations.find((organization) => organization.name === name)?.displayName ?? this.sovereign.owner.organization;
  }

  private get sharesRealms(): boolean {
    return this.organization === undefined && this.sovereign.keycloakTopology === KeycloakTopology.SHARED_SOVEREIGN;
  }

  private get service(): string {
    return `${this.name}-keycloakx-http`;
  }

  private get realmsUnit(): Unit {
    return this.unit('realms');
  }

  /** Made when it is first asked for, which a consumer may do before this Blueprint is configured. */
  private get publicHost(): RouteConnection {
    const { clusterName } = this.hostCluster;
    const hosts = this.organization ? [Names.organizationAuthHost(this.organization.name, clusterName, this.sovereign.fqdn)] : undefined;
    return this.connection ??= this.route({ label: 'auth', hosts, service: this.service, port: this.endpoint.port });
  }

  private get administrator(): SecretRef {
    return this.bootstrapAdministrator ??= this.secret({
      name: 'keycloak-admin', fields: [SecretField.text('username', 'admin'), SecretField.generated('password')],
    });
  }
}
