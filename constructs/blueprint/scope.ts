/** Kinds that belong to no namespace and whose name does not say so. */
const CLUSTER_SCOPED = [
  'APIService', 'CSIDriver', 'CompositeResourceDefinition', 'Composition', 'Configuration', 'CustomResourceDefinition', 'Dataplane', 'DeploymentRuntimeConfig',
  'EnvironmentConfig', 'Function', 'GatewayClass', 'GlobalContextEntry', 'ImageConfig', 'IngressClass', 'ManagedResourceActivationPolicy', 'ManagedResourceDefinition',
  'MutatingWebhookConfiguration', 'Namespace', 'PersistentVolume', 'PriorityClass', 'Provider', 'RuntimeClass', 'StorageClass',
  'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding', 'ValidatingWebhookConfiguration', 'VolumeSnapshotClass', 'VolumeSnapshotContent',
  'CiliumBGPAdvertisement', 'CiliumBGPClusterConfig', 'CiliumBGPPeerConfig', 'CiliumCIDRGroup', 'CiliumClusterwideEnvoyConfig',
  'CiliumClusterwideNetworkPolicy', 'CiliumEgressGatewayPolicy', 'CiliumL2AnnouncementPolicy', 'CiliumLoadBalancerIPPool', 'CiliumPodIPPool',
  'DeletingPolicy', 'GeneratingPolicy', 'ImageValidatingPolicy', 'MutatingPolicy', 'TrustRoot', 'ValidatingPolicy',
  'Blueprint', 'Environment', 'Organization', 'Sovereign',
];
/** Kinds of these groups that are named like others, and belong to a namespace. */
const NAMESPACED = ['Cluster.postgresql.cnpg.io', 'ClusterClaim.compose.openova.io', 'Provider.notification.toolkit.fluxcd.io'];

/** Tells whether objects of a kind belong to no namespace. */
export function isClusterScoped(apiVersion: string, kind: string): boolean {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  if (NAMESPACED.includes(`${kind}.${group}`)) return false;
  return CLUSTER_SCOPED.includes(kind) || /^Cluster/.test(kind);
}
