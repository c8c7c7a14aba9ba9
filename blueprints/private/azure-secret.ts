import { HostCluster, PhaseZeroField, PhaseZeroSecret } from '../../constructs';
import { Names } from '../../constructs/naming';
import { AZURE_CLIENT_ID, AZURE_CLIENT_SECRET, AZURE_SUBSCRIPTION_ID, AZURE_TENANT_ID } from '../../constructs/node/sensitive-variables';

/** Returns the Secret that the controllers of Azure share: their configuration, under the names that both charts give it. */
export function azureSecret({ clusterName, region }: HostCluster): PhaseZeroSecret {
  const name = (purpose: string) => clusterName.resource(purpose);
  const group = name('group');
  const variables = [AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET];
  const lines = [
    'cloud: AzurePublicCloud',
    'tenantId: "%s"',
    'subscriptionId: "%s"',
    'aadClientId: "%s"',
    'aadClientSecret: "%s"',
    `resourceGroup: ${group}`,
    `location: ${region.location.cloudLocation}`,
    'vmType: standard',
    'loadBalancerSku: standard',
    'useInstanceMetadata: true',
    `vnetName: ${name('network')}`,
    `vnetResourceGroup: ${group}`,
    `subnetName: ${Names.SUBNET_LOAD_BALANCERS}`,
    `securityGroupName: ${name(Names.FIREWALL_NODES)}`,
    `securityGroupResourceGroup: ${group}`,
  ];
  return {
    name: 'azure-cloud-provider',
    namespace: 'kube-system',
    fields: [PhaseZeroField.sensitiveText('cloud-config', 'azure_cloud_config', `${lines.join('\n')}\n`, variables)],
  };
}
