import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addAccess, podDelete } from './private/litmus-objects';

/** Properties of Litmus. */
export interface LitmusProps extends BlueprintProps {
  /**
   * Seconds for which Pods are deleted.
   * @default 15
   */
  readonly durationSeconds?: number;
  /**
   * Seconds between one deletion and the next.
   * @default 5
   */
  readonly intervalSeconds?: number;
}

/**
 * What an Organization tests its Applications with: the experiment that deletes Pods, and the account that may do so, in its namespace and
 * nowhere else.
 *
 * A ChaosEngine runs it, which names the Pods and the ServiceAccount `{name}`; whoever applies one breaks something, so that none is
 * here. Experiments that need the machine under a Pod are left out: the namespace refuses them. The pages of Litmus are left out too,
 * because their servers wait for a replica set of MongoDB, which FerretDB does not have. It is of one cluster, and nothing is copied.
 *
 * @see https://docs.litmuschaos.io
 */
export class Litmus extends Blueprint {
  /** Seconds for which Pods are deleted. */
  public readonly durationSeconds: number;
  /** Seconds between one deletion and the next. */
  public readonly intervalSeconds: number;

  constructor(scope: Construct, id: string = 'litmus', props: LitmusProps = {}) {
    super(scope, id, { component: CATALOGUE.litmus, hostKinds: [Capability.CHAOS_KINDS], ...props });
    this.durationSeconds = props.durationSeconds ?? 15;
    this.intervalSeconds = props.intervalSeconds ?? 5;
    requireWhole(this.node.path, 'durationSeconds', this.durationSeconds, 'leave it out for 15');
    requireWhole(this.node.path, 'intervalSeconds', this.intervalSeconds, 'leave it out for 5');
  }

  protected configure(): void {
    const { name, namespace, durationSeconds, intervalSeconds } = this;
    this.requires(Capability.CHAOS_KINDS);
    addAccess(this.prerequisites, name, namespace);
    this.mainUnit.add(podDelete(name, namespace, durationSeconds, intervalSeconds));
  }
}
