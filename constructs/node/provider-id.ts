import { Provider } from '../naming';

/** Path of the script that tells the kubelet what the cloud calls its machine. */
export const PROVIDER_ID_SCRIPT = '/usr/local/sbin/k3s-provider-id';

/** Part of the systemd unit of k3s that runs the script, after the machine knows its address. */
export const PROVIDER_ID_UNIT = `[Service]\nExecStartPre=${PROVIDER_ID_SCRIPT}\n`;

/** The controller of Amazon finds a machine by the name that Amazon gave it, or by this id. */
const AWS_SCRIPT = String.raw`#!/bin/sh
# Asks Amazon for the id of this machine, which the controller of the cloud knows it by.
set -eu
metadata=http://169.254.169.254/latest

log() { echo "k3s-provider-id: $*"; }
ask() { curl --fail --silent --show-error --max-time 5 --header "X-aws-ec2-metadata-token: $token" "$metadata/meta-data/$1"; }

if ! token=$(curl --fail --silent --show-error --max-time 5 --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' "$metadata/api/token") ||
  ! zone=$(ask placement/availability-zone) || ! id=$(ask instance-id); then
  log 'the metadata service does not answer, systemd starts over'
  exit 1
fi
printf 'kubelet-arg+:\n  - "provider-id=aws:///%s/%s"\n' "$zone" "$id" >/etc/rancher/k3s/config.yaml.d/30-provider-id.yaml
log "this is $id in $zone"
`;

/** Returns the script for a cloud whose controller does not find machines by their host name. */
export function providerIdScript(provider: Provider): string | undefined {
  return provider === Provider.AWS ? AWS_SCRIPT : undefined;
}
