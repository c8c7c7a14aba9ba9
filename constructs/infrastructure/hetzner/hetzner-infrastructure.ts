import { TerraformStack } from 'cdktf';
import { provider } from '../../../imports/hcloud';
import { Provider } from '../../naming';
import { HCLOUD_TOKEN } from '../../node/sensitive-variables';
import { HostCluster, Sovereign } from '../../sovereign';
import { CloudInfrastructure, MadeCluster } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { valueOf } from '../variables';
import { addFirewall } from './firewall';
import { HETZNER_GUARD_RULES } from './guard-rules';
import { addApiLoadBalancer, addIngressLoadBalancer } from './load-balancers';
import { addMachines } from './machines';
import { ClusterNetwork } from './network';
import { addSshKeys, sshKeyOwner } from './ssh-keys';

/** Exact version of the provider: releases in between broke machines (1.62, 1.66.0). */
const PROVIDER_VERSION = '1.68.0';

/**
 * Host clusters at Hetzner.
 *
 * @see https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs
 */
export class HetznerInfrastructure implements CloudInfrastructure {
  /** Provider that it is for. */
  public readonly provider = Provider.HETZNER;
  /** Variables that its provider block needs. */
  public readonly variables = [HCLOUD_TOKEN];
  /** What the guard has to know of its resources. */
  public readonly guardRules = HETZNER_GUARD_RULES;

  /** Returns the cluster whose stack makes the SSH keys of the project. */
  public sharedOwner(sovereign: Sovereign): HostCluster {
    return sshKeyOwner(sovereign);
  }

  /** Requires the OpenTofu provider, at an exact version, and configures it. */
  public addProvider(stack: TerraformStack): void {
    // The bindings name a registry host, which OpenTofu would take literally.
    stack.addOverride('terraform.required_providers.hcloud', { source: 'hetznercloud/hcloud', version: PROVIDER_VERSION });
    new provider.HcloudProvider(stack, 'hcloud', { token: valueOf(HCLOUD_TOKEN) });
  }

  /** Makes everything that a cluster needs before it runs. */
  public addCluster(context: StackContext): MadeCluster {
    const network = new ClusterNetwork(context);
    const firewallId = addFirewall(context);
    const machines = addMachines(context, { network, firewallId, sshKeys: addSshKeys(context) });
    addApiLoadBalancer(context, network, machines);
    const ingress = addIngressLoadBalancer(context, network);
    return {
      machines: machines.map(({ machine, resource }) => ({ machine, publicIpv4: resource.ipv4Address })),
      ingress: ingress === undefined ? [] : [
        { name: 'ingress_ipv4', description: 'IPv4 address that the public host names of the cluster lead to', value: ingress.ipv4 },
        { name: 'ingress_ipv6', description: 'IPv6 address that the public host names of the cluster lead to', value: ingress.ipv6 },
      ],
    };
  }
}
