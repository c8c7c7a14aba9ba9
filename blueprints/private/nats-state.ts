import { HttpEndpoint, Names, SecretRef, Unit } from '../../constructs';
import { STATE_USER } from './nats-values';
import { addScriptJob } from './script-job';

/** Image of the command line of NATS; that of the chart's `natsBox`. */
const IMAGE = 'docker.io/natsio/nats-box:0.19.7';
/** A day, after which Flux makes the Job anew: what was changed by hand is changed back. */
const DAY = 86_400;
/** Folders in the Pod with the password that it logs in with, and with the authority of the servers. */
const [LOGIN, TLS] = ['/run/login', '/run/tls'];

/** The bucket with the state of an Environment. */
export interface NatsState {
  /** Name of the Environment. */
  readonly environment: string;
  /** How large it may become on each server, in MiB. */
  readonly sizeMiB: number;
}

/** What buckets are made with. */
export interface NatsStateTarget {
  /** Endpoint of the servers. */
  readonly server: HttpEndpoint;
  /** Secret with the password of the user who makes them, under the user's name. */
  readonly passwords: SecretRef;
  /** Secret with the authority of the servers. */
  readonly tls: SecretRef;
  /** Servers that keep a copy of each bucket. */
  readonly replicas: number;
}

/**
 * Adds a Job that makes the buckets, and changes those that are there to what they should be. None is ever removed: what is no longer
 * declared stays until somebody removes it.
 *
 * @param unit unit of the Job, which has the name of the unit
 */
export function addState(unit: Unit, { server, passwords, tls, replicas }: NatsStateTarget, buckets: NatsState[]): void {
  addScriptJob(unit, {
    name: 'state',
    namespace: passwords.namespace,
    script: scriptOf(buckets, replicas),
    image: IMAGE,
    // The command line looks for contexts in the home of its user.
    variables: { HOME: '/tmp', XDG_CONFIG_HOME: '/tmp', NATS_URL: server.url, NATS_USER: STATE_USER, NATS_CA: `${TLS}/ca.crt` },
    reads: {
      login: { mountPath: LOGIN, source: { secret: { secretName: passwords.name, items: [{ key: STATE_USER, path: 'password' }], defaultMode: 0o440 } } },
      tls: { mountPath: TLS, source: { secret: { secretName: tls.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } } },
    },
    repeatSeconds: DAY,
  });
}

function scriptOf(buckets: NatsState[], replicas: number): string {
  return [
    '#!/bin/sh',
    'set -eu',
    `NATS_PASSWORD=$(cat ${LOGIN}/password)`,
    'export NATS_PASSWORD',
    'keep() {',
    `  set -- "$1" --history=1 --replicas=${replicas} --max-bucket-size="$2"`,
    '  if nats kv info "$1" >/dev/null 2>&1; then nats kv edit "$@"; else nats kv add --storage=file "$@"; fi',
    '}',
    ...buckets.map(({ environment, sizeMiB }) => `keep ${Names.kvBucket(environment)} ${sizeMiB * 1024 ** 2}`),
    '',
  ].join('\n');
}
