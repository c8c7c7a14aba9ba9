import { Construct } from 'constructs';
import {
  Application, ArchiveStorage, blueprints, BuildingBlock, Domain, Environment, GitOpsSource, Hetzner, HostClusterProps, KeycloakTopology, Oci, Organization,
  Placement, Registrar, Sovereign,
} from '../index';

/**
 * OpenOva: the fleet's own, which gives the others their names. Two regions that take over from each other, management in one of them, one
 * Keycloak; and a third, at a cloud that has graphics processors, for language models.
 */
export function openova(scope: Construct): Sovereign {
  const workload: HostClusterProps = { buildingBlock: BuildingBlock.RTZ, controlPlane: { instanceType: 'ccx23', count: 3 }, maxPodsPerNode: 110 };
  const sovereign = new Sovereign(scope, 'openova', {
    domain: Domain.byoApi('openova.io', Registrar.DYNADOT),
    owner: { organization: 'OpenOva', email: 'platform@openova.io', country: 'OM' },
    sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINFqqgu/0gqKR5WKOSBOh2m645tmce5N/DjATBDlUEk4 platform@openova'],
    gitops: GitOpsSource.seed({ url: 'https://git.openova.io/openova/catalyst-config.git' }),
    keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN,
    archive: ArchiveStorage.cloudflareR2({ accountId: '9d2b7c4e1f0a8d6b5c3e2f1a0b9c8d7e' }),
    regions: [
      {
        provider: Hetzner.cloud(),
        code: 'fsn',
        hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx33', count: 3 }, maxPodsPerNode: 110 }, workload],
      },
      { provider: Hetzner.cloud(), code: 'hel', hostClusters: [workload] },
      {
        provider: Oci.cloud(),
        code: 'fra',
        hostClusters: [{
          buildingBlock: BuildingBlock.RTZ,
          controlPlane: { instanceType: 'VM.Standard.E5.Flex-4-32', count: 3 },
          pools: [{ name: 'gpu', instanceType: 'VM.GPU.A10.1', count: 1, gpu: { model: 'A10', count: 1 } }],
          maxPodsPerNode: 110,
        }],
      },
    ],
  });
  new blueprints.BootstrapKit(sovereign, 'kit');
  new blueprints.CatalystPlatform(sovereign, 'platform');
  new blueprints.PoolDomainManager(sovereign.managementCluster);

  const community = new Organization(sovereign, 'community', { displayName: 'OpenOva Community', contact: 'community@openova.io', quota: { cpus: 10, memoryGiB: 34, storageGiB: 500 } });
  const production = new Environment(community, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
  new Application(production, 'axon', {
    blueprint: 'bp-axon',
    version: '1.0.0',
    placement: Placement.singleRegion('fsn'),
    values: {
      llmGateway: {
        models: [{ name: 'claude', model: 'anthropic/claude-sonnet-4-6', apiKey: { path: 'org/community/env/prod/anthropic', property: 'api-key' } }],
      },
    },
  });
  new Application(production, 'cortex', { blueprint: 'bp-cortex', version: '1.0.0', placement: Placement.singleRegion('fra') });
  new Application(production, 'website', { blueprint: 'bp-wordpress', version: '1.3.0', placement: Placement.activeActive(['fsn', 'hel']) });
  return sovereign;
}
