/** How Flux reads the readiness of a kind that kstatus cannot judge. */
export interface HealthExpression {
  /** apiVersion of the kind. */
  readonly apiVersion: string;
  /** Kind. */
  readonly kind: string;
  /** CEL expression that is true once the object is ready. */
  readonly current: string;
  /** The same for a rehearsal: tells whether an object with this status is ready. */
  readonly isReady: (status: any) => boolean;
}

function condition(apiVersion: string, kind: string, type: string): HealthExpression {
  return {
    apiVersion, kind, current: `has(status.conditions) && status.conditions.exists(e, e.type == '${type}' && e.status == 'True')`, isReady: (status) => hasCondition(status, type),
  };
}

/** As `condition`, for a kind that says in one field of its status how far it is. */
function field(apiVersion: string, kind: string, name: string, value: string | boolean): HealthExpression {
  return {
    apiVersion, kind, current: `has(status.${name}) && status.${name} == ${typeof value === 'string' ? `'${value}'` : value}`, isReady: (status) => status[name] === value,
  };
}

function hasCondition({ conditions = [] }: any, wanted: string): boolean {
  return conditions.some(({ type, status }: any) => type === wanted && status === 'True');
}

/** Kinds that report readiness in their status, with the expression Flux needs; kstatus takes them for ready at once. */
export const HEALTH_EXPRESSIONS: HealthExpression[] = [
  condition('apiextensions.crossplane.io/v2', 'CompositeResourceDefinition', 'Established'),
  condition('bitnami.com/v1alpha1', 'SealedSecret', 'Synced'),
  condition('cert-manager.io/v1', 'Certificate', 'Ready'),
  condition('cert-manager.io/v1', 'ClusterIssuer', 'Ready'),
  condition('cert-manager.io/v1', 'Issuer', 'Ready'),
  field('clickhouse-keeper.altinity.com/v1', 'ClickHouseKeeperInstallation', 'status', 'Completed'),
  field('clickhouse.altinity.com/v1', 'ClickHouseInstallation', 'status', 'Completed'),
  condition('external-secrets.io/v1', 'ClusterSecretStore', 'Ready'),
  condition('external-secrets.io/v1', 'ExternalSecret', 'Ready'),
  condition('external-secrets.io/v1', 'SecretStore', 'Ready'),
  condition('external-secrets.io/v1alpha1', 'PushSecret', 'Ready'),
  field('flink.apache.org/v1beta1', 'FlinkDeployment', 'lifecycleState', 'STABLE'),
  condition('fluxcd.controlplane.io/v1', 'FluxInstance', 'Ready'),
  condition('gateway.networking.k8s.io/v1', 'Gateway', 'Programmed'),
  ...[['gateway.networking.k8s.io/v1', 'HTTPRoute'], ['gateway.networking.k8s.io/v1alpha2', 'TLSRoute']].map(([apiVersion, kind]) => ({
    apiVersion,
    kind,
    current: "has(status.parents) && status.parents.all(p, p.conditions.exists(e, e.type == 'Accepted' && e.status == 'True'))",
    isReady: ({ parents }: any) => parents !== undefined && parents.every((one: any) => hasCondition(one, 'Accepted')),
  })),
  condition('kafka.strimzi.io/v1', 'Kafka', 'Ready'),
  condition('kafka.strimzi.io/v1', 'KafkaMirrorMaker2', 'Ready'),
  condition('kafka.strimzi.io/v1', 'KafkaTopic', 'Ready'),
  condition('kafka.strimzi.io/v1', 'KafkaUser', 'Ready'),
  condition('milvus.io/v1beta1', 'Milvus', 'MilvusReady'),
  field('opensearch.org/v1', 'OpenSearchCluster', 'phase', 'RUNNING'),
  field('opensearch.org/v1', 'OpenSearchISMPolicy', 'state', 'CREATED'),
  field('opensearch.org/v1', 'OpensearchRole', 'state', 'CREATED'),
  field('opensearch.org/v1', 'OpensearchSnapshotPolicy', 'state', 'CREATED'),
  field('opensearch.org/v1', 'OpensearchUser', 'state', 'CREATED'),
  field('opensearch.org/v1', 'OpensearchUserRoleBinding', 'state', 'CREATED'),
  condition('operator.knative.dev/v1beta1', 'KnativeServing', 'Ready'),
  condition('pkg.crossplane.io/v1', 'Function', 'Healthy'),
  condition('pkg.crossplane.io/v1', 'Provider', 'Healthy'),
  {
    apiVersion: 'policies.kyverno.io/v1', kind: 'ValidatingPolicy', current: 'has(status.generated) && status.generated', isReady: ({ generated }: any) => generated === true,
  },
  condition('postgresql.cnpg.io/v1', 'Cluster', 'Ready'),
  field('postgresql.cnpg.io/v1', 'Database', 'applied', true),
  field('postgresql.cnpg.io/v1', 'DatabaseRole', 'applied', true),
  field('postgresql.cnpg.io/v1', 'Publication', 'applied', true),
];
