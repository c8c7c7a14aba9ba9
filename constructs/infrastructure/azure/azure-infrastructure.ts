import { TerraformStack } from 'cdktf';
import { provider } from '../../../imports/azurerm';
import { Provider } from '../../naming';
import { CloudInfrastructure, MadeCluster } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { AZURE_GUARD_RULES } from './guard-rules';
import { addApiLoadBalancer, addIngressAddress } from './load-balancers';
import { addMachines } from './machines';
import { AzureNetwork } from './network';
import { addSecurityGroup } from './security-group';

/** Exact version of the provider: that of the recorded schema. */
const PROVIDER_VERSION = '4.55.0';

/**
 * Host clusters at Microsoft Azure.
 *
 * Subscription and account that stacks are applied with come from the environment of whoever applies them (`ARM_SUBSCRIPTION_ID`, `az login`),
 * and the account never gets into the cluster. The cloud's controller makes the public load balancer, on an address that it finds by name.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs
 */
export class AzureInfrastructure implements CloudInfrastructure {
  /** Provider that it is for. */
  public readonly provider = Provider.AZURE;
  /** Variables that its provider block needs. */
  public readonly variables = [];
  /** What the guard has to know of its resources. */
  public readonly guardRules = AZURE_GUARD_RULES;

  /** Requires the OpenTofu provider, at an exact version, and configures it. */
  public addProvider(stack: TerraformStack): void {
    stack.addOverride('terraform.required_providers.azurerm', { source: 'hashicorp/azurerm', version: PROVIDER_VERSION });
    new provider.AzurermProvider(stack, 'azurerm', { features: [{}] });
  }

  /** Makes everything that a cluster needs before it runs. */
  public addCluster(context: StackContext): MadeCluster {
    const network = new AzureNetwork(context);
    addSecurityGroup(context, network);
    const machines = addMachines(context, network);
    addApiLoadBalancer(context, network, machines);
    const ingress = addIngressAddress(context, network);
    return {
      machines: machines.map(({ machine, address }) => ({ machine, publicIpv4: address.ipAddress })),
      ingress: ingress === undefined ? [] : [
        { name: 'ingress_ipv4', description: 'IPv4 address that the public host names of the cluster lead to', value: ingress.ipAddress },
      ],
    };
  }
}
