/** Folder of what Phase 0 leaves on a machine. */
export const CATALYST_FOLDER = '/var/lib/catalyst';

/** Folder that holds the manifests until the first control plane has decided to start a cluster. */
export const STAGED_MANIFESTS = `${CATALYST_FOLDER}/manifests`;

/** File with what differs from machine to machine; the scripts are the same on all of them. */
export const ENVIRONMENT_FILE = '/etc/catalyst/node.env';

/** Installs the k3s binary. Reads NODE_BINARY_URL and NODE_BINARY_SHA256. */
export const INSTALL_SCRIPT = String.raw`#!/bin/sh
# Installs k3s once. A binary that is there stays: its upgrades are the business of the cluster.
set -eu
binary=/usr/local/bin/k3s

log() { echo "k3s-install: $*"; }

# What a start that was cut off left behind.
rm -f "$binary".download.*
if [ -x "$binary" ]; then
  log "$binary is there, leaving it"
  exit 0
fi
download=$(mktemp "$binary.download.XXXXXX")
trap 'rm -f "$download"' EXIT
attempt=1
until curl --fail --location --silent --show-error --proto =https --connect-timeout 10 --max-time 600 --output "$download" "$NODE_BINARY_URL" &&
  echo "$NODE_BINARY_SHA256  $download" | sha256sum --check --status; do
  if [ "$attempt" -ge 10 ]; then
    log "attempt $attempt failed, systemd starts over"
    exit 1
  fi
  log "attempt $attempt: $NODE_BINARY_URL did not arrive, or is another file than the one that was pinned; next in $((attempt * 5)) seconds"
  sleep $((attempt * 5))
  attempt=$((attempt + 1))
done
chmod 0755 "$download"
for tool in kubectl crictl ctr; do
  ln -sf k3s "/usr/local/bin/$tool"
done
# The binary is put in place last, and is on the disk by then: it is never looked at again.
sync "$download"
mv "$download" "$binary"
log "installed $NODE_BINARY_URL"
`;

/** Writes what only the machine knows. Reads NODE_ROLE, NODE_ADDRESS (a pattern), NODE_GATEWAY and NODE_PEERS. */
export const CONFIGURE_SCRIPT = String.raw`#!/bin/sh
# Waits for the private network, then writes the drop-ins of the k3s configuration.
set -eu
dropins=/etc/rancher/k3s/config.yaml.d
server=/var/lib/rancher/k3s/server
staged=/var/lib/catalyst/manifests

log() { echo "k3s-configure: $*"; }

# Asks the routing table: the name of the interface differs by machine type.
address_towards() { ip -4 route get "$1" 2>/dev/null | sed -n 's/.* src \([0-9.]*\).*/\1/p'; }

# Prints the address of a control plane that runs the cluster. Who answers is not verified: joining is.
running_peer() {
  for pause in 5 5 0; do
    for peer in $NODE_PEERS; do
      if curl --silent --insecure --connect-timeout 3 --max-time 5 --output /dev/null "https://$peer:6443/ping"; then
        echo "$peer"
        return 0
      fi
    done
    sleep "$pause"
  done
  return 1
}

attempt=0
while address=$(address_towards "$NODE_GATEWAY"); do
  # shellcheck disable=SC2254 # a pattern on purpose
  case "$address" in $NODE_ADDRESS) break ;; esac
  attempt=$((attempt + 1))
  if [ "$attempt" -gt 60 ]; then
    log "no address $NODE_ADDRESS in 5 minutes, systemd starts over"
    exit 1
  fi
  if [ $((attempt % 6)) -eq 1 ]; then
    log "waiting for the address $NODE_ADDRESS on the private network"
  fi
  sleep 5
done
log "the address on the private network is $address"

# Every machine has a public address, so its default route needs no repair. But the private network sometimes offers a
# route to the metadata service that leads nowhere (kube-hetzner 2268); one with a lower metric goes before it.
default=$(ip -4 route show default | sed -n 's/^default \(via [0-9.]* dev [^ ]*\).*/\1/p' | head -n 1)
if [ -n "$default" ] && [ -n "$(ip -4 route show 169.254.169.254)" ]; then
  # shellcheck disable=SC2086 # words on purpose
  ip route replace 169.254.169.254/32 $default onlink metric 1
fi

install -d -m 0700 "$dropins"
if [ "$NODE_ROLE" = agent ]; then
  printf 'node-ip: "%s"\n' "$address" >"$dropins/10-address.yaml"
  exit 0
fi

install -d -m 0700 "$server" "$server/logs"
public=$(address_towards 1.1.1.1)
if [ -n "$public" ]; then
  printf 'tls-san+:\n  - "%s"\n' "$public" >"$dropins/10-address.yaml"
fi

# A first control plane that was lost and built again must not start a second cluster beside the one that lives on.
if [ "$NODE_ROLE" = first-server ] && [ ! -d "$server/db/etcd" ]; then
  if [ -n "$NODE_PEERS" ] && peer=$(running_peer); then
    log "$peer runs the cluster already, joining it"
    printf 'cluster-init: false\nserver: "https://%s:6443"\n' "$peer" >"$dropins/20-join.yaml"
    rm -rf "$staged" "$server/manifests/phase-zero"
  else
    log 'no other control plane runs, starting the cluster'
    rm -f "$dropins/20-join.yaml"
    if [ -d "$staged" ]; then
      install -d -m 0700 "$server/manifests" "$server/manifests/phase-zero"
      install -m 0600 "$staged"/*.yaml "$server/manifests/phase-zero"
    fi
  fi
fi
`;

/** Ends what Phase 0 owns in the cluster. Reads NODE_RELEASES. */
export const HAND_OVER_SCRIPT = String.raw`#!/bin/sh
# Waits until Flux has taken over the Helm releases of Phase 0, then takes them, and the manifests, away from k3s. Otherwise
# k3s puts the Secrets of the first day back whenever it starts, and the charts of the first day whenever it is upgraded.
set -eu
staged=/var/lib/catalyst/manifests
applied=/var/lib/rancher/k3s/server/manifests/phase-zero

log() { echo "k3s-hand-over: $*"; }
kubectl() { /usr/local/bin/k3s kubectl "$@"; }

if [ ! -d "$staged" ]; then
  log 'nothing is left to hand over'
  exit 0
fi
for release in $NODE_RELEASES; do
  if ! kubectl --namespace flux-system wait "helmreleases.helm.toolkit.fluxcd.io/$release" --for=condition=Ready --timeout=60s; then
    log "Flux has not taken over $release yet, systemd tries again"
    exit 1
  fi
done
for release in $NODE_RELEASES; do
  kubectl --namespace kube-system annotate --overwrite "helmcharts.helm.cattle.io/$release" helmcharts.helm.cattle.io/unmanaged=true
done
rm -rf "$applied" "$staged"
log "Flux owns $NODE_RELEASES"
`;

/** Returns the systemd unit of k3s. */
export function k3sService(isServer: boolean): string {
  return [
    '[Unit]',
    'Description=Kubernetes node (k3s)',
    'Documentation=https://docs.k3s.io',
    'Wants=network-online.target',
    'After=network-online.target',
    'StartLimitIntervalSec=0',
    '',
    '[Service]',
    `Type=${isServer ? 'notify' : 'exec'}`,
    `EnvironmentFile=${ENVIRONMENT_FILE}`,
    // A dead connection is noticed before the node counts as lost: 10 + 5 seconds, against a grace period of 20.
    'Environment=HTTP2_READ_IDLE_TIMEOUT_SECONDS=10 HTTP2_PING_TIMEOUT_SECONDS=5',
    'ExecStartPre=/usr/local/sbin/k3s-install',
    'ExecStartPre=/usr/local/sbin/k3s-configure',
    'ExecStartPre=-/sbin/modprobe br_netfilter',
    'ExecStartPre=-/sbin/modprobe overlay',
    `ExecStart=/usr/local/bin/k3s ${isServer ? 'server' : 'agent'}`,
    'KillMode=process',
    'Delegate=yes',
    'LimitNOFILE=1048576',
    'LimitNPROC=infinity',
    'LimitCORE=infinity',
    'TasksMax=infinity',
    'TimeoutStartSec=0',
    'Restart=always',
    'RestartSec=5s',
    '',
    '[Install]',
    'WantedBy=multi-user.target',
  ].join('\n');
}

/** Systemd unit of the hand-over. */
export const HAND_OVER_SERVICE = [
  '[Unit]',
  'Description=Hand-over from Phase 0 to Flux',
  'After=k3s.service',
  'StartLimitIntervalSec=0',
  '',
  '[Service]',
  'Type=oneshot',
  `EnvironmentFile=${ENVIRONMENT_FILE}`,
  'ExecStart=/usr/local/sbin/k3s-hand-over',
  'TimeoutStartSec=0',
  'Restart=on-failure',
  'RestartSec=60s',
  '',
  '[Install]',
  'WantedBy=multi-user.target',
].join('\n');
