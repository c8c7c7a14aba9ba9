import { Construct } from 'constructs';
import {
  blueprints, BuildingBlock, Domain, Environment, EnvironmentPolicy, EnvironmentRule, GitOpsSource, Hetzner, HostClusterProps, KeycloakTopology, Organization,
  Placement, Registrar, Sovereign, Tier,
} from '../index';

/** Bank Dhofar: a corporation. Management in one region, workloads in two others, one Keycloak that trusts the bank's Azure AD. */
export function bankdhofar(scope: Construct): Sovereign {
  const workload: HostClusterProps[] = [
    { buildingBlock: BuildingBlock.RTZ, controlPlane: { instanceType: 'ccx33', count: 3 }, maxPodsPerNode: 110 },
    { buildingBlock: BuildingBlock.DMZ, controlPlane: { instanceType: 'ccx13' }, pools: [{ name: 'edge', instanceType: 'cpx32', count: 2 }] },
  ];
  const sovereign = new Sovereign(scope, 'bankdhofar', {
    domain: Domain.byoApi('cloud.bankdhofar.com', Registrar.CLOUDFLARE),
    owner: { organization: 'Bank Dhofar', email: 'platform@bankdhofar.com', country: 'OM' },
    sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB3Zx1mF0R2oYcJkq7tVwLr8nS5eXhUaD9pGvK6iMbTz platform@bankdhofar'],
    administrationCidrs: ['185.64.24.0/22'],
    gitops: GitOpsSource.seed({ url: 'https://git.openova.io/bankdhofar/catalyst-config.git' }),
    keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN,
    regions: [
      { provider: Hetzner.cloud(), code: 'nbg', hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx33', count: 3 }, maxPodsPerNode: 110 }] },
      { provider: Hetzner.cloud(), code: 'fsn', hostClusters: workload },
      { provider: Hetzner.cloud(), code: 'hel', hostClusters: workload },
    ],
  });
  const directory = blueprints.Federation.entraId({
    alias: 'bankdhofar',
    displayName: 'Bank Dhofar',
    directoryId: '6b0d2c4e-91f7-4a38-b5c6-0e7d9a1f3b52',
    clientId: 'c2f81a6d-37b4-4e09-8d5a-94e6b0c7d813',
  });
  new blueprints.BootstrapKit(sovereign, 'kit', { keycloak: { federation: [directory] } });
  new blueprints.CatalystPlatform(sovereign, 'platform', { marketplaceEnabled: false });

  const [workloads] = sovereign.clustersWithRole(BuildingBlock.RTZ);
  for (const Operator of [blueprints.ClickHouseOperator, blueprints.OpenSearchOperator, blueprints.StrimziOperator]) new Operator(workloads);
  new blueprints.Siem(workloads, 'siem');

  const retail = new Organization(sovereign, 'retailbanking', { displayName: 'Retail Banking', contact: 'retail-it@bankdhofar.com', tier: Tier.HIGH });
  const production = new Environment(retail, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
  // Of all that has data, Kafka and PostgreSQL can be in both regions.
  const both = Placement.activeHotstandby(['fsn', 'hel']);
  new blueprints.Fabric(production, 'streams', { kafka: { placement: both } });
  new blueprints.Postgres(production, 'ledger', { placement: both });
  new EnvironmentPolicy(production, 'policy', {
    rules: [EnvironmentRule.prRequired({ approvers: ['release-managers'], minApprovals: 2 })],
  });

  const openBanking = new Organization(sovereign, 'openbanking', { displayName: 'Open Banking', contact: 'openbanking@bankdhofar.com', tier: Tier.HIGH });
  const image = (name: string) => ({ image: `registry.bankdhofar.com/openbanking/${name}:1.0.0` });
  new blueprints.Fingate(new Environment(openBanking, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) }), 'fingate', {
    placement: Placement.activeHotstandby(['hel', 'fsn']),
    extAuthz: image('ext-authz'), accountsApi: image('accounts-api'), consentsApi: image('consents-api'), tppManagement: image('tpp-management'),
    paymentsApi: image('payments-api'), sandboxData: image('sandbox-data'),
  });
  return sovereign;
}
