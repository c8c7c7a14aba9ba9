import { Construct } from 'constructs';
import { ArchiveStorage, blueprints, BuildingBlock, Domain, Environment, GitOpsSource, Hetzner, Organization, SecretPolicy, SecretRule, Sovereign } from '../index';
import { Shop } from './shop';

/**
 * Omantel: small and medium businesses. One region, everything on one cluster, a Keycloak of its own for every Organization.
 *
 * @param name another name, for copies of the Sovereign
 */
export function omantel(scope: Construct, name: string = 'omantel'): Sovereign {
  const sovereign = new Sovereign(scope, name, {
    domain: Domain.pool('omani.works'),
    owner: { organization: 'Omantel', email: 'platform@omantel.om', country: 'OM' },
    sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d platform@omantel'],
    gitops: GitOpsSource.seed({ url: 'https://git.openova.io/omantel/catalyst-config.git' }),
    archive: ArchiveStorage.cloudflareR2({ accountId: '4f5e1c0a9b8d7e6f5a4b3c2d1e0f9a8b' }),
    regions: [{
      provider: Hetzner.cloud(),
      code: 'fsn',
      hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'cpx42', count: 3 }, maxPodsPerNode: 110, pools: [{ name: 'apps', instanceType: 'cpx32', count: 1 }] }],
    }],
  });
  new blueprints.BootstrapKit(sovereign, 'kit');
  new blueprints.CatalystPlatform(sovereign, 'platform');

  new SecretPolicy(sovereign, 'defaults', { rules: [SecretRule.databaseCredentials(), SecretRule.apiToken(), SecretRule.tlsCert()] });

  const pharmacy = new Organization(sovereign, 'muscatpharmacy', { displayName: 'Muscat Pharmacy', contact: 'it@muscatpharmacy.om' });
  new blueprints.Relay(new Environment(pharmacy, 'prod'));

  const dates = new Organization(sovereign, 'nizwadates', { displayName: 'Nizwa Dates', contact: 'hello@nizwadates.om' });
  new Shop(new Environment(dates, 'prod'));
  return sovereign;
}
