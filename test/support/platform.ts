import { BootstrapKit, CatalystPlatform, CatalystPlatformProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  Application, Blueprint, BuildingBlock, Capability, Environment, EnvironmentPolicy, EnvironmentRule, EnvType, Organization, Placement, Runbook, RunbookStep,
  SecretField, SecretPolicy, SecretRule, Sovereign, Tier,
} from '../../constructs';
import { TestBlueprint, testSovereign, TestSovereignProps } from './fixtures';

/** A Sovereign with the kit, whatever the platform needs beside it, and the platform. */
export function testPlatform(props: TestSovereignProps = { nodes: 3 }, platform?: CatalystPlatformProps): CatalystPlatform {
  const sovereign = testSovereign(props);
  new BootstrapKit(sovereign, 'kit');
  if (!provides(sovereign, Capability.OIDC)) stand(TestIdentity, sovereign, 'keycloak', Capability.OIDC);
  if (!provides(sovereign, Capability.GIT)) stand(TestGit, sovereign, 'gitea', Capability.GIT);
  return new CatalystPlatform(sovereign, 'platform', platform);
}

/** Adds one of everything that people define: an Organization with an Environment, policies, an Application and Runbooks. */
export function addOrganization(sovereign: Sovereign): Organization {
  const acme = new Organization(sovereign, 'acme', {
    displayName: 'Acme', contact: 'it@acme.example', tier: Tier.HIGH, plan: 'business', labels: { 'openova.io/regulated': 'true' },
  });
  const hostClusters = sovereign.clustersWithRole(BuildingBlock.RTZ);
  const prod = new Environment(acme, 'prod', { hostClusters });
  new EnvironmentPolicy(prod, 'policy', {
    rules: [
      EnvironmentRule.prRequired({ approvers: ['platform', 'security'], minApprovals: 2 }), EnvironmentRule.reScoreGate({ minScore: 80 }),
      EnvironmentRule.soak({ source: EnvType.STG, hours: 24 }), EnvironmentRule.changeWindow({ cron: '0 22 * * SAT', hours: 4 }),
    ],
  });
  const database = new Application(prod, 'store-db', { blueprint: 'bp-cnpg', version: '0.29.0' });
  new Application(prod, 'store', {
    blueprint: 'bp-wordpress', version: '1.3.0', values: { replicas: 2, existingSecret: 'store-admin', database: 'store-db-rw.store-db.svc:5432' }, uses: { database },
    ...(prod.regions.length > 1 ? { placement: Placement.activeHotstandby(prod.regions) } : {}),
  });
  new SecretPolicy(sovereign, 'regulated', {
    organizationLabels: { 'openova.io/regulated': 'true' },
    rules: [SecretRule.databaseCredentials(), SecretRule.apiToken(), SecretRule.oauthClientSecret(), SecretRule.signingKey(), SecretRule.tlsCert()],
  });
  const steps = [RunbookStep.run('flux reconcile kustomization gitea'), RunbookStep.verify('curl -fsS http://gitea-http/healthz')];
  new Runbook(sovereign, 'gitea-restart', { alerts: ['GiteaDown'], steps, preconditions: ['kubectl get nodes'], rollback: [RunbookStep.run('flux suspend kustomization gitea')] });
  new Runbook(acme, 'store-restart', { alerts: ['StoreDown'], steps });
  return acme;
}

/** Identity provider with one client after another. */
class TestIdentity extends TestBlueprint {
  public provideOidcClient(consumer: Blueprint, request: { clientId: string }) {
    consumer.mainUnit.dependsOn(this.mainUnit, 'oidc');
    const secret = consumer.secret({ name: `${request.clientId}-oidc`, fields: [SecretField.text('client-id', request.clientId), SecretField.generated('client-secret')] });
    return { issuer: `https://auth.${this.sovereign.fqdn}/realms/catalyst`, clientId: request.clientId, secret };
  }
}

/** Git server with a Service that Pods reach. */
class TestGit extends TestBlueprint {
  public repositoryUrl(repository: string): string {
    return `http://gitea-http.catalyst-gitea.svc:3000/${repository}.git`;
  }
}

function provides(sovereign: Sovereign, capability: Capability): boolean {
  const blueprints = sovereign.managementCluster.node.findAll().filter((one): one is Blueprint => Blueprint.isBlueprint(one));
  return blueprints.some((blueprint) => blueprint.provides.some((one) => one.name === capability.name));
}

function stand(type: typeof TestBlueprint, sovereign: Sovereign, key: string, capability: Capability): void {
  const component = { ...CATALOGUE['catalog-svc'], key, namespace: `catalyst-${key}` };
  new type(sovereign.managementCluster, key, { component, provides: [capability] }, (self) => self.mainUnit.add({
    apiVersion: 'v1', kind: 'Service', metadata: { name: `${key}-http`, namespace: component.namespace }, spec: { ports: [{ port: 3000 }] },
  }));
}
