import { AUTOSCALERS } from './autoscaling';
import { CATALYST } from './catalyst';
import { CERT_MANAGER } from './cert-manager';
import { CILIUM } from './cilium';
import { CLICKHOUSE } from './clickhouse';
import { CNPG } from './cnpg';
import { CROSSPLANE } from './crossplane';
import { EXTERNAL_DNS } from './external-dns';
import { EXTERNAL_SECRETS } from './external-secrets';
import { FLINK } from './flink';
import { KNATIVE } from './knative';
import { KSERVE } from './kserve';
import { KYVERNO } from './kyverno';
import { LITMUS } from './litmus';
import { MILVUS } from './milvus';
import { OPENSEARCH } from './opensearch';
import { Player } from './player';
import { PROMETHEUS_OPERATOR } from './prometheus-operator';
import { SEALED_SECRETS } from './sealed-secrets';
import { SIGSTORE } from './sigstore';
import { SPIRE } from './spire';
import { STRIMZI } from './strimzi';
import { STUNNER } from './stunner';
import { SYSTEM_UPGRADE } from './system-upgrade-controller';
import { TRIVY } from './trivy';
import { VELERO } from './velero';

/** All players; a kind of the tree that none of them plays fails the rehearsal. */
export const PLAYERS: Player[] = [
  ...AUTOSCALERS, ...CATALYST, ...CERT_MANAGER, ...CILIUM, ...CLICKHOUSE, ...CNPG, ...CROSSPLANE, ...EXTERNAL_DNS, ...EXTERNAL_SECRETS, ...FLINK, ...KNATIVE,
  ...KSERVE, ...KYVERNO, ...LITMUS, ...MILVUS, ...OPENSEARCH, ...PROMETHEUS_OPERATOR, ...SEALED_SECRETS, ...SIGSTORE, ...SPIRE, ...STRIMZI, ...STUNNER,
  ...SYSTEM_UPGRADE, ...TRIVY, ...VELERO,
];

/** Groups whose controllers run, or are played by what starts Flux. */
const OTHERS = /(^|\.)(toolkit\.fluxcd\.io|fluxcd\.controlplane\.io|helm\.cattle\.io)$/;

const byKind = new Map(PLAYERS.flatMap((player) => player.kinds.map((one): [string, [Player, string]] => {
  const [group, version, kind] = one.split('/');
  return [`${kind}.${group}`, [player, version]];
})));

/** Returns who plays for a kind, and the version that it speaks. */
export function playerOf(group: string, kind: string): [Player, string] | undefined {
  return byKind.get(`${kind}.${group}`);
}

/** Tells whether somebody acts for a kind, or reads it. */
export function isPlayed(group: string, kind: string): boolean {
  return OTHERS.test(group) || byKind.has(`${kind}.${group}`);
}
