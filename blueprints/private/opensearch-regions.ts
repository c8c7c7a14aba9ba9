import { Blueprint, HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { linkName } from './link-name';
import { addScriptJob } from './script-job';

/** An hour, after which Flux makes the Job anew: what stopped following because the other region was away goes on. */
const HOUR = 3600;
const LOGIN = '/run/administrator';
const AUTHORITY = '/run/authority';

/** Parts of an OpenSearch cluster that is linked with those of its name in other regions. */
export interface OpenSearchLink {
  /** Secret of the certificate of all its servers. */
  readonly certificate: SecretRef;
  /** Subject of that certificate, which those of its name in other regions have too. */
  readonly subject: string;
  /** Settings of the servers. */
  readonly settings: { [setting: string]: string };
}

/**
 * Links the servers of an OpenSearch cluster with those of its name in other regions; nothing where it is in one.
 *
 * A server goes to another region by the host name of the passage there, which the certificate there has to have; within a cluster, by the
 * names of Pods.
 *
 * @param service Service in front of the port at which servers speak to each other
 * @param port that port
 * @param pods names of the Pods of its servers
 */
export function linkOpenSearch(server: Blueprint, service: string, port: number, pods: string[]): OpenSearchLink | undefined {
  const { members, name } = server;
  if (members.length === 1) return undefined;
  const commonName = linkName(server, name);
  const { host } = server.passage({ label: name, service, port });
  // The Pod that starts the cluster, and how servers find each other.
  const names = [...pods, `${name}-bootstrap-0`, `${name}-discovery`];
  return {
    certificate: server.certificate({ name: `${name}-link`, dnsNames: [host, ...names], commonName, isLink: true }).secret,
    subject: `CN=${commonName}`,
    settings: {
      // The operator leaves that out where all servers have one certificate.
      'plugins.security.ssl.transport.enforce_hostname_verification': 'true',
      // Each region writes its own, so their names are not those of another, which are followed.
      'plugins.security.audit.config.index': JSON.stringify(`'security-auditlog-${aliasOf(server)}-'YYYY.MM.dd`),
    },
  };
}

/** Settings of an OpenSearch cluster with which it reaches another of its name. The plugin takes note of such a cluster only when it is told while it runs. */
function remote(server: Blueprint, other: Blueprint): { [setting: string]: string } {
  const { host, port } = server.passageTo(other.hostCluster, server.name);
  // Without the name it would not be said to the Gateway (SNI).
  return { mode: 'proxy', proxy_address: `${host}:${port}`, server_name: host };
}

/** What a cluster is called among those of its name, as its database server would be. */
function aliasOf({ hostCluster }: Blueprint): string {
  return hostCluster.region.node.id;
}

/** Says who follows whom. Reads OPENSEARCH_URL, REMOTES, OTHERS and FOLLOWS. */
const SCRIPT = String.raw`#!/bin/sh
set -eu
# The password goes through a file: arguments of a program are readable to every other one.
printf 'user = "%s:%s"\n' "$(cat ` + LOGIN + String.raw`/username)" "$(cat ` + LOGIN + String.raw`/password)" >/tmp/login
ask() {
  status=$(curl --silent --show-error --max-time 300 --output /tmp/answer --write-out '%{http_code}' --config /tmp/login --cacert ` + AUTHORITY + String.raw`/ca.crt \
    --header 'Content-Type: application/json' --request "$1" "$OPENSEARCH_URL$2" --data "$3")
  if [ "$status" != 200 ]; then
    echo "$1 $2: the server answers $status"; cat /tmp/answer; echo
    return 1
  fi
}
says() { tr -d ' \n' </tmp/answer | grep -qF "$1"; }

ask PUT /_cluster/settings "$REMOTES"
ask GET /_plugins/_replication/autofollow_stats ''
mv /tmp/answer /tmp/rules
for other in $OTHERS; do
  cp /tmp/rules /tmp/answer
  if [ "$other" != "$FOLLOWS" ] && says "\"leader_alias\":\"$other\""; then
    ask DELETE /_plugins/_replication/_autofollow "{\"leader_alias\": \"$other\", \"name\": \"all\"}"
    echo "$other has nothing more that is followed"
  fi
done

# Of each copy: the region of what it is copied from, and its name, which both have.
ask GET '/*/_settings/index.plugins.replication.follower.leader_index?flat_settings=true&expand_wildcards=all' ''
away=""
for copy in $(tr '{' '\n' </tmp/answer | sed -n 's/^"index.plugins.replication.follower.leader_index":"\([^"]*\)".*/\1/p'); do
  index="$(echo "$copy" | cut -d: -f2)"
  if [ "$copy" != "$FOLLOWS:$index" ]; then
    ask POST "/_plugins/_replication/$index/_stop" '{}'
    echo "$index follows nobody, and can be written"
  elif ! ask GET "/_plugins/_replication/$index/_status" ''; then
    away="$FOLLOWS"
  elif says '"status":"PAUSED"' && ! ask POST "/_plugins/_replication/$index/_resume" '{}'; then
    if says index_not_found; then
      # A copy of what is no more stays, until it is deleted here: the other one may have been lost.
      ask POST "/_plugins/_replication/$index/_stop" '{}'
      echo "$index is no more in $FOLLOWS, and follows nobody"
    elif grep -q 'etention lease' /tmp/answer; then
      echo "$index does not go on: stop it and delete it, and it is followed anew"
    else
      away="$FOLLOWS"
    fi
  fi
done

cp /tmp/rules /tmp/answer
if [ -n "$FOLLOWS" ] && ! says "\"leader_alias\":\"$FOLLOWS\""; then
  # Roles that the administrator has in both; the plugin has that one for whatever else it does.
  ask POST /_plugins/_replication/_autofollow "{\"leader_alias\": \"$FOLLOWS\", \"name\": \"all\", \"pattern\": \"*\",
    \"use_roles\": {\"leader_cluster_role\": \"all_access\", \"follower_cluster_role\": \"all_access\"}}" || grep -q 'already exist' /tmp/answer
fi
if [ -n "$away" ]; then
  echo "$away is away"
  exit 1
fi
echo "follows '$FOLLOWS'"
`;

/** What an OpenSearch cluster is told with whom it follows. */
export interface OpenSearchFollowing {
  /** Endpoint of its servers. */
  readonly endpoint: HttpEndpoint;
  /** Secret with `username` and `password` of its administrator. */
  readonly administrator: SecretRef;
  /** Secret with the `ca.crt` of its endpoint. */
  readonly authority: SecretRef;
  /** Image with a shell and curl. */
  readonly image: string;
}

/** Adds a Job that lets an OpenSearch cluster follow the first of its regions, or nobody where it is the first. */
export function addOpenSearchFollowing(unit: Unit, server: Blueprint, { endpoint, administrator, authority, image }: OpenSearchFollowing): void {
  const { isStandby, members, namespace } = server;
  const others = members.filter((member) => member !== server);
  // All are told of all, so that whoever followed can take its leave.
  const remotes = Object.fromEntries(others.map((other) => [aliasOf(other), remote(server, other)]));
  addScriptJob(unit, {
    name: 'regions',
    namespace,
    script: SCRIPT,
    image,
    variables: {
      OPENSEARCH_URL: endpoint.url,
      REMOTES: JSON.stringify({ persistent: { cluster: { remote: remotes } } }),
      OTHERS: others.map(aliasOf).join(' '),
      FOLLOWS: isStandby ? aliasOf(members[0]) : '',
    },
    reads: {
      administrator: { mountPath: LOGIN, source: { secret: { secretName: administrator.name, defaultMode: 0o440 } } },
      // The key is in it too.
      authority: { mountPath: AUTHORITY, source: { secret: { secretName: authority.name, defaultMode: 0o440, items: [{ key: 'ca.crt', path: 'ca.crt' }] } } },
    },
    repeatSeconds: HOUR,
  });
}
