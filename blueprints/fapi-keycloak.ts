import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, HttpEndpoint, RouteConnection, SecretField, SecretRef, Unit } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { FapiProfile } from './fapi-profile';
import { Federation } from './federation';
import { fapiRealm, FapiRegistrar, fapiRegistrars } from './private/fapi-realm';
import { addRealmImport, federatedRealm, IMPORT_IMAGE } from './private/keycloak-realm';
import { keycloakValues } from './private/keycloak-values';

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 250, memoryMiB: 1024, instances: 1, storageGiB: 10 },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 500, memoryMiB: 1536, instances: 3, storageGiB: 20 },
  [ApplicationSize.LARGE]: { replicas: 3, cpuMillis: 2000, memoryMiB: 3072, instances: 3, storageGiB: 100 },
};

/** Properties of FapiKeycloak. */
export interface FapiKeycloakProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, at most one per machine.
   * @default - that of the size: 1, 2 or 3
   */
  readonly replicas?: number;
  /**
   * What every client has to keep to.
   * @default FapiProfile.DPOP
   */
  readonly profile?: FapiProfile;
  /**
   * Identity providers at which customers of the bank log in.
   * @default - none; whoever administers it enters them
   */
  readonly federation?: Federation[];
  /**
   * Public host name at which an edge answers that passes on the certificates of clients.
   * @default - one of its own, at the public Gateway
   */
  readonly edgeHost?: string;
  /**
   * Image of keycloak-config-cli, which makes the realm.
   * @default - that of Keycloak
   */
  readonly importImage?: string;
}

/** How a program registers clients at a FapiKeycloak. */
export interface RegistrarConnection {
  /** URL at which it gets its tokens. */
  readonly tokenUrl: string;
  /** URL below which the realm is administered. */
  readonly adminUrl: string;
  /** Client id. */
  readonly clientId: string;
  /** Secret with the key `client-secret`. */
  readonly secret: SecretRef;
}

/**
 * Logins for the APIs of a bank: a Keycloak of its own, whose one realm lets in no client that does not keep to FAPI, however it was
 * registered.
 *
 * It is not that of the platform, because it believes in the certificates that the edge in front of it passes on. Public are the realms
 * alone; the first administrator is in Secret `{name}-admin`. Between regions, its database follows as any database does. Keycloak writes when
 * it starts, so a standby has no servers; the administrator is the same everywhere, because the copy of the database knows that one.
 *
 * @see https://www.keycloak.org/securing-apps/oidc-layers
 */
export class FapiKeycloak extends Blueprint {
  /** Realm of the clients. */
  public static readonly REALM = 'openbanking';

  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** What every client has to keep to. */
  public readonly profile: FapiProfile;
  /** Identity providers at which customers of the bank log in. */
  public readonly federation: Federation[];
  /** Public host name at which an edge answers. */
  public readonly edgeHost?: string;
  /** Image of keycloak-config-cli. */
  public readonly importImage: string;
  private readonly registrars: FapiRegistrar[] = [];
  private connection?: RouteConnection;
  private firstAdministrator?: SecretRef;

  constructor(scope: Construct, id: string = 'fapi-keycloak', props: FapiKeycloakProps = {}) {
    super(scope, id, { component: CATALOGUE['fapi-keycloak'], ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for that of the size');
    this.profile = props.profile ?? FapiProfile.DPOP;
    this.federation = props.federation ?? [];
    this.edgeHost = props.edgeHost;
    this.importImage = props.importImage ?? IMPORT_IMAGE;
    if (this.profile === FapiProfile.DPOP || this.edgeHost !== undefined) return;
    throw invalid(this.node.path, 'profile', `be '${FapiProfile.DPOP}' without edgeHost`, this.profile, 'say at which edge certificates come in');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-keycloakx-http`), 80, 'http');
  }

  /** URL of the keys that tokens are signed with, inside the cluster. */
  public get jwksUrl(): string {
    return `${this.endpoint.url}/realms/${FapiKeycloak.REALM}/protocol/openid-connect/certs`;
  }

  /** Issuer that tokens name, while the Sovereign is planned. */
  public get issuer(): string {
    return `${this.publicUrl}/realms/${FapiKeycloak.REALM}`;
  }

  /** Lets a consumer register and change clients of the realm. */
  public provideRegistrar(consumer: Blueprint): RegistrarConnection {
    const clientId = consumer.name;
    const made = this.secret({ name: `${this.name}-registrar-${clientId}`, fields: [SecretField.generated('client-secret')] });
    this.registrars.push({ clientId, secret: made });
    if (!this.isStandby) consumer.mainUnit.dependsOn(this.unit('registrars'), 'registrar');
    // The consumer's copy becomes ready only when there is something to copy.
    consumer.prerequisites.dependsOn(this.prerequisites, 'registrar');
    const source = ExternalSecrets.location(this, `${this.name}-registrar-${clientId}`, 'client-secret');
    return {
      tokenUrl: `${this.endpoint.url}/realms/master/protocol/openid-connect/token`,
      adminUrl: `${this.endpoint.url}/admin/realms/${FapiKeycloak.REALM}`,
      clientId,
      secret: consumer.secret({ name: `${clientId}-registrar`, fields: [SecretField.shared('client-secret', source)] }),
    };
  }

  protected configure(): void {
    const { name, edgeHost } = this;
    const { cpuMillis, memoryMiB, instances, storageGiB } = SIZES[this.size];
    const replicas = this.serving(this.replicas);
    if (replicas > 0) this.workload({ name, replicas, spread: true, cpuMillis, memoryMiB });
    this.helmRelease({
      services: [80, 9000].map((port) => ({ service: `${name}-keycloakx-http`, port })).concat({ service: `${name}-keycloakx-headless`, port: 80 }),
      values: keycloakValues({
        replicas, url: this.publicUrl, database: this.postgres({ name, instances, storageGiB }), administrator: this.administrator, cpuMillis, memoryMiB,
        isBehindEnvoy: edgeHost !== undefined,
      }),
      monitors: { serviceMonitor: { enabled: true } },
    });
    // Realms of a standby are copied.
    if (this.isStandby) return;
    const realms = this.unit('realm');
    realms.dependsOn(this.mainUnit, 'server');
    this.addImport(realms, [fapiRealm(FapiKeycloak.REALM, this.sovereign.owner.organization, this.profile)], []);
    if (this.federation.length > 0) this.addFederation(realms);
  }

  /** Programs that register clients come last, when everyone has asked. */
  protected complete(): void {
    if (this.registrars.length === 0 || this.isStandby) return;
    const unit = this.unit('registrars');
    // The role of administering a realm is there when the realm is.
    unit.dependsOn(this.unit('realm'), 'realm');
    this.addImport(unit, [fapiRegistrars(FapiKeycloak.REALM, this.registrars)], this.registrars.map(({ secret }) => secret));
  }

  /** Nothing waits for identity providers, because an administrator has to bring their secrets. */
  private addFederation(realms: Unit): void {
    const unit = this.unit('federation');
    unit.dependsOn(realms, 'realm');
    const federations = this.federation.map((federation) => {
      const name = `${this.name}-federation-${federation.alias}`;
      const source = federation.clientSecret ?? ExternalSecrets.location(this, name, 'client-secret');
      return { federation, secret: this.secret({ name, unit, fields: [SecretField.shared('client-secret', source)] }) };
    });
    this.addImport(unit, [federatedRealm(FapiKeycloak.REALM, federations)], federations.map(({ secret }) => secret));
  }

  private addImport(unit: Unit, realms: { [key: string]: any }[], secrets: SecretRef[]): void {
    const target = { namespace: this.namespace, image: this.importImage, server: this.endpoint, administrator: this.administrator };
    addRealmImport(unit, target, realms, secrets);
  }

  /** Without a trailing slash; made when it is first asked for, which a consumer may do before this Blueprint is configured. */
  private get publicUrl(): string {
    if (this.edgeHost !== undefined) return `https://${this.edgeHost}`;
    const request = {
      label: this.name, service: this.endpoint.host.split('.')[0], port: this.endpoint.port, pathPrefix: '/realms', otherPathPrefixes: ['/resources'],
      healthPath: `/realms/${FapiKeycloak.REALM}/.well-known/openid-configuration`,
    };
    return (this.connection ??= this.route(request)).url;
  }

  private get administrator(): SecretRef {
    return this.firstAdministrator ??= this.secret({
      name: `${this.name}-admin`, fields: [SecretField.text('username', 'admin'), SecretField.generated('password')], isSovereignWide: this.members.length > 1,
    });
  }
}
