import { OpenSearchConnection, Unit } from '../../constructs';
import { addScriptJob } from './script-job';

/** What is looked for among events, and when it is an alert. */
interface SecurityMonitor {
  /** Name of the monitor, after that of who makes it. */
  readonly name: string;
  /** Topic of the events. */
  readonly topic: string;
  /** What is looked for, in the query language of OpenSearch. */
  readonly filter: object[];
  /** What is left out. */
  readonly not?: object[];
  /** Minutes that are looked at each time. */
  readonly minutes: number;
  /** Number of events that is still no alert. */
  readonly upTo: number;
  /** From 1, which is worst, to 5. */
  readonly severity: number;
}

const FOLDER = '/run/monitors';
const LOGIN = '/run/opensearch';
/** A day, after which Flux makes the Job anew: what was changed by hand is changed back. */
const DAY = 86_400;

const oneOf = (field: string, values: string[]) => ({ bool: { should: values.map((value) => ({ match: { [field]: value } })), minimum_should_match: 1 } });

/** Returns the monitors. A match does not ask whether a text was taken for words or for one word, which the first event of a day decides. */
function monitors(maxRefusals: number): SecurityMonitor[] {
  const people = [{ prefix: { 'user.username.keyword': 'system:' } }];
  return [
    { name: 'falco-critical', topic: 'security.falco', filter: [oneOf('priority', ['Emergency', 'Alert', 'Critical'])], minutes: 5, upTo: 0, severity: 1 },
    { name: 'kyverno-severe', topic: 'security.kyverno', filter: [oneOf('status', ['fail', 'error']), oneOf('severity', ['critical', 'high'])], minutes: 5, upTo: 0, severity: 2 },
    { name: 'trivy-critical', topic: 'security.trivy', filter: [{ range: { 'report.summary.criticalCount': { gt: 0 } } }], minutes: 60, upTo: 0, severity: 2 },
    {
      name: 'rights-changed', topic: 'security.audit', minutes: 5, upTo: 0, severity: 3, not: people,
      filter: [{ match: { 'objectRef.apiGroup': 'rbac.authorization.k8s.io' } }, oneOf('verb', ['create', 'update', 'patch', 'delete'])],
    },
    { name: 'kubernetes-refused', topic: 'security.audit', filter: [{ terms: { 'responseStatus.code': [401, 403] } }], minutes: 5, upTo: maxRefusals, severity: 3 },
    { name: 'openbao-refused', topic: 'security.audit', filter: [{ match: { type: 'response' } }, { exists: { field: 'error' } }], minutes: 5, upTo: maxRefusals, severity: 2 },
  ];
}

/** Makes each monitor that is not there, and changes the others. Reads OPENSEARCH_URL. */
const SCRIPT = String.raw`#!/bin/sh
set -eu
# The password goes through a file: arguments of a program are readable to every other one.
printf 'user = "%s:%s"\n' "$(cat ` + LOGIN + String.raw`/username)" "$(cat ` + LOGIN + String.raw`/password)" >/tmp/login
call() {
  curl --silent --show-error --output /tmp/answer --write-out '%{http_code}' --config /tmp/login --cacert ` + LOGIN + String.raw`/ca.crt \
    --header 'Content-Type: application/json' --request "$1" "$OPENSEARCH_URL/_plugins/_alerting/monitors$2" --data "$3"
}
for file in ` + FOLDER + String.raw`/*; do
  name=$(basename "$file")
  # Before the first monitor there is nothing that could be searched.
  status=$(call POST /_search "{\"_source\": false, \"query\": {\"term\": {\"monitor.name.keyword\": \"$name\"}}}")
  id=""
  if [ "$status" = 200 ]; then
    id=$(sed -n 's/.*"_id":"\([^"]*\)".*/\1/p' /tmp/answer)
  fi
  if [ -n "$id" ]; then
    status=$(call PUT "/$id" "@$file")
  else
    status=$(call POST "" "@$file")
  fi
  case "$status" in
    200|201) echo "monitor $name is there" ;;
    *) echo "monitor $name: the server answers $status"; cat /tmp/answer; exit 1 ;;
  esac
done
`;

/** What the monitors are made with. */
export interface MonitorsTarget {
  /** Name that theirs begin with. */
  readonly name: string;
  /** Namespace of the Job. */
  readonly namespace: string;
  /** OpenSearch, with a user that may make monitors. */
  readonly openSearch: OpenSearchConnection;
  /** Beginning of the names of the indices with the events. */
  readonly indexPrefix: string;
  /** Refusals within five minutes that are still no alert. */
  readonly maxRefusals: number;
  /** Image with a shell and curl. */
  readonly image: string;
}

/** Adds a Job that makes the monitors, which OpenSearch takes by its API alone. */
export function addMonitors(unit: Unit, { name, namespace, openSearch, indexPrefix, maxRefusals, image }: MonitorsTarget): void {
  const files = monitors(maxRefusals).map((one) => [`${name}-${one.name}`, JSON.stringify(monitor(`${name}-${one.name}`, one, indexPrefix), null, 2)]);
  const config = `${name}-monitors`;
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: config, namespace }, data: Object.fromEntries(files) });
  addScriptJob(unit, {
    name: 'monitors',
    namespace,
    script: SCRIPT,
    image,
    variables: { OPENSEARCH_URL: openSearch.endpoint.url },
    reads: {
      monitors: { mountPath: FOLDER, source: { configMap: { name: config } } },
      opensearch: { mountPath: LOGIN, source: { secret: { secretName: openSearch.secret.name, defaultMode: 0o440 } } },
    },
    repeatSeconds: DAY,
  });
}

/** Returns a monitor as the API of OpenSearch takes it. */
function monitor(name: string, { topic, filter, not, minutes, upTo, severity }: SecurityMonitor, indexPrefix: string): object {
  const period = { range: { '@timestamp': { gte: `{{period_end}}||-${minutes}m`, lte: '{{period_end}}', format: 'epoch_millis' } } };
  const query = { size: 1, query: { bool: { filter: [period, ...filter], ...(not ? { must_not: not } : {}) } } };
  return {
    type: 'monitor',
    name,
    monitor_type: 'query_level_monitor',
    enabled: true,
    schedule: { period: { interval: minutes, unit: 'MINUTES' } },
    inputs: [{ search: { indices: [`${indexPrefix}${topic.replace(/[^a-z0-9]/g, '-')}-*`], query } }],
    triggers: [{
      query_level_trigger: {
        name, severity: String(severity), actions: [], condition: { script: { source: `ctx.results[0].hits.total.value > ${upTo}`, lang: 'painless' } },
      },
    }],
  };
}
