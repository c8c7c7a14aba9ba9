import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, OidcConnection, RouteConnection, SecretField } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { harborValues, REGISTRY_USER } from './private/harbor-values';

/** Properties of Harbor. */
export interface HarborProps extends BlueprintProps {
  /**
   * Whether people log in through the identity provider of the Sovereign, on the management cluster, which has it; elsewhere they have passwords.
   * @default true
   */
  readonly oidcEnabled?: boolean;
  /**
   * Servers of each part, at most one per machine.
   * @default 2
   */
  readonly replicas?: number;
}

/**
 * The registry of a host cluster: images and charts, and copies of what is taken from other registries.
 *
 * Images are in a bucket, everything else in PostgreSQL, what is queued in a cache of its own. Images are scanned where they run, not
 * here. The first administrator is in Secret `harbor-admin`; with logins through the identity provider it still logs in at
 * `/account/sign-in`, and makes others administrators.
 *
 * That of the management cluster has a public host name. The others are reached through their Service, by the Pods of their cluster alone:
 * names of other clusters have no records in the zone of the Sovereign.
 *
 * @see https://goharbor.io/docs
 */
export class Harbor extends Blueprint {
  /** Whether people log in through the identity provider of the Sovereign. */
  public readonly oidcEnabled: boolean;
  /** Servers of each part that are wanted. */
  public readonly replicas: number;
  private readonly isPublic: boolean;

  constructor(scope: Construct, id: string = 'harbor', props: HarborProps = {}) {
    super(scope, id, { component: CATALOGUE.harbor, ...props });
    this.isPublic = this.hostCluster === this.sovereign.managementCluster;
    this.oidcEnabled = this.isPublic && (props.oidcEnabled ?? true);
    this.replicas = props.replicas ?? 2;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for the usual number');
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(this.replicas);
    const route = this.isPublic ? this.route({ label: 'harbor', service: 'harbor', port: 80, timeoutSeconds: 0 }) : undefined;
    const generated = (name: string, key: string, length: number) => this.secret({ name, fields: [SecretField.generated(key, length)] });
    const registry = this.secret({
      name: 'harbor-registry-login',
      fields: [SecretField.generated('REGISTRY_PASSWD'), SecretField.htpasswd('REGISTRY_HTPASSWD', REGISTRY_USER, 'REGISTRY_PASSWD')],
    });
    for (const [part, cpuMillis, memoryMiB] of [['core', 50, 128], ['jobservice', 50, 128], ['portal', 10, 32], ['nginx', 10, 32], ['registry', 60, 160]] as const) {
      this.workload({ name: `harbor-${part}`, replicas, cpuMillis, memoryMiB });
    }
    this.helmRelease({
      monitors: { metrics: { enabled: true, serviceMonitor: { enabled: true } } },
      values: harborValues({
        replicas,
        url: route?.url ?? `http://${this.serviceHost('harbor')}`,
        database: this.postgres({ name: 'harbor', instances: 2 }),
        cache: this.cache({ name: 'harbor', evicts: false, storageGiB: 10 }),
        bucket: this.bucket({ name: 'harbor-data', accessKeyKey: 'REGISTRY_STORAGE_S3_ACCESSKEY', secretKeyKey: 'REGISTRY_STORAGE_S3_SECRETKEY' }),
        login: this.oidcEnabled && route ? this.login(route) : undefined,
        administrator: generated('harbor-admin', 'HARBOR_ADMIN_PASSWORD', 32),
        // What it encrypts with has to have 16 characters; whatever it encrypted is lost with it.
        encryption: generated('harbor-encryption', 'secretKey', 16),
        core: this.secret({ name: 'harbor-core-keys', fields: [SecretField.generated('secret', 16), SecretField.generated('CSRF_KEY')] }),
        jobs: generated('harbor-jobservice-key', 'JOBSERVICE_SECRET', 16),
        uploads: generated('harbor-registry-key', 'REGISTRY_HTTP_SECRET', 16),
        registry,
      }),
    });
  }

  private login(route: RouteConnection): OidcConnection {
    return this.oidcClient({ clientId: 'harbor', redirectUris: [`${route.url}/c/oidc/callback`] });
  }
}
