import { Construct } from 'constructs';
import {
  ArchiveStorage, blueprints, BuildingBlock, DnsProvider, Domain, Environment, GitOpsSource, Hetzner, KeycloakTopology, Organization, Registrar, Sovereign,
} from '../../../index';

/** Acme: two regions for Applications. */
export function acme(scope: Construct): Sovereign {
  const sovereign = new Sovereign(scope, 'acme', {
    domain: Domain.byoApi('cloud.acme.example', Registrar.OVH),
    dns: DnsProvider.cloudDns({ nameservers: ['ns1.example.net', 'ns2.example.net'], project: 'acme-dns' }),
    owner: { organization: 'Acme', email: 'platform@acme.example', country: 'DE' },
    sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d test@example'],
    administrationCidrs: ['192.0.2.0/24'],
    gitops: GitOpsSource.seed({ url: 'https://git.example.com/acme/catalyst-config.git' }),
    keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN,
    archive: ArchiveStorage.cloudflareR2({ accountId: '0123456789abcdef0123456789abcdef' }),
    regions: [
      { provider: Hetzner.cloud(), code: 'nbg', hostClusters: [
        { buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx33', count: 3 }, maxPodsPerNode: 110 },
      ] },
      { provider: Hetzner.cloud(), code: 'fsn', hostClusters: [
        { buildingBlock: BuildingBlock.RTZ, controlPlane: { instanceType: 'ccx23', count: 3 }, maxPodsPerNode: 110 },
        { buildingBlock: BuildingBlock.DMZ, controlPlane: { instanceType: 'ccx23' }, pools: [{ name: 'edge', instanceType: 'ccx23', count: 1 }] },
      ] },
      { provider: Hetzner.cloud(), code: 'hel', hostClusters: [
        { buildingBlock: BuildingBlock.RTZ, controlPlane: { instanceType: 'ccx23', count: 3 }, maxPodsPerNode: 110 },
        { buildingBlock: BuildingBlock.DMZ, controlPlane: { instanceType: 'ccx23' }, pools: [{ name: 'edge', instanceType: 'ccx23', count: 1 }] },
      ] },
    ],
  });
  new blueprints.BootstrapKit(sovereign, 'kit');
  new blueprints.CatalystPlatform(sovereign, 'platform');

  const organization = new Organization(sovereign, 'retail', { displayName: 'Retail', contact: 'platform@acme.example' });
  new Environment(organization, 'prod');
  return sovereign;
}
