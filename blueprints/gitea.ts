import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, GitAccountRequest, GitConnection, HostCluster, HttpEndpoint, IGitProvider, Names, PostgresConnection,
  RouteConnection, SecretField, SecretRef,
} from '../constructs';
import { FLUX_NAMESPACE } from '../constructs/blueprint/helm-release';
import { misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addGiteaAccounts } from './private/gitea-accounts';

/** Name of the login at Gitea; part of its redirect URL. */
const LOGIN = 'keycloak';

/** Name of the first administrator. */
const ADMINISTRATOR = 'gitea-admin';

/** Properties of Gitea. */
export interface GiteaProps extends BlueprintProps {
  /**
   * Whether people log in through the Sovereign's identity provider; Gitea then starts only when that answers.
   * @default true
   */
  readonly oidcEnabled?: boolean;
  /**
   * Size of the volume with repositories and packages, in GiB.
   * @default 50
   */
  readonly storageGiB?: number;
}

/**
 * The Sovereign's own Git: repositories of Blueprints, Organizations and Applications, and the tree that Flux reads.
 *
 * There is one server, because its volume can be mounted on one machine only. Nobody registers: people come from the identity
 * provider. The first administrator is in Secret `gitea-admin`.
 *
 * @see https://docs.gitea.com
 */
export class Gitea extends Blueprint implements IGitProvider {
  /** Whether people log in through the Sovereign's identity provider. */
  public readonly oidcEnabled: boolean;
  /** Size of the volume with repositories and packages, in GiB. */
  public readonly storageGiB: number;
  private readonly accounts = new Map<string, SecretRef>();
  private administratorSecret?: SecretRef;
  private connection?: RouteConnection;

  constructor(scope: Construct, id: string = 'gitea', props: GiteaProps = {}) {
    super(scope, id, { component: CATALOGUE.gitea, provides: [Capability.GIT], ...props });
    this.oidcEnabled = props.oidcEnabled ?? true;
    this.storageGiB = props.storageGiB ?? 50;
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('gitea-http'), 3000, 'http');
  }

  /** Returns the URL that Pods of a host cluster clone a repository from. */
  public repositoryUrl(repository: string, from: HostCluster): string {
    const url = from === this.hostCluster ? `${this.endpoint.url}/${repository}` : Names.giteaUrl(this.publicHost.host, repository);
    return `${url}.git`;
  }

  public provideGitAccount(consumer: Blueprint, request: GitAccountRequest): GitConnection {
    const { name } = request;
    if (!/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(name)) {
      throw misuse(consumer.node.path, 'name', '3 to 40 lowercase letters, digits or hyphens, a letter first', name, "write for example 'provisioning'");
    }
    if (this.sovereign.organizations.some((organization) => organization.name === name)) {
      throw misuse(consumer.node.path, 'name', 'no name of an Organization, which is a user of Gitea too', name, 'give the Organization or the account another name');
    }
    const accounts = this.unit('accounts');
    const secret = `git-account-${name}`;
    if (!this.accounts.has(name)) this.accounts.set(name, this.secret({ name: secret, fields: [SecretField.generated('password')] }));
    consumer.mainUnit.dependsOn(accounts, 'git');
    consumer.prerequisites.dependsOn(this.prerequisites, 'git');
    const shared = SecretField.shared('password', ExternalSecrets.location(this, secret, 'password'));
    return {
      url: consumer.hostCluster === this.hostCluster ? this.endpoint.url : this.publicHost.url,
      secret: consumer.secret({ name: 'git-account', fields: [SecretField.text('username', name), shared] }),
    };
  }

  protected configure(): void {
    // Flux clones from here, once the Sovereign hosts its own repositories.
    this.connects(this.namespace, FLUX_NAMESPACE);
    const database = this.postgres({ name: 'gitea' });
    const volume = this.volume({ sizeGiB: this.storageGiB });
    const administrator = this.administrator();
    // Without it, everybody could read the metrics at the public host.
    const token = this.monitored ? this.secret({ name: 'gitea-metrics', fields: [SecretField.generated('token')] }) : undefined;
    this.workload({ name: 'gitea', cpuMillis: 200, memoryMiB: 512 });
    this.helmRelease({
      values: {
        replicaCount: 1,
        // A second Pod would wait for the volume of the first for ever.
        strategy: { type: 'Recreate' },
        image: { rootless: true },
        ...Object.fromEntries(['postgresql', 'postgresql-ha', 'valkey', 'valkey-cluster'].map((bundled) => [bundled, { enabled: false }])),
        // The default is headless, which nothing routes to.
        service: { http: { clusterIP: '' }, ssh: { type: 'ClusterIP', clusterIP: '' } },
        persistence: {
          enabled: true,
          size: volume.size,
          storageClass: volume.storageClassName,
          annotations: { 'helm.sh/resource-policy': 'keep' },
        },
        podSecurityContext: { fsGroup: 1000, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsUser: 1000, runAsGroup: 1000 },
        resources: { requests: { cpu: '200m', memory: '512Mi' }, limits: { memory: '2Gi' } },
        gitea: {
          // Not the address of a person, who could not log in with it any more.
          admin: { existingSecret: administrator.name, email: `gitea-admin@${this.sovereign.fqdn}`, passwordMode: 'keepUpdated' },
          oauth: this.oidcEnabled ? [this.login()] : [],
          config: this.settings(database),
          additionalConfigFromEnvs: [
            { name: 'GITEA__DATABASE__PASSWD', valueFrom: { secretKeyRef: database.secret.keyRef('password') } },
            ...(token ? [{ name: 'GITEA__METRICS__TOKEN', valueFrom: { secretKeyRef: token.keyRef('token') } }] : []),
          ],
          // The chart's own monitor takes the token as text.
          metrics: { enabled: this.monitored, serviceMonitor: { enabled: false } },
        },
        test: { enabled: false },
      },
    });
    if (token) this.addMonitor(token);
  }

  private addMonitor(token: SecretRef): void {
    const { name, namespace } = this;
    this.scraped();
    this.unit('monitors').add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name, namespace },
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': 'gitea' } },
        endpoints: [{ port: 'http', authorization: { credentials: token.keyRef('token') } }],
      },
    });
  }

  /** Accounts come last, when everyone who asks for one has asked. */
  protected complete(): void {
    if (this.accounts.size === 0) return;
    const unit = this.unit('accounts');
    unit.dependsOn(this.mainUnit, 'accounts');
    addGiteaAccounts(unit, {
      server: this.endpoint,
      administrator: this.administrator(),
      administratorName: ADMINISTRATOR,
      domain: this.sovereign.fqdn,
      image: `docker.gitea.com/gitea:${this.component.appVersion}-rootless`,
    }, this.accounts);
  }

  private administrator(): SecretRef {
    return this.administratorSecret ??= this.secret({
      name: 'gitea-admin', fields: [SecretField.text('username', ADMINISTRATOR), SecretField.generated('password')],
    });
  }

  private login(): { [key: string]: any } {
    const client = this.oidcClient({
      clientId: 'gitea',
      redirectUris: [`${this.publicHost.url}/user/oauth2/${LOGIN}/callback`],
      clientIdKey: 'key',
      clientSecretKey: 'secret',
    });
    // Gitea reads the document whenever it starts, which public names and certificates must not hold up.
    return { name: LOGIN, provider: 'openidConnect', existingSecret: client.secret.name, autoDiscoverUrl: client.discoveryUrl };
  }

  private settings(database: PostgresConnection): { [section: string]: { [setting: string]: any } } {
    return {
      'database': {
        DB_TYPE: 'postgres',
        HOST: `${database.host}:${database.port}`,
        NAME: database.database,
        USER: database.username,
        SSL_MODE: 'require',
      },
      'server': {
        DOMAIN: this.publicHost.host,
        ROOT_URL: `${this.publicHost.url}/`,
        SSH_DOMAIN: this.serviceHost('gitea-ssh'),
        OFFLINE_MODE: true,
      },
      'service': { DISABLE_REGISTRATION: true },
      'openid': { ENABLE_OPENID_SIGNIN: false, ENABLE_OPENID_SIGNUP: false },
      'oauth2_client': { ENABLE_AUTO_REGISTRATION: true, USERNAME: 'preferred_username' },
      'session': { PROVIDER: 'db' },
      'cache': { ADAPTER: 'memory' },
      'queue': { TYPE: 'level' },
      'indexer': { ISSUE_INDEXER_TYPE: 'db', REPO_INDEXER_ENABLED: false },
      'cron.update_checker': { ENABLED: false },
    };
  }

  /** Made when it is first asked for, which Flux may do on another cluster. */
  private get publicHost(): RouteConnection {
    return this.connection ??= this.route({ label: 'gitea', service: 'gitea-http', port: this.endpoint.port });
  }
}
