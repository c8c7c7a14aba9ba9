import { KubernetesObject } from '../kubernetes';
import { acting, need, Waiting } from './acting';
import { Player, Stage } from './player';
import { selects } from './selector';
import { setConditions } from './writing';

/** Upgrades of machines: those of a rehearsal run no k3s, so a Plan is complete only where no machine needs an upgrade. */
export const SYSTEM_UPGRADE: Player[] = [{
  kinds: ['upgrade.cattle.io/v1/Plan'], title: 'System Upgrade Controller: upgrades machines', registersKinds: true,
  operator: { kind: 'Deployment', image: 'rancher/system-upgrade-controller' }, act: acting(upgrade),
}];

async function upgrade(plan: KubernetesObject, stage: Stage): Promise<void> {
  const { channel, nodeSelector, secrets, serviceAccountName, version } = plan.spec;
  if (channel || secrets) throw new Waiting(`a Plan with ${channel ? 'a channel' : 'Secrets'} is not played`);
  if (serviceAccountName) await need(stage, 'v1', 'ServiceAccount', serviceAccountName, plan.metadata.namespace);
  const nodes = (await stage.kubernetes.list('v1', 'Node')).filter(({ metadata }) => selects(nodeSelector, metadata.labels));
  if (nodes.length > 0) throw new Waiting(`Node ${nodes[0].metadata.name} would be upgraded to ${version}, which is not played`);
  await setConditions(stage, plan, [
    { type: 'Validated', isTrue: true, reason: 'PlanIsValid' }, { type: 'LatestResolved', isTrue: true, reason: 'Version' },
    { type: 'Complete', isTrue: true, reason: 'Complete' },
  ], { latestVersion: version.replace('+', '-') });
}
