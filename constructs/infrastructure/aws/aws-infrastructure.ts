import { TerraformStack } from 'cdktf';
import { provider } from '../../../imports/aws';
import { Provider } from '../../naming';
import { CloudInfrastructure, MadeCluster } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { AWS_GUARD_RULES } from './guard-rules';
import { addApiLoadBalancer } from './load-balancers';
import { addMachines } from './machines';
import { AwsNetwork } from './network';
import { addSecurityGroup } from './security-group';

/** Exact version of the provider: that of the recorded schema. */
const PROVIDER_VERSION = '6.25.0';

/**
 * Host clusters at Amazon Web Services.
 *
 * The account that stacks are applied with comes from the environment of whoever applies them (`AWS_PROFILE`), and never gets into the
 * cluster. The public load balancer is not made here: the controller of the cloud finds none by its name, so that it makes its own, and
 * host names follow it.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export class AwsInfrastructure implements CloudInfrastructure {
  /** Provider that it is for. */
  public readonly provider = Provider.AWS;
  /** Variables that its provider block needs. */
  public readonly variables = [];
  /** What the guard has to know of its resources. */
  public readonly guardRules = AWS_GUARD_RULES;

  /** Requires the OpenTofu provider, at an exact version, and configures it. */
  public addProvider(stack: TerraformStack, region: string): void {
    stack.addOverride('terraform.required_providers.aws', { source: 'hashicorp/aws', version: PROVIDER_VERSION });
    new provider.AwsProvider(stack, 'aws', { region });
  }

  /** Makes everything that a cluster needs before it runs. */
  public addCluster(context: StackContext): MadeCluster {
    const network = new AwsNetwork(context);
    const machines = addMachines(context, { network, securityGroupId: addSecurityGroup(context, network) });
    addApiLoadBalancer(context, network, machines);
    return { machines, ingress: [] };
  }
}
