import { TerraformStack } from 'cdktf';
import { provider } from '../../../imports/oci';
import { Provider } from '../../naming';
import { OCI_COMPARTMENT_OCID, OCI_TENANCY_OCID } from '../../node/sensitive-variables';
import { OCI_OPENTOFU_PROVIDER } from '../../private/opentofu-providers';
import { CloudInfrastructure, MadeCluster } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { OCI_GUARD_RULES } from './guard-rules';
import { addApiLoadBalancer } from './load-balancers';
import { addMachines } from './machines';
import { OciNetwork } from './network';

/**
 * Host clusters at Oracle Cloud.
 *
 * The account that stacks are applied with comes from the environment of whoever applies them (`~/.oci/config`), and never gets into the
 * cluster. The public load balancer is not made here: the controller of the cloud finds none by its name, so that it makes its own, and
 * host names follow it.
 *
 * @see https://registry.terraform.io/providers/oracle/oci/latest/docs
 */
export class OciInfrastructure implements CloudInfrastructure {
  /** Provider that it is for. */
  public readonly provider = Provider.OCI;
  /** Variables that say where its resources are. */
  public readonly variables = [OCI_COMPARTMENT_OCID, OCI_TENANCY_OCID];
  /** What the guard has to know of its resources. */
  public readonly guardRules = OCI_GUARD_RULES;

  /** Requires the OpenTofu provider, at an exact version, and configures it. */
  public addProvider(stack: TerraformStack, region: string): void {
    stack.addOverride('terraform.required_providers.oci', OCI_OPENTOFU_PROVIDER);
    new provider.OciProvider(stack, 'oci', { region });
  }

  /** Makes everything that a cluster needs before it runs. */
  public addCluster(context: StackContext): MadeCluster {
    const network = new OciNetwork(context);
    const machines = addMachines(context, network);
    addApiLoadBalancer(context, network, machines);
    return { machines, ingress: [] };
  }
}
