import { Component, PostgresConnection, SecretRef, Unit } from '../../constructs';
import { addConfig, addWorkload, DNS_PROBES, dnsPorts, labels, podSpec, serverConfig } from './powerdns-objects';

/** Port of the API. */
export const API_PORT = 8081;

/** File of the program that says which updates are taken. */
const UPDATE_POLICY = 'update-policy.lua';

/** Settings of a server that takes updates. */
const UPDATES = ['dnsupdate=yes', 'allow-dnsupdate-from=0.0.0.0/0,::/0', `lua-dnsupdate-policy-script=/config/${UPDATE_POLICY}`];

/** Returns the program that says which updates are taken: of whoever has the key, proofs of host names, and nothing that leads anywhere. */
function onlyProofs(key: string): string[] {
  return [
    'function updatepolicy(input)',
    `  return input:getTsigName():toString() == '${key}.' and input:getQType() == pdns.TXT`,
    "    and input:getQName():toString():find('^_acme%-challenge%.') ~= nil",
    'end',
  ];
}

/** The authoritative server, and where its answers come from. */
export interface ServerProps {
  /** Name of its objects. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
  /** Catalogue row with the version of the image. */
  readonly component: Component;
  /** Database with the zone. */
  readonly database: PostgresConnection;
  /** First name server of the zone, for its SOA record. */
  readonly nameserver: string;
  /** Pods that answer. */
  readonly replicas: number;
  /**
   * Secret with the key of the API.
   * @default - there is no API: nothing can be written
   */
  readonly apiKey?: SecretRef;
  /**
   * Secret with the key that proofs of host names are written with; it is called as the key is.
   * @default - nobody writes any
   */
  readonly challenges?: SecretRef;
}

/** Adds the server. */
export function addServer(unit: Unit, props: ServerProps): void {
  const { apiKey, challenges, database, name, namespace, replicas } = props;
  // The image writes the key, and that the API is on, to the folder that the configuration includes; libpq reads the password.
  const env = [...(apiKey ? [{ name: 'PDNS_AUTH_API_KEY', valueFrom: { secretKeyRef: apiKey.keyRef('api-key') } }] : []), ...passwordOf(database)];
  const checksum = addConfig(unit, namespace, name, {
    'pdns.conf': [...serverConfig(database, props.nameserver), ...(challenges ? UPDATES : [])], ...(challenges ? { [UPDATE_POLICY]: onlyProofs(challenges.name) } : {}),
  });
  addWorkload(unit, 'Deployment', {
    ...programOf(props),
    container: {
      args: ['--config-dir=/config'],
      ...(env.length > 0 ? { env } : {}),
      ports: [...dnsPorts(), ...(apiKey ? [{ name: 'api', containerPort: API_PORT, protocol: 'TCP' }] : [])],
      resources: { requests: { cpu: '100m', memory: '128Mi' } },
      ...DNS_PROBES,
    },
    writable: { generated: '/etc/powerdns/pdns.d', run: '/run/pdns' },
  }, checksum, { replicas });
  const api = apiKey ? [{ name: 'api', port: API_PORT, protocol: 'TCP' }] : [];
  const ports = [...dnsPorts().map(({ name: port, protocol }) => ({ name: port, port: 53, protocol })), ...api];
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector: labels(name), ports: ports.map((port) => ({ ...port, targetPort: port.name })) },
  });
  if (replicas === 1) return;
  unit.add({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace },
    spec: { maxUnavailable: 1, selector: { matchLabels: labels(name) } },
  });
}

/** Adds the Job that writes the zone. */
export function addZoneJob(unit: Unit, props: ServerProps, script: string[]): void {
  const pod = podSpec({
    ...programOf(props),
    container: { command: ['sh', '-c', script.join('\n')], env: [...passwordOf(props.database), ...challengeKeyOf(props)], resources: { requests: { cpu: '50m', memory: '64Mi' } } },
  });
  unit.add({
    apiVersion: 'batch/v1',
    kind: 'Job',
    // A Job cannot be changed: its next version replaces it (I24).
    metadata: { name: `${props.name}-zone`, namespace: props.namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
    spec: { backoffLimit: 10, template: { metadata: { labels: labels(`${props.name}-zone`) }, spec: { ...pod, restartPolicy: 'Never' } } },
  });
}

function programOf({ component, database: { certificate }, name, namespace }: ServerProps) {
  return { name, namespace, component, repository: 'pdns-auth', certificate };
}

/** Returns the environment variable with the key that proofs are written with, where some are. */
function challengeKeyOf({ challenges }: ServerProps): { [key: string]: any }[] {
  return challenges ? [{ name: 'CHALLENGE_KEY', valueFrom: { secretKeyRef: challenges.keyRef('key') } }] : [];
}

/** Returns the environment variable that libpq reads the password from, where there is one. */
function passwordOf({ certificate, secret }: PostgresConnection): { [key: string]: any }[] {
  return certificate ? [] : [{ name: 'PGPASSWORD', valueFrom: { secretKeyRef: secret.keyRef('password') } }];
}
