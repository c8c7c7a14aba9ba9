import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { provider } from '../../imports/hcloud';
import { ClusterPlan } from '../blueprint';
import { Hetzner } from '../cloud';
import { manifestVariables } from '../node/manifests';
import { AGENT_TOKEN, HCLOUD_TOKEN, SERVER_TOKEN } from '../node/sensitive-variables';
import { StackContext } from './context';
import { addFirewall } from './firewall';
import { addApiLoadBalancer, addIngressLoadBalancer } from './load-balancers';
import { addMachines } from './machines';
import { ClusterNetwork } from './network';
import { addOutputs } from './outputs';
import { addSshKeys } from './ssh-keys';
import { addBackend, StateProps } from './state';
import { declareVariables, valueOf } from './variables';

/** Exact version of the provider: releases in between broke machines (1.62, 1.66.0). */
const PROVIDER_VERSION = '1.68.0';

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
 * The machines of one host cluster at Hetzner, and what they need to become a cluster: network, firewall, SSH keys, load balancers.
 *
 * No DNS and no provisioners: who points names at the addresses reads the outputs, and a machine sets itself up.
 *
 * @see https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs
 */
export class HostClusterStack extends TerraformStack {
  /** Plan of the host cluster. */
  public readonly plan: ClusterPlan;

  constructor(scope: Construct, id: string, props: HostClusterStackProps) {
    super(scope, id);
    this.plan = props.plan;
    const { region, node } = props.plan.hostCluster;
    if (!(region.provider instanceof Hetzner)) {
      throw new Error(`${node.path}: there is no infrastructure for ${region.provider.provider.name} yet; use Hetzner.cloud() as the provider of the region`);
    }
    addBackend(this, props.state);
    this.addOverride('terraform.required_version', '>= 1.10.0');
    // The bindings name a registry host, which OpenTofu would take literally.
    this.addOverride('terraform.required_providers.hcloud', { source: 'hetznercloud/hcloud', version: PROVIDER_VERSION });
    declareVariables(this, [HCLOUD_TOKEN, SERVER_TOKEN, AGENT_TOKEN, ...manifestVariables(props.plan)]);
    new provider.HcloudProvider(this, 'hcloud', { token: valueOf(HCLOUD_TOKEN) });

    const context = new StackContext(this, props.plan, props.deletionProtection ?? true, props.acknowledge);
    const network = new ClusterNetwork(context);
    const firewallId = addFirewall(context);
    const machines = addMachines(context, { network, firewallId, sshKeys: addSshKeys(context) });
    addApiLoadBalancer(context, network, machines);
    addOutputs(context, machines, addIngressLoadBalancer(context, network));
  }
}
