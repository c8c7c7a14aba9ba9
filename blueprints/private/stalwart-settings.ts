import { BucketConnection, CacheConnection, HttpEndpoint, OidcConnection, SecretRef, Unit } from '../../constructs';
import { MailRelay } from '../mail-relay';
import { addScriptJob } from './script-job';
import { CERTIFICATE, VARIABLES } from './stalwart-objects';

const ADMINISTRATOR = '/run/administrator';
const CACHE = '/run/cache';
/** Seconds after which settings are asserted again. */
const DAY = 86400;

/** Settings, and what they are asserted with. */
export interface MailSettings {
  /** Namespace of the Job. */
  readonly namespace: string;
  /** Image of the servers, which has a shell and curl. */
  readonly image: string;
  /** Where the servers are. */
  readonly server: HttpEndpoint;
  /** Secret whose key `password` is the administrator's. */
  readonly administrator: SecretRef;
  /** Domain of the addresses. */
  readonly domain: string;
  /** Name with which the servers greet others. */
  readonly host: string;
  /**
   * Bucket with the messages.
   * @default - they are in the database
   */
  readonly bucket?: BucketConnection;
  /**
   * Cache through which servers speak to each other.
   * @default - none, there is one server
   */
  readonly cache?: CacheConnection;
  /**
   * Server elsewhere that delivers what is sent.
   * @default - none
   */
  readonly relay?: MailRelay;
  /**
   * Login at the identity provider.
   * @default - none
   */
  readonly login?: OidcConnection;
}

/** A setting: the only one of its kind, or one of several that is found by a field. */
interface Setting {
  readonly kind: string;
  /** Name of the field, its value, and the word that stands for the id in later settings. */
  readonly found?: readonly [field: string, value: string, word: string];
  readonly value: { [key: string]: any };
}

/** Functions of the script: `one` asserts a setting of which there is one, `many` one of several; both read its value. */
const FUNCTIONS = String.raw`#!/bin/sh
set -eu
# The password goes through a file: arguments of a program are readable to every other one.
printf 'user = "admin:%s"\n' "$(cat ` + ADMINISTRATOR + String.raw`/password)" >/tmp/login
if [ -f ` + CACHE + String.raw`/password ]; then printf 's/@CACHE_PASSWORD@/%s/g\n' "$(cat ` + CACHE + String.raw`/password)" >>/tmp/words; else : >>/tmp/words; fi
ask() { curl --silent --show-error --fail-with-body --config /tmp/login "$@"; }
ACCOUNT=$(ask "$SERVER/jmap/session" | sed -n 's/.*"primaryAccounts":{"[^"]*":"\([^"]*\)".*/\1/p')
[ -n "$ACCOUNT" ] || { echo 'the server names no account'; exit 1; }
call() {
  printf '{"using":["urn:ietf:params:jmap:core","urn:stalwart:jmap"],"methodCalls":[["x:%s",{"accountId":"%s",%s},"0"]]}' "$1" "$ACCOUNT" "$2" >/tmp/request
  ask --header 'Content-Type: application/json' --data-binary @/tmp/request "$SERVER/jmap"
}
assert() {
  answer=$(call "$1/set" "$2")
  case "$answer" in
    *'"notCreated":{"'* | *'"notUpdated":{"'* | *'["error",'*) echo "$1: $answer"; exit 1 ;;
    *) echo "$1: asserted" ;;
  esac
}
find_id() {
  for id in $(call "$1/get" '"ids":null,"properties":["id"]' | grep -o '"id":"[^"]*"' | cut -d '"' -f 4); do
    if call "$1/get" "\"ids\":[\"$id\"],\"properties\":[\"$2\"]" | grep -qF "\"$3\""; then
      echo "$id"
      return
    fi
  done
}
one() { assert "$1" "\"update\":{\"singleton\":$(sed -f /tmp/words)}"; }
many() {
  value=$(sed -f /tmp/words)
  id=$(find_id "$1" "$2" "$3")
  if [ -z "$id" ]; then
    assert "$1" "\"create\":{\"new\":$value}"
    id=$(find_id "$1" "$2" "$3")
  fi
  printf 's/@%s@/%s/g\n' "$4" "$id" >>/tmp/words
}
`;

/** Adds a Job that asserts the settings when they change, and once a day. What is one of several is made when it is missing, and then left alone. */
export function addMailSettings(unit: Unit, settings: MailSettings): void {
  const { administrator, cache, namespace } = settings;
  const secret = ({ name }: SecretRef) => ({ secret: { secretName: name, items: [{ key: 'password', path: 'password' }], defaultMode: 0o440 } });
  const lines = [...settingsOf(settings), { kind: 'Action', value: {} }].map(({ kind, found, value }: Setting) => {
    const call = found ? `many ${kind} ${found.map((word) => `'${word}'`).join(' ')}` : `one ${kind}`;
    return kind === 'Action' ? `assert Action '"create":{"reload":{"@type":"ReloadSettings"}}'` : `${call} <<'END'\n${JSON.stringify(value)}\nEND`;
  });
  addScriptJob(unit, {
    name: 'settings',
    namespace,
    script: `${FUNCTIONS}${lines.join('\n')}\n`,
    image: settings.image,
    variables: { SERVER: settings.server.url },
    reads: {
      administrator: { mountPath: ADMINISTRATOR, source: secret(administrator) },
      ...(cache ? { cache: { mountPath: CACHE, source: secret(cache.secret) } } : {}),
    },
    repeatSeconds: DAY,
  });
}

function settingsOf({ domain, host, bucket, cache, relay, login }: MailSettings): Setting[] {
  const file = (name: string) => ({ '@type': 'File', 'filePath': `${CERTIFICATE}/${name}` });
  const variable = (variableName: string) => ({ '@type': 'EnvironmentVariable', variableName });
  const store = cache && { '@type': 'Redis', 'url': `redis://default:@CACHE_PASSWORD@@${cache.host}:${cache.port}` };
  return [
    ...(bucket ? [{
      kind: 'BlobStore',
      value: {
        '@type': 'S3', 'bucket': bucket.bucket, 'region': { '@type': 'Custom', 'customEndpoint': bucket.endpoint, 'customRegion': bucket.region },
        'accessKey': variable(VARIABLES.bucketKey), 'secretKey': variable(VARIABLES.bucketSecret),
      },
    }] : []),
    ...(store ? [{ kind: 'InMemoryStore', value: store }, { kind: 'Coordinator', value: store }] : []),
    ...(login ? [{
      kind: 'Directory',
      found: ['description', 'identity provider', 'DIRECTORY'] as const,
      value: {
        '@type': 'Oidc', 'description': 'identity provider', 'issuerUrl': login.issuer, 'requireAudience': null, 'requireScopes': { openid: true, email: true },
        'claimUsername': 'preferred_username', 'usernameDomain': domain, 'claimName': 'name',
      },
    }, { kind: 'Authentication', value: { directoryId: '@DIRECTORY@' } }] : []),
    {
      kind: 'Domain',
      found: ['name', domain, 'DOMAIN'],
      value: {
        name: domain, certificateManagement: { '@type': 'Manual' }, dkimManagement: { '@type': 'Automatic' }, dnsManagement: { '@type': 'Manual' },
        ...(login ? { directoryId: '@DIRECTORY@' } : {}),
      },
    },
    { kind: 'Certificate', found: ['certificate', `${CERTIFICATE}/tls.crt`, 'CERTIFICATE'], value: { certificate: file('tls.crt'), privateKey: file('tls.key') } },
    { kind: 'SystemSettings', value: { defaultHostname: host, defaultDomainId: '@DOMAIN@', defaultCertificateId: '@CERTIFICATE@' } },
    { kind: 'Http', value: { useXForwarded: true } },
    ...(relay ? relaySettings(relay, variable(VARIABLES.relay)) : []),
  ];
}

function relaySettings({ host, port = 465, username }: MailRelay, authSecret: object): Setting[] {
  const value = { '@type': 'Relay', 'name': 'relay', 'address': host, port, 'implicitTls': port === 465, 'authUsername': username, authSecret };
  const local = { if: 'is_local_domain(rcpt_domain)', then: "'local'" };
  return [
    { kind: 'MtaRoute', found: ['name', 'relay', 'ROUTE'], value },
    { kind: 'MtaOutboundStrategy', value: { route: { match: { 0: local }, else: "'relay'" } } },
  ];
}
