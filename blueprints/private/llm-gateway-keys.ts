import { HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { addScriptJob } from './script-job';

/** Folder in the Pod with a file for each key. */
const KEYS = '/run/keys';
/** A day, after which Flux makes the Job anew: what was changed by hand is changed back. */
const DAY = 86_400;

/** Makes each key that is not there, and gives it its name and models. Reads LLM_GATEWAY_URL and LLM_KEYS. */
const SCRIPT = String.raw`#!/bin/sh
set -eu
exec python - <<'END'
import json, os, pathlib, sys, urllib.error, urllib.request

master = pathlib.Path('/run/admin/masterkey').read_text()

def call(path, body):
    headers = {'Authorization': 'Bearer ' + master, 'Content-Type': 'application/json'}
    request = urllib.request.Request(os.environ['LLM_GATEWAY_URL'] + path, json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code

for name, models in sorted(json.loads(os.environ['LLM_KEYS']).items()):
    key = 'sk-' + pathlib.Path('` + KEYS + String.raw`', name).read_text()
    body = {'key': key, 'key_alias': name, 'models': models}
    # A key that is there already is refused, and changed.
    call('/key/generate', body)
    status = call('/key/update', body)
    if status != 200:
        sys.exit(f'key {name}: the gateway answers {status}')
    print(f'key {name} is there')
END
`;

/** A key that somebody asked for. */
export interface LlmKey {
  /** Secret with its random part, under `key`. */
  readonly secret: SecretRef;
  /** Models that it is good for; all where there is none. */
  readonly models: string[];
}

/** What the keys are made with. */
export interface LlmKeysTarget {
  /** API of the gateway. */
  readonly server: HttpEndpoint;
  /** Secret with the key of its administrator, under `masterkey`. */
  readonly administrator: SecretRef;
  /** Image with a shell and Python. */
  readonly image: string;
}

/**
 * Adds a Job that makes the keys of consumers at the gateway, which knows them by its API alone.
 *
 * @param unit unit of the Job, which has the name of the unit
 * @param keys keys by their names
 */
export function addLlmKeys(unit: Unit, target: LlmKeysTarget, keys: Map<string, LlmKey>): void {
  const names = [...keys.keys()].sort();
  const sources = names.map((name) => ({ secret: { name: keys.get(name)!.secret.name, items: [{ key: 'key', path: name }] } }));
  addScriptJob(unit, {
    name: 'keys',
    namespace: target.administrator.namespace,
    script: SCRIPT,
    image: target.image,
    variables: { LLM_GATEWAY_URL: target.server.url, LLM_KEYS: JSON.stringify(Object.fromEntries(names.map((name) => [name, keys.get(name)!.models]))) },
    reads: {
      admin: {
        mountPath: '/run/admin',
        source: { secret: { secretName: target.administrator.name, items: [{ key: 'masterkey', path: 'masterkey' }], defaultMode: 0o440 } },
      },
      keys: { mountPath: KEYS, source: { projected: { defaultMode: 0o440, sources } } },
    },
    repeatSeconds: DAY,
  });
}
