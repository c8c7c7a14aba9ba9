import { Blueprint, HostCluster, HttpEndpoint, Names, SecretField, SharedSecret, Unit } from '../../constructs';
import { invalid } from '../../constructs/private/errors';
import { CLUSTER_ROLE, LINK_PASSAGE, SOVEREIGN_WIDE } from './openbao-config';
import { SECRET_STORE, secretStore } from './secret-store';

/** Store that reads the OpenBao of the management cluster. */
const PRIMARY_STORE = { kind: SECRET_STORE.kind, name: `${SECRET_STORE.name}-primary` };
/** How often is looked whether a value is another one. */
const REFRESH = '10m';
/** Key of a value in its Secret. */
const VALUE = 'value';

/** What values are generated and copied with: External Secrets of a cluster, and what only that can do. */
export interface SecretFeedProps {
  /** External Secrets of the cluster. */
  readonly owner: Blueprint;
  /** Returns the unit for what is of the management cluster. */
  readonly unit: () => Unit;
  /** Returns the unit of the store that writes the secret backend of the cluster. */
  readonly store: () => Unit;
  /** Adds what generates a value once. */
  readonly generate: (unit: Unit, name: string, field: SecretField, location: SharedSecret) => void;
}

/** Returns where a value is kept that is the same on every cluster. */
export function wideLocation(namespace: string, secret: string, key: string): SharedSecret {
  return { path: `${SOVEREIGN_WIDE}/${namespace}/${secret}/${key}`, property: key };
}

/** Tells whether a value is kept where it is the same on every cluster. */
export function isWide({ path }: SharedSecret): boolean {
  return path.startsWith(`${SOVEREIGN_WIDE}/`);
}

/** Returns the host name in the certificate with which a cluster reads the secret backend of the management cluster. */
export function copierHost({ clusterName, sovereign }: HostCluster): string {
  return Names.componentHost('external-secrets', clusterName, sovereign.fqdn);
}

/** Values that are the same on every cluster: the management cluster generates them, every other copies what it wants, and nothing goes back. */
export class SecretFeed {
  private readonly lengths = new Map<string, number>();
  private readonly copied = new Set<string>();
  private hasStore = false;

  constructor(private readonly props: SecretFeedProps) {}

  /** Generates a value on the management cluster, once for all who ask, and returns the unit that does. */
  public generate(consumer: Blueprint, field: SecretField, location: SharedSecret): Unit {
    const { generate, store, unit } = this.props;
    const length = this.lengths.get(location.path);
    unit().dependsOn(store(), 'secret');
    if (length === undefined) generate(unit(), nameOf(location), field, location);
    else if (length !== field.length) throw invalid(consumer.node.path, 'length', `be ${length}, as on other clusters`, field.length, `write ${length}`);
    this.lengths.set(location.path, field.length!);
    return unit();
  }

  /** Copies a value of the management cluster into the secret backend of this one, where it is read whether or not that cluster is there. */
  public copy(location: SharedSecret): void {
    if (this.copied.has(location.path)) return;
    this.copied.add(location.path);
    const secretStoreRef = this.primary();
    const { owner: { namespace }, store, unit } = this.props;
    unit().dependsOn(store(), 'secret');
    const metadata = { name: nameOf(location), namespace };
    unit().add({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata,
      spec: {
        refreshInterval: REFRESH,
        secretStoreRef,
        target: { name: metadata.name, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: [{ secretKey: VALUE, remoteRef: { key: location.path, property: location.property } }],
      },
    });
    unit().add({
      apiVersion: 'external-secrets.io/v1alpha1',
      kind: 'PushSecret',
      metadata,
      spec: {
        refreshInterval: REFRESH,
        updatePolicy: 'Replace',
        deletionPolicy: 'None',
        secretStoreRefs: [SECRET_STORE],
        selector: { secret: { name: metadata.name } },
        data: [{ match: { secretKey: VALUE, remoteRef: { remoteKey: location.path, property: location.property } } }],
      },
    });
  }

  /** Returns the store that reads the OpenBao of the management cluster; it shows the certificate that this cluster is known by there. */
  public primary(): { [key: string]: string } {
    if (this.hasStore) return PRIMARY_STORE;
    this.hasStore = true;
    const { owner, unit } = this.props;
    const { hostCluster } = owner;
    const { secret } = owner.certificate({ name: 'openbao-link', dnsNames: [copierHost(hostCluster)], isLink: true, unit: unit() });
    const { host, port } = owner.passageTo(hostCluster.sovereign.managementCluster, LINK_PASSAGE);
    const key = (part: string) => ({ name: secret.name, namespace: secret.namespace, key: part });
    const auth = { cert: { vaultRole: `${CLUSTER_ROLE}${hostCluster.name}`, clientCert: key('tls.crt'), secretRef: key('tls.key') } };
    unit().add(secretStore({ server: new HttpEndpoint(host, port, 'https'), ca: secret, auth }, PRIMARY_STORE.name));
    return PRIMARY_STORE;
  }
}

function nameOf({ path }: SharedSecret): string {
  return path.slice(SOVEREIGN_WIDE.length + 1).replace(/[^A-Za-z0-9]/g, '-').toLowerCase();
}
