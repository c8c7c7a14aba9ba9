import { Provider } from '../naming';

/** Path of the script that tells the kubelet what the cloud calls its machine. */
export const PROVIDER_ID_SCRIPT = '/usr/local/sbin/k3s-provider-id';

/** Part of the systemd unit of k3s that runs the script, after the machine knows its address. */
export const PROVIDER_ID_UNIT = `[Service]\nExecStartPre=${PROVIDER_ID_SCRIPT}\n`;

/** How a machine asks its cloud for its id. */
interface Question {
  /** Shell lines with the function `ask`, which asks the metadata service. */
  readonly ask: string;
  /** Shell assignments that fail where nobody answers, joined to one condition. */
  readonly query: string;
  /** What the kubelet is told, with variables of the shell. */
  readonly id: string;
  /** What the log is told. */
  readonly said: string;
}

const CURL = 'curl --fail --silent --show-error --max-time 5';

/** Clouds whose controller does not find machines by their host name. */
const QUESTIONS: Map<Provider, Question> = new Map([
  // Amazon's finds a machine by the name that Amazon gave it, or by this id.
  [Provider.AWS, {
    ask: `metadata=http://169.254.169.254/latest
ask() { ${CURL} --header "X-aws-ec2-metadata-token: $token" "$metadata/meta-data/$1"; }`,
    query: `! token=$(${CURL} --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' "$metadata/api/token") ||
  ! zone=$(ask placement/availability-zone) || ! id=$(ask instance-id)`,
    id: 'aws:///$zone/$id',
    said: '$id in $zone',
  }],
  // Oracle's finds a machine by its name, and then asks all nodes for their ids: as long as one has none, it initialises none.
  [Provider.OCI, {
    ask: `ask() { ${CURL} --header 'Authorization: Bearer Oracle' "http://169.254.169.254/opc/v2/instance/$1"; }`,
    query: '! id=$(ask id)',
    id: '$id',
    said: '$id',
  }],
]);

/** Returns the script for a cloud whose controller does not find machines by their host name. */
export function providerIdScript(provider: Provider): string | undefined {
  const question = QUESTIONS.get(provider);
  return question === undefined ? undefined : `#!/bin/sh
# Asks the cloud for the id of this machine, which its controller knows it by.
set -eu
log() { echo "k3s-provider-id: $*"; }
${question.ask}

if ${question.query}; then
  log 'the metadata service does not answer, systemd starts over'
  exit 1
fi
printf 'kubelet-arg+:\\n  - "provider-id=%s"\\n' "${question.id}" >/etc/rancher/k3s/config.yaml.d/30-provider-id.yaml
log "this is ${question.said}"
`;
}
