import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, CatalystKinds } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of CatalystCrds. */
export interface CatalystCrdsProps extends BlueprintProps {}

/**
 * The kinds of `catalyst.openova.io`, in which a Sovereign is described to its own controllers.
 *
 * @see https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources
 */
export class CatalystCrds extends Blueprint {
  /** The kinds, for Blueprints that work on their objects. */
  public static readonly CAPABILITY = Capability.of('catalyst-kinds', 'CatalystPlatform');

  constructor(scope: Construct, id: string = 'catalyst-crds', props: CatalystCrdsProps = {}) {
    super(scope, id, { component: CATALOGUE['catalyst-crds'], provides: [CatalystCrds.CAPABILITY], ...props });
  }

  protected configure(): void {
    // Deleting these kinds deletes every Organization, Environment and Application of the Sovereign.
    const unit = this.unit(undefined, { prune: false });
    CatalystKinds.definitions().forEach((definition) => unit.add(definition));
  }
}
