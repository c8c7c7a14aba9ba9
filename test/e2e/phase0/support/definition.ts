import {
  BuildingBlock, Component, ComponentCategory, ControlPlaneProps, NodePoolProps, PhaseZeroField, RegionProps, SensitiveVariable, Sovereign,
} from '../../../../constructs';
import { region, SSH_KEY, TestBlueprint, testSovereign } from '../../../support/fixtures';

/** A second public key that no private key exists for. */
export const OTHER_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB other@example';

const COMPONENT: Component = {
  key: 'demo', title: 'Demo', description: 'Runs in tests.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
  appVersion: '1.0.0', namespace: 'demo', buildingBlocks: [BuildingBlock.MGT],
};

const DEMO_KEY: SensitiveVariable = { name: 'demo_key', description: 'Key of the demo.', pattern: '^[0-9a-f]{16}$', maxBytes: 16 };

/** Properties of a small Sovereign. */
export interface SmallProps {
  /**
   * Name of the Sovereign.
   * @default 'omantel'
   */
  readonly name?: string;
  /**
   * Control plane.
   * @default - three machines of type cpx32
   */
  readonly controlPlane?: ControlPlaneProps;
  /**
   * Worker pools.
   * @default - one, called main, with two machines of type cpx22
   */
  readonly pools?: NodePoolProps[];
  /**
   * SSH keys.
   * @default - one
   */
  readonly sshPublicKeys?: string[];
  /**
   * Regions beside fsn.
   * @default - none
   */
  readonly regions?: RegionProps[];
}

/** Name of the stack of the management cluster of a small Sovereign. */
export const SMALL_STACK = 'omantel-hz-fsn-mgt-prod';

/** Makes a Sovereign whose management cluster has one of everything in Phase 0: both load balancers, workers, a secret, rules of the firewall. */
export function small(props: SmallProps = {}): Sovereign {
  const regions: RegionProps[] = [region('fsn', {
    buildingBlock: BuildingBlock.MGT,
    controlPlane: props.controlPlane ?? { instanceType: 'cpx32', count: 3 },
    pools: props.pools ?? [{ name: 'main', instanceType: 'cpx22', count: 2 }],
  }), ...props.regions ?? []];
  const sovereign = testSovereign({
    name: props.name, regions, sshPublicKeys: props.sshPublicKeys ?? [SSH_KEY], administrationCidrs: ['203.0.113.0/24'],
  });
  new TestBlueprint(sovereign.managementCluster, 'demo', { component: COMPONENT }, (self) => {
    self.ingress([80, 443]);
    self.phaseZeroSecret({ name: 'key', namespace: 'demo', fields: [PhaseZeroField.sensitive('key', DEMO_KEY)] });
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'demo', namespace: 'demo' }, data: { a: 'b' } });
  });
  return sovereign;
}
