/** A value that decides whether something is made, and what the chart does without it. */
export type Switch = readonly [path: string, byDefault: boolean];

/** Where the values of a chart decide about one workload. */
export interface WorkloadRules {
  /** Path of its replicas. @default - as recorded */
  readonly replicas?: string;
  /** Path of the resources of its first container. @default - as recorded */
  readonly resources?: string;
  /** Path of what puts it into the network of the machine. @default - as recorded */
  readonly hostNetwork?: string;
}

/** Where the values of a chart decide about a claim. */
export interface ClaimRules {
  /** Path of its size. @default - as recorded */
  readonly size?: string;
  /** Path of its class. @default - as recorded */
  readonly storageClass?: string;
  /** What decides whether it is made. @default - it is made */
  readonly when?: Switch;
}

/** Where the values of a chart decide about what it makes; what is not said here is made as it was recorded. */
export interface ChartRules {
  /** By the name of the workload. @default - none */
  readonly workloads?: { [name: string]: WorkloadRules };
  /** By the name of an object, or by its kind and name; with a workload goes what is named after it. @default - all are made */
  readonly when?: { [name: string]: Switch };
  /** Paths of names, by recorded namespace. @default - only the namespace of the release is another one */
  readonly namespaces?: { [namespace: string]: string };
  /** `fullnameOverride` of the values that were recorded; empty where the chart names everything after its release. @default - none */
  readonly fullname?: string;
  /** What decides about the kinds, and whether they outlive the release. @default - they lie in `crds/`, where nothing removes them */
  readonly crds?: { readonly when: Switch; readonly isKept: boolean | Switch };
  /** By the name of a claim, or of a claim template. @default - none */
  readonly claims?: { [name: string]: ClaimRules };
  /** Path of the list of StorageClasses. @default - as recorded */
  readonly storageClasses?: string;
}

/** Rules by the name of the chart. Every path is one of its recorded values, every name one of its recorded objects. */
export const CHART_RULES: { [chart: string]: ChartRules } = {
  'alloy': { workloads: { alloy: { resources: 'alloy.resources' } } },
  'altinity-clickhouse-operator': {
    workloads: { 'clickhouse-operator-altinity-clickhouse-operator': { resources: 'operator.resources' } },
    when: { 'Service/clickhouse-operator-altinity-clickhouse-operator-metrics': ['metrics.enabled', true] },
  },
  'aws-cloud-controller-manager': { workloads: { 'aws-cloud-controller-manager': { resources: 'resources' } } },
  'aws-ebs-csi-driver': {
    workloads: { 'ebs-csi-controller': { replicas: 'controller.replicaCount', resources: 'controller.resources' }, 'ebs-csi-node': { hostNetwork: 'node.hostNetwork' } },
    when: { 'PodDisruptionBudget/ebs-csi-controller': ['controller.podDisruptionBudget.enabled', true] },
    storageClasses: 'storageClasses',
  },
  'azuredisk-csi-driver': {
    workloads: { 'csi-azuredisk-controller': { replicas: 'controller.replicas', hostNetwork: 'controller.hostNetwork' }, 'csi-azuredisk-node': {} },
  },
  'cert-manager': {
    workloads: {
      'cert-manager': { replicas: 'replicaCount', resources: 'resources' },
      'cert-manager-cainjector': { replicas: 'cainjector.replicaCount', resources: 'cainjector.resources' },
      'cert-manager-webhook': { replicas: 'webhook.replicaCount', resources: 'webhook.resources' },
    },
    when: { 'cert-manager-startupapicheck': ['startupapicheck.enabled', true] },
    crds: { when: ['crds.enabled', false], isKept: ['crds.keep', true] },
  },
  'cilium': {
    workloads: {
      'cilium': { resources: 'resources' },
      'cilium-envoy': { resources: 'envoy.resources' },
      'cilium-operator': { replicas: 'operator.replicas', resources: 'operator.resources' },
      'hubble-relay': { replicas: 'hubble.relay.replicas', resources: 'hubble.relay.resources' },
    },
    when: {
      'GatewayClass/cilium': ['gatewayAPI.enabled', false],
      'Service/cilium-envoy': ['envoy.prometheus.enabled', true],
      'cilium-envoy': ['envoy.enabled', true],
      'hubble-relay': ['hubble.relay.enabled', false],
    },
  },
  'cloud-provider-azure': {
    workloads: {
      'cloud-controller-manager': { replicas: 'cloudControllerManager.replicas' }, 'cloud-node-manager': {},
    },
  },
  'cloudnative-pg': {
    workloads: { 'cnpg-cloudnative-pg': { replicas: 'replicaCount', resources: 'resources' } },
    crds: { when: ['crds.create', true], isKept: true },
  },
  'coraza-spoa': {
    workloads: { 'coraza-coraza-spoa': { replicas: 'replicaCount', resources: 'resources' } },
    when: { 'PodDisruptionBudget/coraza-coraza-spoa': ['podDisruptionBudget.enabled', false] },
  },
  'crossplane': {
    workloads: {
      'crossplane': { replicas: 'replicas', resources: 'resourcesCrossplane' },
      'crossplane-rbac-manager': { replicas: 'rbacManager.replicas', resources: 'resourcesRBACManager' },
    },
  },
  'data-prepper': { workloads: { 'data-prepper': { replicas: 'replicaCount', resources: 'resources' } } },
  'external-dns': { workloads: { 'external-dns': { resources: 'resources' } } },
  'external-secrets': {
    workloads: {
      'external-secrets': { replicas: 'replicaCount', resources: 'resources' },
      'external-secrets-webhook': { replicas: 'webhook.replicaCount', resources: 'webhook.resources' },
      'external-secrets-cert-controller': { replicas: 'certController.replicaCount', resources: 'certController.resources' },
    },
    crds: { when: ['installCRDs', true], isKept: false },
  },
  'falco': {
    workloads: { falco: { resources: 'resources' }, 'falco-falcosidekick': { replicas: 'falcosidekick.replicaCount', resources: 'falcosidekick.resources' } },
    when: { 'falco-falcosidekick': ['falcosidekick.enabled', false] },
  },
  'flink-kubernetes-operator': {
    workloads: { 'flink-kubernetes-operator': { replicas: 'replicas', resources: 'operatorPod.resources' } },
    when: Object.fromEntries([
      'Secret/flink-operator-webhook-secret', 'Service/flink-operator-webhook-service', 'Certificate/flink-operator-serving-cert', 'Issuer/flink-operator-selfsigned-issuer',
      'MutatingWebhookConfiguration/flink-operator-flink-operator-webhook-configuration', 'ValidatingWebhookConfiguration/flink-operator-flink-operator-webhook-configuration',
    ].map((one): [string, Switch] => [one, ['webhook.create', true]])),
  },
  'flux-operator': { workloads: { 'flux-operator': { resources: 'resources' } }, crds: { when: ['installCRDs', true], isKept: true } },
  'gitea': {
    workloads: { gitea: { replicas: 'replicaCount', resources: 'resources' } },
    claims: { 'gitea-shared-storage': { size: 'persistence.size', storageClass: 'persistence.storageClass' } },
  },
  'grafana': { workloads: { grafana: { replicas: 'replicas' } } },
  'harbor': {
    workloads: {
      'harbor-core': { replicas: 'core.replicas', resources: 'core.resources' },
      'harbor-jobservice': { replicas: 'jobservice.replicas', resources: 'jobservice.resources' },
      'harbor-nginx': { replicas: 'nginx.replicas', resources: 'nginx.resources' },
      'harbor-portal': { replicas: 'portal.replicas', resources: 'portal.resources' },
      'harbor-registry': { replicas: 'registry.replicas', resources: 'registry.registry.resources' },
    },
  },
  'hcloud-cloud-controller-manager': { workloads: { 'hcloud-cloud-controller-manager': { resources: 'resources' } } },
  'hcloud-csi': {
    workloads: {
      'hcloud-csi-controller': { replicas: 'controller.replicaCount' },
      'hcloud-csi-node': { hostNetwork: 'node.hostNetwork' },
    },
    storageClasses: 'storageClasses',
  },
  'keda': {
    workloads: {
      'keda-operator': { replicas: 'operator.replicaCount', resources: 'resources.operator' },
      'keda-operator-metrics-apiserver': { replicas: 'metricsServer.replicaCount', resources: 'resources.metricServer' },
      'keda-admission-webhooks': { replicas: 'webhooks.replicaCount', resources: 'resources.webhooks' },
    },
    crds: { when: ['crds.install', true], isKept: false },
  },
  'keycloakx': { workloads: { 'keycloak-keycloakx': { replicas: 'replicas', resources: 'resources' } }, when: { 'HTTPRoute/keycloak-keycloakx': ['httpRoute.enabled', false] } },
  'knative-operator': {
    workloads: {
      'knative-operator': { resources: 'knative_operator.knative_operator.resources' },
      'operator-webhook': { resources: 'knative_operator.operator_webhook.resources' },
    },
  },
  'kserve-resources': { workloads: { 'kserve-controller-manager': { resources: 'kserve.controller.resources' } } },
  'kyverno': {
    workloads: {
      'kyverno-admission-controller': { replicas: 'admissionController.replicas', resources: 'admissionController.container.resources' },
      'kyverno-background-controller': { replicas: 'backgroundController.replicas', resources: 'backgroundController.resources' },
      'kyverno-cleanup-controller': { replicas: 'cleanupController.replicas', resources: 'cleanupController.resources' },
      'kyverno-reports-controller': { replicas: 'reportsController.replicas', resources: 'reportsController.resources' },
    },
    when: {
      'PodDisruptionBudget/kyverno-admission-controller': ['admissionController.podDisruptionBudget.enabled', false],
      'PodDisruptionBudget/kyverno-background-controller': ['backgroundController.podDisruptionBudget.enabled', false],
      'PodDisruptionBudget/kyverno-cleanup-controller': ['cleanupController.podDisruptionBudget.enabled', false],
      'PodDisruptionBudget/kyverno-reports-controller': ['reportsController.podDisruptionBudget.enabled', false],
    },
    crds: { when: ['crds.install', true], isKept: false },
  },
  'langfuse': {
    workloads: {
      'langfuse-web': { replicas: 'langfuse.web.replicas', resources: 'langfuse.web.resources' },
      'langfuse-worker': { replicas: 'langfuse.worker.replicas', resources: 'langfuse.worker.resources' },
    },
    when: {
      'PodDisruptionBudget/langfuse-web-pdb': ['langfuse.web.pdb.create', true],
      'PodDisruptionBudget/langfuse-worker-pdb': ['langfuse.worker.pdb.create', true],
    },
  },
  'litellm-helm': {
    workloads: { 'llm-gateway': { replicas: 'replicaCount', resources: 'resources' } },
    when: { 'PodDisruptionBudget/llm-gateway': ['pdb.enabled', false], 'llm-gateway-migrations': ['migrationJob.enabled', true] },
    fullname: 'llm-gateway',
  },
  'litmus-core': { workloads: { litmus: { replicas: 'replicaCount', resources: 'resources' } } },
  'loki': {
    workloads: { loki: { replicas: 'singleBinary.replicas', resources: 'singleBinary.resources' } },
    claims: { storage: { size: 'singleBinary.persistence.size', storageClass: 'singleBinary.persistence.storageClass', when: ['singleBinary.persistence.enabled', true] } },
  },
  'matrix-stack': {
    workloads: {
      'matrix-element-web': { replicas: 'elementWeb.replicas', resources: 'elementWeb.resources' },
      'matrix-haproxy': { replicas: 'haproxy.replicas', resources: 'haproxy.resources' },
      'matrix-matrix-authentication-service': { replicas: 'matrixAuthenticationService.replicas', resources: 'matrixAuthenticationService.resources' },
      'matrix-matrix-rtc-authorisation-service': { replicas: 'matrixRTC.replicas', resources: 'matrixRTC.resources' },
      'matrix-synapse-main': { resources: 'synapse.resources' },
    },
    when: { 'matrix-matrix-rtc-authorisation-service': ['matrixRTC.enabled', true] },
    fullname: '',
    claims: { 'matrix-synapse-media': { size: 'synapse.media.storage.size', storageClass: 'synapse.media.storage.storageClassName' } },
  },
  'metrics-server': { workloads: { 'metrics-server': { replicas: 'replicas', resources: 'resources' } } },
  'milvus-operator': {
    workloads: { 'milvus-operator': { replicas: 'replicaCount', resources: 'resources' } },
    crds: { when: ['installCRDs', true], isKept: false },
  },
  'nats': {
    workloads: { 'nats-jetstream': { replicas: 'config.cluster.replicas', resources: 'container.resources' } },
    claims: {
      'nats-jetstream-js': {
        size: 'config.jetstream.fileStore.pvc.size', storageClass: 'config.jetstream.fileStore.pvc.storageClassName', when: ['config.jetstream.enabled', false],
      },
      'nats-jetstream-resolver': {
        size: 'config.resolver.pvc.size', storageClass: 'config.resolver.pvc.storageClassName', when: ['config.resolver.enabled', false],
      },
    },
  },
  'neo4j': {
    when: { 'Service/neo4j-lb-neo4j': ['services.neo4j.enabled', true] },
    claims: { data: { size: 'volumes.data.dynamic.requests.storage', storageClass: 'volumes.data.dynamic.storageClassName' } },
  },
  'nvidia-device-plugin': { workloads: { 'nvidia-device-plugin': { resources: 'resources' }, 'nvidia-device-plugin-mps-control-daemon': { resources: 'resources' } } },
  'openbao': {
    workloads: { openbao: { replicas: 'server.ha.replicas', resources: 'server.resources' } },
    when: { 'openbao-snapshot': ['snapshotAgent.enabled', false] },
    claims: {
      data: { size: 'server.dataStorage.size', storageClass: 'server.dataStorage.storageClass', when: ['server.dataStorage.enabled', true] },
      audit: { size: 'server.auditStorage.size', storageClass: 'server.auditStorage.storageClass', when: ['server.auditStorage.enabled', false] },
    },
  },
  'opensearch-operator': {
    workloads: { 'opensearch-operator': { resources: 'manager.resources' } },
    when: Object.fromEntries([
      'Service/opensearch-operator-webhook-service', 'Certificate/opensearch-operator-serving-cert', 'Issuer/opensearch-operator-selfsigned-issuer',
      'ValidatingWebhookConfiguration/opensearch-operator-validating-webhook-configuration',
    ].map((one): [string, Switch] => [one, ['webhook.enabled', true]])),
    crds: { when: ['installCRDs', true], isKept: false },
  },
  'opentelemetry-collector': {
    workloads: { 'opentelemetry-opentelemetry-collector': { replicas: 'replicaCount', resources: 'resources' } },
    when: {
      'NetworkPolicy/opentelemetry-opentelemetry-collector': ['networkPolicy.enabled', false],
      'PodDisruptionBudget/opentelemetry-opentelemetry-collector': ['podDisruptionBudget.enabled', false],
    },
  },
  'plugin-barman-cloud': { crds: { when: ['crds.create', true], isKept: true } },
  'polaris': {
    workloads: { iceberg: { replicas: 'replicaCount', resources: 'resources' } },
    when: { 'PodDisruptionBudget/iceberg': ['podDisruptionBudget.enabled', false] },
    fullname: 'iceberg',
  },
  'policy-controller': {
    workloads: { 'sigstore-policy-controller-webhook': { replicas: 'webhook.replicaCount', resources: 'webhook.resources' } },
    when: { 'PodDisruptionBudget/sigstore-policy-controller-webhook': ['webhook.podDisruptionBudget.enabled', true] },
    crds: { when: ['installCRDs', true], isKept: false },
  },
  'policy-reporter': { workloads: { 'policy-reporter': { replicas: 'replicaCount', resources: 'resources' } } },
  'powerdns': { workloads: { powerdns: { replicas: 'replicaCount', resources: 'resources' } } },
  'reloader': { workloads: { 'reloader-reloader': { replicas: 'reloader.deployment.replicas', resources: 'reloader.deployment.resources' } } },
  'sealed-secrets': { workloads: { 'sealed-secrets-controller': { resources: 'resources' } }, fullname: 'sealed-secrets-controller' },
  'seaweedfs': {
    workloads: {
      'seaweedfs-filer': { replicas: 'filer.replicas', resources: 'filer.resources' },
      'seaweedfs-master': { replicas: 'master.replicas', resources: 'master.resources' },
      'seaweedfs-s3': { replicas: 's3.replicas', resources: 's3.resources' },
      'seaweedfs-volume': { replicas: 'volume.replicas', resources: 'volume.resources' },
    },
    claims: {
      'data-seaweedfs': { size: 'master.data.size', storageClass: 'master.data.storageClass' },
      'data1': { size: 'volume.dataDirs.0.size', storageClass: 'volume.dataDirs.0.storageClass' },
    },
  },
  'spire': {
    workloads: {
      'spire-server': { replicas: 'spire-server.replicaCount', resources: 'spire-server.resources' },
      'spire-agent': { resources: 'spire-agent.resources' },
      'spire-spiffe-csi-driver': { resources: 'spiffe-csi-driver.resources' },
    },
    when: {
      'spire-spiffe-oidc-discovery-provider': ['spiffe-oidc-discovery-provider.enabled', true],
      'spire-spiffe-csi-driver': ['spiffe-csi-driver.enabled', true],
      'ClusterSPIFFEID/spire-system-spire-default': ['spire-server.controllerManager.identities.clusterSPIFFEIDs.default.enabled', true],
      'ClusterSPIFFEID/spire-system-spire-oidc-discovery-provider':
        ['spire-server.controllerManager.identities.clusterSPIFFEIDs.oidc-discovery-provider.enabled', true],
    },
    claims: { 'spire-data': { size: 'spire-server.persistence.size', storageClass: 'global.spire.persistence.storageClass' } },
    namespaces: { 'spire-server': 'global.spire.namespaces.server.name', 'spire-system': 'global.spire.namespaces.system.name' },
  },
  'strimzi-kafka-operator': { workloads: { 'strimzi-cluster-operator': { replicas: 'replicas', resources: 'resources' } } },
  'stunner': {
    workloads: {
      'stunner-gateway-operator-controller-manager': {
        replicas: 'stunnerGatewayOperator.deployment.replicas', resources: 'stunnerGatewayOperator.deployment.container.manager.resources',
      },
    },
  },
  'tempo': { workloads: { tempo: { replicas: 'replicas', resources: 'tempo.resources' } } },
  'temporal': {
    workloads: {
      'temporal-frontend': { replicas: 'server.frontend.replicaCount', resources: 'server.frontend.resources' },
      'temporal-history': { replicas: 'server.history.replicaCount', resources: 'server.history.resources' },
      'temporal-matching': { replicas: 'server.matching.replicaCount', resources: 'server.matching.resources' },
      'temporal-worker': { replicas: 'server.worker.replicaCount', resources: 'server.worker.resources' },
      'temporal-web': { replicas: 'web.replicaCount', resources: 'web.resources' },
    },
    when: { 'temporal-web': ['web.enabled', true], 'temporal-namespace-1-6-0-1': ['server.config.namespaces.create', false] },
  },
  'trivy-operator': {
    workloads: { 'trivy-trivy-operator': { replicas: 'operator.replicas', resources: 'resources' }, 'trivy-server': { resources: 'trivy.server.resources' } },
    when: {
      'trivy-server': ['operator.builtInTrivyServer', false],
      'Service/trivy-service': ['operator.builtInTrivyServer', false],
      'ClusterComplianceReport/k8s-cis-1.23': ['operator.clusterComplianceEnabled', true],
      'ClusterComplianceReport/k8s-nsa-1.0': ['operator.clusterComplianceEnabled', true],
      'ClusterComplianceReport/k8s-pss-baseline-0.1': ['operator.clusterComplianceEnabled', true],
      'ClusterComplianceReport/k8s-pss-restricted-0.1': ['operator.clusterComplianceEnabled', true],
    },
    claims: { data: { size: 'trivy.storageSize', storageClass: 'trivy.storageClassName', when: ['trivy.storageClassEnabled', true] } },
  },
  'valkey': {
    workloads: { valkey: { resources: 'resources' } },
    when: { 'PersistentVolumeClaim/valkey': ['dataStorage.enabled', false] },
    claims: { valkey: { size: 'dataStorage.requestedSize', storageClass: 'dataStorage.className', when: ['dataStorage.enabled', false] } },
  },
  'vcluster': {
    workloads: { vcluster: { replicas: 'controlPlane.statefulSet.highAvailability.replicas', resources: 'controlPlane.statefulSet.resources' } },
    when: {
      'NetworkPolicy/vc-work-vcluster': ['policies.networkPolicy.enabled', false],
      'NetworkPolicy/vc-cp-vcluster': ['policies.networkPolicy.enabled', false],
      'NetworkPolicy/vc-kube-dns-vcluster': ['policies.networkPolicy.enabled', false],
      'NetworkPolicy/vc-snapshot-vcluster': ['policies.networkPolicy.enabled', false],
    },
    claims: {
      data: {
        size: 'controlPlane.statefulSet.persistence.volumeClaim.size', storageClass: 'controlPlane.statefulSet.persistence.volumeClaim.storageClass',
      },
    },
    fullname: '',
  },
  'vertical-pod-autoscaler': {
    workloads: {
      'vpa-vertical-pod-autoscaler-admission-controller': { replicas: 'admissionController.replicas', resources: 'admissionController.resources' },
      'vpa-vertical-pod-autoscaler-recommender': { replicas: 'recommender.replicas', resources: 'recommender.resources' },
    },
    when: {
      'vpa-vertical-pod-autoscaler-admission-controller': ['admissionController.enabled', true],
      'vpa-vertical-pod-autoscaler-webhook-cert': ['admissionController.certManager.enabled', false],
      'Service/vpa-webhook': ['admissionController.enabled', true],
      'PodDisruptionBudget/vpa-vertical-pod-autoscaler-recommender': ['recommender.podDisruptionBudget.enabled', true],
    },
  },
  'velero': { workloads: { 'velero': { resources: 'resources' }, 'node-agent': { resources: 'nodeAgent.resources' } } },
};
