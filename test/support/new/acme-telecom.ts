import { Construct } from 'constructs';
import { Application, blueprints, BuildingBlock, Domain, Environment, GitOpsSource, Hetzner, Organization, Sovereign } from '../../../index';

/** Acme 'Telecom': one region, everything on one cluster. */
export function acmeTelecom(scope: Construct): Sovereign {
  const sovereign = new Sovereign(scope, 'acme-telecom', {
    domain: Domain.pool('omani.works'),
    owner: { organization: 'Acme \'Telecom\'', email: 'platform@acme.example', country: 'DE' },
    sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d test@example'],
    gitops: GitOpsSource.seed({ url: 'https://git.example.com/acme/catalyst-config.git' }),
    regions: [
      { provider: Hetzner.cloud(), code: 'fsn', hostClusters: [
        { buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx43', count: 3 }, maxPodsPerNode: 110 },
      ] },
    ],
  });
  new blueprints.BootstrapKit(sovereign, 'kit');
  new blueprints.CatalystPlatform(sovereign, 'platform');

  const organization = new Organization(sovereign, 'pharmacy', { displayName: 'Pharmacy', contact: 'platform@acme.example' });
  const production = new Environment(organization, 'prod');
  new Application(production, 'cache', { blueprint: 'bp-cache', version: '9.1.1' });
  new Application(production, 'postgres', { blueprint: 'bp-postgres', version: '17.6.0' });
  return sovereign;
}
