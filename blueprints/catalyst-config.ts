import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, CatalystResources } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of CatalystConfig. */
export interface CatalystConfigProps extends BlueprintProps {}

/**
 * What the definition says about the Sovereign, its Organizations, Environments, policies and Applications, as objects of
 * `catalyst.openova.io`; each kind of statement is a folder and a unit of its own.
 *
 * @example
 * new blueprints.CatalystConfig(sovereign.managementCluster);
 */
export class CatalystConfig extends Blueprint {
  constructor(scope: Construct, id: string = 'catalyst-config', props: CatalystConfigProps = {}) {
    super(scope, id, { component: CATALOGUE['catalyst-config'], ...props });
  }

  protected configure(): void {
    const { sovereign } = this;
    const environments = sovereign.organizations.flatMap((organization) => organization.environments);
    const guarded = environments.flatMap((environment) => environment.policy ?? []);
    this.add('sovereign', [CatalystResources.sovereign(sovereign)]);
    this.add('organizations', sovereign.organizations.map((organization) => CatalystResources.organization(organization)));
    this.add('environments', environments.map((environment) => CatalystResources.environment(environment)));
    this.add('policies', [
      ...guarded.map((policy) => CatalystResources.environmentPolicy(policy)),
      ...sovereign.secretPolicies.map((policy) => CatalystResources.secretPolicy(policy)),
    ]);
    const charts = environments.flatMap((environment) => environment.applications).filter(({ isChart }) => isChart);
    const all = sovereign.node.findAll().filter((one): one is Blueprint => Blueprint.isBlueprint(one) && one.environment !== undefined);
    this.add('applications', [
      ...charts.map((application) => CatalystResources.application(application)),
      ...all.filter((one) => one.members[0] === one).map((one) => CatalystResources.installed(one)),
    ]);
  }

  private add(folder: string, objects: { [key: string]: any }[]): void {
    if (objects.length === 0) return;
    const unit = this.unit(folder, { path: folder });
    objects.forEach((object) => unit.add(object));
  }
}
