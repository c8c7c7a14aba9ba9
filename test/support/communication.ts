import {
  CertManager, Cilium, Cnpg, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, Keycloak, OpenBao, PublicGateway, SeaweedFs, StunnerOperator, Valkey,
} from '../../blueprints';
import { Checks, ClusterPlan, Finding, HostCluster, Sovereign } from '../../constructs';
import { planOf, testSovereign, TestSovereignProps } from './fixtures';
import { validateManifest } from './manifest-schema';

/** Puts what Applications for communication need on a cluster. */
export function addPlatform(cluster: HostCluster): void {
  for (const Member of [
    GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, PublicGateway, Cnpg, Keycloak, SeaweedFs, Valkey, StunnerOperator,
  ]) new Member(cluster);
}

/** Plans a platform of three machines with Applications on it. */
export function planOnPlatform(add: (cluster: HostCluster) => void, props: TestSovereignProps = {}): ClusterPlan {
  const sovereign: Sovereign = testSovereign({ nodes: 3, ...props });
  addPlatform(sovereign.managementCluster);
  add(sovereign.managementCluster);
  return planOf(sovereign);
}

/** Returns what the checks find in a plan, and which of its objects its kind does not allow. */
export function faultsOf(plan: ClusterPlan): string[] {
  const findings: Finding[] = Checks.run(plan.sovereignPlan);
  return [...findings.map(String), ...plan.units.flatMap((unit) => unit.manifests.flatMap((manifest) => validateManifest(manifest)))];
}

/** Returns the policy of a namespace. */
export function policyOf(plan: ClusterPlan, namespace: string): any {
  return plan.tryFindUnit('network-policies')!.manifests.find(({ metadata }) => metadata.namespace === namespace)!.spec;
}
