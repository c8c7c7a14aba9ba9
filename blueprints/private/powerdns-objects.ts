import { createHash } from 'crypto';
import { Component, PostgresConnection, SecretRef, SovereignZone, Unit } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';

/** Port that the servers listen on in their Pods: no privilege is needed for it. */
export const POD_PORT = 5353;
/** User that the images run as. */
const USER = 953;
/** Folder of the certificate that a database is logged in to with. */
const CERTIFICATE = '/certificate';

/** How libpq logs in with the certificate. */
const BY_CERTIFICATE = `sslmode=verify-full sslrootcert=${CERTIFICATE}/ca.crt sslcert=${CERTIFICATE}/tls.crt sslkey=${CERTIFICATE}/tls.key`;

/** A program of PowerDNS in Pods, with a ConfigMap of the same name mounted at /config. */
export interface ProgramProps {
  /** Name of the objects. */
  readonly name: string;
  /** Namespace of the objects. */
  readonly namespace: string;
  /** Catalogue row with the version of the image. */
  readonly component: Component;
  /** Repository of the image without its version line. */
  readonly repository: string;
  /** What the container has beside image, configuration and limits. */
  readonly container: { [key: string]: any };
  /**
   * Folders that the program writes to: mount path by volume name.
   * @default - none
   */
  readonly writable?: { [volume: string]: string };
  /**
   * Secret that is mounted at /certificate, for a client of PostgreSQL.
   * @default - none
   */
  readonly certificate?: SecretRef;
}

/** Returns the labels that select the Pods of a program. */
export function labels(name: string): { [key: string]: string } {
  return { 'app.kubernetes.io/name': name };
}

/** Adds a ConfigMap with files and returns a checksum of them, which restarts Pods when one changes. */
export function addConfig(unit: Unit, namespace: string, name: string, files: { [file: string]: string[] }): string {
  const data = Object.fromEntries(Object.entries(files).map(([file, lines]) => [file, `${lines.join('\n')}\n`]));
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data });
  return createHash('sha256').update(Object.values(data).join('')).digest('hex').slice(0, 16);
}

/** Returns the settings of the authoritative server, none of them secret. */
export function serverConfig(database: PostgresConnection, firstNameserver: string): string[] {
  return [
    'launch=gpgsql',
    `gpgsql-host=${database.host}`,
    `gpgsql-port=${database.port}`,
    `gpgsql-dbname=${database.database}`,
    `gpgsql-user=${database.username}`,
    `gpgsql-extra-connection-parameters=${database.certificate ? BY_CERTIFICATE : 'sslmode=require'}`,
    // Without it no zone can be signed (I34).
    'gpgsql-dnssec=yes',
    `local-port=${POD_PORT}`,
    'socket-dir=/run/pdns',
    'include-dir=/etc/powerdns/pdns.d',
    `default-soa-content=${firstNameserver} hostmaster.@ 0 10800 3600 604800 300`,
    `default-ksk-algorithm=${SovereignZone.SIGNING_ALGORITHM}`,
    `default-zsk-algorithm=${SovereignZone.SIGNING_ALGORITHM}`,
    `default-soa-edit-signed=${SovereignZone.SOA_EDIT}`,
    'disable-axfr=yes',
    'edns-subnet-processing=yes',
    'enable-lua-records=yes',
    'query-cache-ttl=20',
    // A zone is made in the database, behind the back of the servers that run.
    'zone-cache-refresh-interval=60',
    'security-poll-suffix=',
    'version-string=anonymous',
  ];
}

/** Adds a Deployment or DaemonSet of a program. */
export function addWorkload(unit: Unit, kind: string, props: ProgramProps, checksum: string, spec: { [key: string]: any } = {}): void {
  const matchLabels = labels(props.name);
  const spread = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels } };
  unit.add({
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: props.name, namespace: props.namespace },
    spec: {
      ...spec,
      selector: { matchLabels },
      template: {
        metadata: { labels: matchLabels, annotations: { 'checksum/config': checksum } },
        spec: { ...podSpec(props), ...(kind === 'Deployment' ? { topologySpreadConstraints: [spread] } : {}) },
      },
    },
  });
}

/** Returns a Pod that runs without privileges on a read-only file system. */
export function podSpec(props: ProgramProps): { [key: string]: any } {
  const { certificate } = props;
  const writable = Object.entries(props.writable ?? {});
  const [major, minor] = props.component.appVersion.split('.');
  return {
    automountServiceAccountToken: false,
    securityContext: confinedPod(USER, true),
    containers: [{
      name: props.name,
      image: `docker.io/powerdns/${props.repository}-${major}${minor}:${props.component.appVersion}`,
      ...props.container,
      securityContext: CONFINED_CONTAINER,
      volumeMounts: [
        { name: 'config', mountPath: '/config', readOnly: true },
        ...writable.map(([name, mountPath]) => ({ name, mountPath })),
        ...(certificate ? [{ name: 'certificate', mountPath: CERTIFICATE, readOnly: true }] : []),
      ],
    }],
    volumes: [
      { name: 'config', configMap: { name: props.name } },
      ...writable.map(([name]) => ({ name, emptyDir: { medium: 'Memory', sizeLimit: '4Mi' } })),
      // libpq takes no key that others may read.
      ...(certificate ? [{ name: 'certificate', secret: { secretName: certificate.name, defaultMode: 0o440 } }] : []),
    ],
  };
}

/** Returns the ports of a container that answers DNS, with a port of the machine where one is given. */
export function dnsPorts(hostPort?: number): { [key: string]: any }[] {
  return ['UDP', 'TCP'].map((protocol) => ({
    name: `dns-${protocol.toLowerCase()}`, containerPort: POD_PORT, protocol, ...(hostPort === undefined ? {} : { hostPort }),
  }));
}

/** Probes of a container that answers DNS. */
export const DNS_PROBES = {
  readinessProbe: { tcpSocket: { port: 'dns-tcp' }, periodSeconds: 5 },
  livenessProbe: { tcpSocket: { port: 'dns-tcp' }, initialDelaySeconds: 15, periodSeconds: 20 },
};
