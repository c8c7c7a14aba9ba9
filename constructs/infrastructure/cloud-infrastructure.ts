import { TerraformStack } from 'cdktf';
import { SensitiveVariable } from '../blueprint';
import { Provider } from '../naming';
import { Machine } from '../node/machine';
import { HostCluster, Sovereign } from '../sovereign';
import { StackContext } from './context';
import { GuardRules } from './guard-rules';

/** A machine, as others reach it. */
export interface MadeMachine {
  /** The machine. */
  readonly machine: Machine;
  /** Public IPv4 address, once it is there. */
  readonly publicIpv4: string;
}

/** Something that others need to know of the public entry. */
export interface IngressOutput {
  /** Name of the output. */
  readonly name: string;
  /** What the value is. */
  readonly description: string;
  /** Value, once it is there. */
  readonly value: string;
}

/** What a cloud made for a cluster. */
export interface MadeCluster {
  /** Machines, control planes first. */
  readonly machines: MadeMachine[];
  /** What is known of the public entry; nothing where the cluster has none. */
  readonly ingress: IngressOutput[];
}

/**
 * What the machines of a cluster, and everything around them, are at one provider.
 *
 * A stack is the same at every provider: where its state is, its variables, the user data of its machines, its outputs, the guard. What
 * differs is here, and nowhere else.
 */
export interface CloudInfrastructure {
  /** Provider that it is for. */
  readonly provider: Provider;
  /** Variables that its provider block and its resources need. */
  readonly variables: SensitiveVariable[];
  /** What the guard has to know of its resources. */
  readonly guardRules: GuardRules;
  /**
   * Returns the cluster whose stack makes what the clusters of a Sovereign share.
   * @default - every cluster has its own of everything
   */
  sharedOwner?(sovereign: Sovereign): HostCluster;
  /** Requires the OpenTofu provider, at an exact version, and configures it. */
  addProvider(stack: TerraformStack, region: string): void;
  /** Makes everything that a cluster needs before it runs. */
  addCluster(context: StackContext): MadeCluster;
}
