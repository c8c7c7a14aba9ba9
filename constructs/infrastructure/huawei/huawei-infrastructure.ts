import { TerraformStack } from 'cdktf';
import { provider } from '../../../imports/huaweicloud';
import { Provider } from '../../naming';
import { HUAWEI_OPENTOFU_PROVIDER } from '../../private/opentofu-providers';
import { CloudInfrastructure, MadeCluster } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { HUAWEI_GUARD_RULES } from './guard-rules';
import { addApiLoadBalancer } from './load-balancers';
import { addMachines } from './machines';
import { HuaweiNetwork } from './network';
import { addSecurityGroup } from './security-group';

/**
 * Host clusters at Huawei Cloud.
 *
 * The account that stacks are applied with comes from the environment of whoever applies them (`HW_ACCESS_KEY`, `HW_SECRET_KEY`), and never
 * gets into the cluster. The public load balancer is not made here: the controller of the cloud takes one by its id only, so that it makes
 * its own, and host names follow it.
 *
 * @see https://registry.terraform.io/providers/huaweicloud/huaweicloud/latest/docs
 */
export class HuaweiInfrastructure implements CloudInfrastructure {
  /** Provider that it is for. */
  public readonly provider = Provider.HUAWEI;
  /** Variables that its provider block and its resources need. */
  public readonly variables = [];
  /** What the guard has to know of its resources. */
  public readonly guardRules = HUAWEI_GUARD_RULES;

  /** Requires the OpenTofu provider, at an exact version, and configures it. */
  public addProvider(stack: TerraformStack, region: string): void {
    stack.addOverride('terraform.required_providers.huaweicloud', HUAWEI_OPENTOFU_PROVIDER);
    new provider.HuaweicloudProvider(stack, 'huaweicloud', { region });
  }

  /** Makes everything that a cluster needs before it runs. */
  public addCluster(context: StackContext): MadeCluster {
    const network = new HuaweiNetwork(context);
    const machines = addMachines(context, { network, securityGroupId: addSecurityGroup(context) });
    addApiLoadBalancer(context, network, machines);
    return { machines, ingress: [] };
  }
}
