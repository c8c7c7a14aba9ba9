import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { ClusterPlan } from '../blueprint';
import { manifestVariables } from '../node/manifests';
import { AGENT_TOKEN, SERVER_TOKEN } from '../node/sensitive-variables';
import { Json } from '../private/merge';
import { infrastructureOf } from './clouds';
import { StackContext } from './context';
import { addOutputs } from './outputs';
import { addBackend, StateProps } from './state';
import { declareVariables } from './variables';

/** Properties of a HostClusterStack. */
export interface HostClusterStackProps {
  /** Plan of the host cluster. */
  readonly plan: ClusterPlan;
  /**
   * Bucket that keeps the state.
   * @default - a local file in the folder `tofu-state` beside the output folder
   */
  readonly state?: StateProps;
  /**
   * Whether the cloud refuses to delete or rebuild what the stack made. Apply with false before a cluster is taken down.
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * Names of resources of the stack that are to go, as in `cdk.tf.json`. They alone are not protected.
   * @default - none
   */
  readonly acknowledge?: string[];
}

/**
 * The machines of one host cluster, and what they need to become a cluster: network, firewall, SSH keys, load balancers.
 *
 * No DNS and no provisioners: who points names at the addresses reads the outputs, and a machine sets itself up.
 */
export class HostClusterStack extends TerraformStack {
  /** Plan of the host cluster. */
  public readonly plan: ClusterPlan;
  private rendered?: Json;

  constructor(scope: Construct, id: string, props: HostClusterStackProps) {
    super(scope, id);
    this.plan = props.plan;
    const cloud = infrastructureOf(props.plan.hostCluster);
    addBackend(this, props.state);
    this.addOverride('terraform.required_version', '>= 1.10.0');
    declareVariables(this, [...cloud.variables, SERVER_TOKEN, AGENT_TOKEN, ...manifestVariables(props.plan)]);
    cloud.addProvider(this, props.plan.hostCluster.region.location.cloudLocation);
    const context = new StackContext(this, props.plan, props.deletionProtection ?? true, props.acknowledge);
    addOutputs(context, cloud.addCluster(context));
  }

  /** Adds what other stacks refer to, unless the stack is rendered already. */
  public prepareStack(): void {
    if (this.rendered === undefined) super.prepareStack();
  }

  /** Returns the content of `cdk.tf.json`. */
  public toTerraform(): any {
    return this.rendered ?? super.toTerraform();
  }

  /**
   * Renders the stack for everybody who asks until it is released: what is compared is what is written.
   *
   * @internal
   */
  public _render(): Json {
    return (this.rendered ??= super.toTerraform() as Json);
  }

  /** @internal */
  public _release(): void {
    this.rendered = undefined;
  }
}
