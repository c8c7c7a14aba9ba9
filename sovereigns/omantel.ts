import { Construct } from 'constructs';
import { blueprints, BuildingBlock, Domain, GitOpsSource, Hetzner, Sovereign } from '../index';

/** Omantel: small and medium businesses in one region, everything on one cluster. */
export function omantel(scope: Construct): Sovereign {
  const sovereign = new Sovereign(scope, 'omantel', {
    domain: Domain.pool('omani.works'),
    owner: { organization: 'Omantel', email: 'platform@omantel.om', country: 'OM' },
    sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d platform@omantel'],
    gitops: GitOpsSource.seed({ url: 'https://git.openova.io/omantel/catalyst-config.git' }),
    regions: [{
      provider: Hetzner.cloud(),
      code: 'fsn',
      hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx33', count: 3 } }],
    }],
  });
  new blueprints.BootstrapKit(sovereign, 'kit');
  return sovereign;
}
