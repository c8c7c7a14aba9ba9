import { TerraformStack } from 'cdktf';
import { provider } from '../../../imports/google';
import { Provider } from '../../naming';
import { CloudInfrastructure, MadeCluster } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { addFirewall } from './firewall';
import { GCP_GUARD_RULES } from './guard-rules';
import { addApiLoadBalancer } from './load-balancers';
import { addMachines } from './machines';
import { GcpNetwork } from './network';

/** Exact version of the provider: that of the recorded schema. */
const PROVIDER_VERSION = '6.50.0';

/**
 * Host clusters at Google Cloud.
 *
 * Project and account that stacks are applied with come from the environment of whoever applies them (`GOOGLE_PROJECT`,
 * `GOOGLE_APPLICATION_CREDENTIALS`), and the account never gets into the cluster. The public load balancer is not made here: the controller
 * of the cloud takes an address by its number only, so that it makes its own, and host names follow it.
 *
 * @see https://registry.terraform.io/providers/hashicorp/google/latest/docs
 */
export class GcpInfrastructure implements CloudInfrastructure {
  /** Provider that it is for. */
  public readonly provider = Provider.GCP;
  /** Variables that its provider block needs. */
  public readonly variables = [];
  /** What the guard has to know of its resources. */
  public readonly guardRules = GCP_GUARD_RULES;

  /** Requires the OpenTofu provider, at an exact version, and configures it. */
  public addProvider(stack: TerraformStack, region: string): void {
    stack.addOverride('terraform.required_providers.google', { source: 'hashicorp/google', version: PROVIDER_VERSION });
    new provider.GoogleProvider(stack, 'google', { region, addTerraformAttributionLabel: false });
  }

  /** Makes everything that a cluster needs before it runs. */
  public addCluster(context: StackContext): MadeCluster {
    const network = new GcpNetwork(context);
    addFirewall(context, network);
    const machines = addMachines(context, network);
    addApiLoadBalancer(context, network, machines);
    return {
      machines: machines.map(({ machine, resource }) => ({ machine, publicIpv4: resource.networkInterface.get(0).accessConfig.get(0).natIp })),
      ingress: [],
    };
  }
}
