import { Blueprint, PassageConnection, Unit } from '../../constructs';
import { linkName } from './link-name';

/** Port at which servers of other regions come in; nobody else speaks TLS to it. */
const PORT = 6380;
/** Where the certificate is, which the server reads anew when it has changed. */
const FOLDER = '/link';
const VOLUME = 'link';

/** What a server is given that is linked with those of its name in other regions. */
export interface CacheLink {
  /** Lines of its configuration. */
  readonly config: string[];
  /** User that others copy it as, in the language of its access control lists. */
  readonly user: string;
  /** Chart values for its certificate. */
  readonly values: { [key: string]: any };
}

/** A server of a cache, and what holds it. */
export interface LinkedServer {
  /** Name of the server. */
  readonly name: string;
  /** Memory for its data, in MiB. */
  readonly memoryMiB: number;
  /** Unit of its Secrets and certificates. */
  readonly prerequisites: Unit;
  /** Unit of the server. */
  readonly unit: Unit;
}

/**
 * Links the server of a cache with those of its consumer in other regions: the first writes, the others copy it (REPLICAOF), each through a
 * passage into the first one's cluster.
 *
 * No password travels: who comes with a certificate is the user that its common name says. That user has no password and is not said to need
 * none (`nopass`), so nobody logs in as it, at neither port, and it may do nothing but copy.
 *
 * @param owner who runs the server
 * @see https://valkey.io/topics/replication
 */
export function linkCache(owner: Blueprint, consumer: Blueprint, { name, memoryMiB, prerequisites, unit }: LinkedServer): CacheLink {
  const service = `${name}-link`;
  const [first] = consumer.members;
  const { host } = owner.passage({ label: name, service, port: PORT, unit });
  const commonName = linkName(consumer, `cache.${consumer.name}`);
  const { secret } = owner.certificate({ name: service, dnsNames: [host], commonName, isLink: true, unit: prerequisites });
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: service, namespace: owner.namespace },
    spec: {
      selector: { 'app.kubernetes.io/name': 'valkey', 'app.kubernetes.io/instance': name },
      ports: [{ name: 'link', port: PORT, targetPort: PORT, protocol: 'TCP' }],
    },
  });
  return {
    config: [
      `tls-port ${PORT}`, `tls-cert-file ${FOLDER}/tls.crt`, `tls-key-file ${FOLDER}/tls.key`, `tls-ca-cert-file ${FOLDER}/ca.crt`,
      'tls-auth-clients yes', 'tls-auth-clients-user CN', 'tls-auto-reload-interval 3600', 'tls-replication yes',
      // What is written while a copy is made is kept for it, beyond the memory for data.
      `client-output-buffer-limit replica ${memoryMiB}mb 0 0`,
      ...(consumer === first ? [] : [copyOf(owner.passageTo(first.hostCluster, name))]),
    ],
    user: `user ${commonName} on -@all +psync +replconf +ping`,
    values: {
      extraVolumes: [{ name: VOLUME, secret: { secretName: secret.name, defaultMode: 0o440 } }],
      extraVolumeMounts: [{ name: VOLUME, mountPath: FOLDER, readOnly: true }],
    },
  };
}

function copyOf({ host, port }: PassageConnection): string {
  return `replicaof ${host} ${port}`;
}
