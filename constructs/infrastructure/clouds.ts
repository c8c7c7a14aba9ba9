import { oneOf } from '../private/errors';
import { HostCluster } from '../sovereign';
import { AwsInfrastructure } from './aws/aws-infrastructure';
import { AzureInfrastructure } from './azure/azure-infrastructure';
import { CloudInfrastructure } from './cloud-infrastructure';
import { GcpInfrastructure } from './gcp/gcp-infrastructure';
import { GuardRules } from './guard-rules';
import { HetznerInfrastructure } from './hetzner/hetzner-infrastructure';
import { HuaweiInfrastructure } from './huawei/huawei-infrastructure';
import { OciInfrastructure } from './oci/oci-infrastructure';

/** Every provider that there is infrastructure for. */
const CLOUDS: CloudInfrastructure[] = [
  new HetznerInfrastructure(), new AwsInfrastructure(), new GcpInfrastructure(), new AzureInfrastructure(), new OciInfrastructure(),
  new HuaweiInfrastructure(),
];

/**
 * Finds the infrastructure for the cloud of a cluster.
 *
 * @throws if there is none
 */
export function infrastructureOf({ node, region }: HostCluster): CloudInfrastructure {
  const { provider } = region.provider;
  const found = CLOUDS.find((cloud) => cloud.provider === provider);
  if (found) return found;
  const ready = oneOf(CLOUDS.map((cloud) => cloud.provider.name));
  throw new Error(`${node.path}: there is no infrastructure for ${provider.name} yet; use a region of ${ready}`);
}

/** Returns what the guard has to know of a kind of resource; nothing for kinds of other providers. */
export function rulesOf(type: string): GuardRules | undefined {
  return CLOUDS.map((cloud) => cloud.guardRules).find(({ prefix }) => type.startsWith(`${prefix}_`));
}

/** Tells whether a kind is that of machines. */
export function isMachine(type: string): boolean {
  return rulesOf(type)?.machine.type === type;
}
