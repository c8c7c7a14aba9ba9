import { Capability, CompositeBlueprint, IDnsProvider, SovereignPlan } from '../blueprint';
import { EnvType, Names } from '../naming';
import { phaseZeroFingerprint } from '../node/fingerprint';
import { DelegatedBy, DomainMode, Environment, EnvironmentRuleKind, Organization, Registrar, SovereignZone, UserRole, ZoneDelegation } from '../sovereign';
import { Tree } from './tree';

/** File beside the repository folders of a tree that says what the repositories are. */
export const PUBLICATION_FILE = 'publication.yaml';
/** Version of the shape of the file. */
export const PUBLICATION_VERSION = 'sovereign-constructs/v1';

/** What a team may do in every repository of its Gitea Organization. */
export type TeamPermission = 'read' | 'write' | 'admin';

/** A team of a Gitea Organization; people in it come from the identity provider. */
export interface PublishedTeam {
  /** Name of the team, which is the role or the word in a policy. */
  readonly name: string;
  /** What it may do. */
  readonly permission: TeamPermission;
  /**
   * Accounts of the platform in it, sorted.
   * @default - none
   */
  readonly members?: string[];
}

/** A Gitea Organization. */
export interface PublishedOrganization {
  /** Name in URLs. */
  readonly name: string;
  /** Name as people read it. */
  readonly displayName: string;
  /** What it is for. */
  readonly description: string;
  /** Who sees it: whoever is signed in, or its members. */
  readonly visibility: 'limited' | 'private';
  /** Teams beside its owners, sorted by name. */
  readonly teams: PublishedTeam[];
}

/** A branch of a repository. */
export interface PublishedBranch {
  /** Name of the branch. */
  readonly name: string;
  /** Whether changes of the definition go there, or only its first content, which is that of the branch that they go to. */
  readonly content: 'definition' | 'initial';
  /** Who pushes to it without a pull request: whoever may write, the account that publishes, or nobody. */
  readonly push: 'writers' | 'publisher' | 'nobody';
  /** Approvals that a pull request to it needs. */
  readonly requiredApprovals: number;
  /**
   * Teams whose approvals count.
   * @default - those of whoever may write
   */
  readonly approvers?: string[];
}

/** A Git repository. */
export interface PublishedRepository {
  /** Gitea Organization and name, which are also its folder in the tree. */
  readonly name: string;
  /** What it is for. */
  readonly description: string;
  /** Branch that a clone starts on. */
  readonly defaultBranch: string;
  /** Who writes it: the definition alone, or people, after the definition gave it a start. */
  readonly writtenBy: 'definition' | 'people';
  /** Whether nobody but the account that publishes changes it. */
  readonly readOnly: boolean;
  /** Branches, those that the others start from first. */
  readonly branches: PublishedBranch[];
  /** Names of the webhooks that it calls. */
  readonly webhooks: string[];
}

/** Somebody whom Gitea tells of events. */
export interface PublishedWebhook {
  /** Name, which repositories refer to. */
  readonly name: string;
  /** URL that Gitea posts to. */
  readonly url: string;
  /** Events that it is told of. */
  readonly events: string[];
}

/** Who owns a Sovereign. */
export interface PublishedOwner {
  /** Legal name. */
  readonly organization: string;
  /** E-mail address. */
  readonly email: string;
}

/** What the zone above says of the zone, beside its name servers. */
export interface PublishedDelegation {
  /** Who puts it there. */
  readonly by: DelegatedBy;
  /** How long the name servers may be kept, in seconds. */
  readonly ttlSeconds: number;
  /** Name servers whose addresses have to be there too, because they are in the zone. */
  readonly addressed: string[];
  /**
   * Number of the algorithm of its DS record.
   * @default - that is for others to say
   */
  readonly dsAlgorithm?: number;
}

/** How the Sovereign comes by its domain, and what has to be true of it. */
export interface PublishedDomain {
  /** Who sets the name servers. */
  readonly mode: DomainMode;
  /**
   * Pool domain that the name is taken under.
   * @default - none, the domain is the owner's
   */
  readonly pool?: string;
  /**
   * Registrar that is told of the name servers.
   * @default - none
   */
  readonly registrar?: Registrar;
  /** Name servers of the zone: those that the Sovereign runs itself, or those of who answers for it; none without a DNS server. */
  readonly nameservers: string[];
  /** What the zone above says of the zone. */
  readonly delegation: PublishedDelegation;
  /** Names of the records that lead to the public entry. */
  readonly hosts: string[];
}

/** A host cluster that follows the tree. */
export interface PublishedCluster {
  /** Name of the cluster. */
  readonly name: string;
  /** Fingerprint of what Phase 0 makes of it, which tells whether a stack is of the same definition. */
  readonly phaseZero: string;
}

/** Whose repositories they are. */
export interface PublishedSovereign {
  /** Name of the Sovereign. */
  readonly name: string;
  /** Its domain, which is also the name of the folder. */
  readonly fqdn: string;
  /** Who owns it. */
  readonly owner: PublishedOwner;
  /** How it comes by its domain. */
  readonly domain: PublishedDomain;
}

/** What the repositories of a Sovereign are, beside their content. */
export interface Publication {
  /** Version of the shape of the file. */
  readonly apiVersion: string;
  /** Always `Publication`. */
  readonly kind: string;
  /** Whose repositories they are. */
  readonly sovereign: PublishedSovereign;
  /** Host clusters, sorted by name. */
  readonly clusters: PublishedCluster[];
  /** Who is told of events. */
  readonly webhooks: PublishedWebhook[];
  /** Gitea Organizations. */
  readonly organizations: PublishedOrganization[];
  /** Repositories, sorted by name. */
  readonly repositories: PublishedRepository[];
}

/** An Application and its repository. */
interface Installed {
  readonly repository: string;
  readonly environment: Environment;
  /** Full name of its Blueprint. */
  readonly blueprint: string;
}

/** Env types whose branch every Application has, and the others, whose branch comes with an Environment; in the order of promotion. */
const ALWAYS = [EnvType.DEV, EnvType.STG, EnvType.PROD];
const CHAIN = [EnvType.POC, EnvType.DEV, EnvType.STG, EnvType.UAT, EnvType.PROD];
/** Env types whose branch people push to as they work. */
const OPEN = [EnvType.POC, EnvType.DEV];
/** Name of the webhook, and key of the component that it tells. */
const PROJECTOR = 'projector';
/** Path of the projector that Gitea posts to. */
const HOOK_PATH = '/hooks/gitea';

/** Adds the file that says what the repositories in the folders of the tree are; it has to be added last. */
export function addPublication(tree: Tree, plan: SovereignPlan): void {
  const { name, fqdn, owner } = plan.sovereign;
  const webhooks = webhooksOf(plan);
  const folders = [...new Set(tree.paths.map((file) => file.split('/').slice(0, 2).join('/')))].sort();
  const installed = new Map(applications(plan).map((one) => [one.repository, one]));
  const describe = repositoryDescriptions(plan, [...installed.values()]);
  const publication: Publication = {
    apiVersion: PUBLICATION_VERSION,
    kind: 'Publication',
    sovereign: { name, fqdn, owner: { organization: owner.organization, email: owner.email }, domain: domainOf(plan) },
    clusters: plan.clusters.map((cluster) => ({ name: cluster.hostCluster.name, phaseZero: phaseZeroFingerprint(cluster) })),
    webhooks,
    organizations: organizationsOf(plan, new Set(folders.map((folder) => folder.split('/')[0]))),
    repositories: folders.map((folder) => ({
      name: folder, description: describe.get(folder) ?? '', ...repositoryOf(folder, plan, installed.get(folder)), webhooks: webhooks.map((hook) => hook.name),
    })),
  };
  tree.addYaml(PUBLICATION_FILE, [publication]);
}

function domainOf({ sovereign, clusters }: SovereignPlan): PublishedDomain {
  const { dns, domain, fqdn } = sovereign;
  const own = clusters.flatMap((cluster) => (cluster.tryFindProvider(Capability.DNS) as unknown as IDnsProvider | undefined)?.nameservers ?? []);
  const nameservers = dns.isOwn ? [...new Set(own)] : dns.nameservers;
  const { addressed, by, dsAlgorithm, ttlSeconds } = ZoneDelegation.of(sovereign, nameservers);
  return {
    mode: domain.mode,
    ...(domain.poolDomain === undefined ? {} : { pool: domain.poolDomain }),
    ...(domain.registrar === undefined ? {} : { registrar: domain.registrar }),
    nameservers,
    delegation: { by, ttlSeconds, addressed, ...(dsAlgorithm === undefined ? {} : { dsAlgorithm }) },
    hosts: SovereignZone.hosts(fqdn),
  };
}

function organizationsOf(plan: SovereignPlan, used: Set<string>): PublishedOrganization[] {
  const { sovereign } = plan;
  const admins: PublishedTeam = { name: UserRole.SOVEREIGN_ADMIN, permission: 'admin' };
  const readers = (role: UserRole): PublishedTeam => ({ name: role, permission: 'read' });
  const curated: PublishedOrganization = {
    name: Names.GITEA_CATALOG_SOVEREIGN, displayName: `Catalogue of ${sovereign.owner.organization}`, visibility: 'limited', teams: [admins],
    description: 'Blueprints that the owner of the Sovereign curates.',
  };
  return [
    {
      name: Names.GITEA_CATALOG, displayName: 'Catalogue', description: 'Blueprints that run on the Sovereign.', visibility: 'limited',
      teams: [readers(UserRole.SOVEREIGN_ADMIN)],
    },
    ...(used.has(curated.name) ? [curated] : []),
    {
      name: Names.GITEA_SYSTEM, displayName: 'System', description: 'The platform itself.', visibility: 'private',
      teams: sorted([admins, readers(UserRole.SECURITY_OFFICER)]),
    },
    ...sovereign.organizations.map((organization): PublishedOrganization => ({
      name: organization.name, displayName: organization.displayName, description: `Applications and Blueprints of ${organization.displayName}.`,
      visibility: 'private', teams: teamsOf(organization, readersOf(plan, organization)),
    })),
  ];
}

/** Accounts that read the repositories of an Organization. */
function readersOf({ clusters }: SovereignPlan, organization: Organization): string[] {
  return clusters.flatMap(({ _gitReaders }) => [..._gitReaders]).filter(([, one]) => one === organization).map(([account]) => account).sort();
}

/** The roles of an Organization that work with Git, and the teams that its policies name. */
function teamsOf(organization: Organization, readers: string[]): PublishedTeam[] {
  const teams = new Map<string, TeamPermission>([
    [UserRole.ORG_ADMIN, 'admin'], [UserRole.ORG_DEVELOPER, 'write'], [UserRole.ORG_VIEWER, 'read'], [UserRole.SECURITY_OFFICER, 'read'],
  ]);
  for (const name of organization.environments.flatMap((environment) => approvalOf(environment)?.approvers ?? [])) {
    if (!teams.has(name)) teams.set(name, 'write');
  }
  return sorted([...teams].map(([name, permission]) => (
    { name, permission, ...(name === UserRole.ORG_VIEWER && readers.length > 0 ? { members: readers } : {}) }
  )));
}

function sorted(teams: PublishedTeam[]): PublishedTeam[] {
  return teams.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function repositoryOf(folder: string, plan: SovereignPlan, application?: Installed): Omit<PublishedRepository, 'name' | 'description' | 'webhooks'> {
  const [owner, name] = folder.split('/');
  if (application) return { defaultBranch: EnvType.PROD.branch, writtenBy: 'people', readOnly: false, branches: branchesOf(application) };
  const isConfig = name === Names.GITEA_CATALYST_CONFIG;
  const generated = owner === Names.GITEA_CATALOG || owner === Names.GITEA_CATALOG_SOVEREIGN || isConfig;
  const branch = isConfig ? plan.sovereign.gitops.branch : EnvType.PROD.branch;
  return {
    defaultBranch: branch, writtenBy: generated ? 'definition' : 'people', readOnly: owner === Names.GITEA_CATALOG,
    branches: [{ name: branch, content: 'definition', push: 'publisher', requiredApprovals: 0 }],
  };
}

/** Changes of the definition go to the branch of the Environment that has the Application; the other branches start as it does. */
function branchesOf(application: Installed): PublishedBranch[] {
  const { environments } = application.environment.organization;
  const own = application.environment.envType;
  const used = CHAIN.filter((envType) => ALWAYS.includes(envType) || environments.some((environment) => environment.envType === envType));
  return [own, ...used.filter((envType) => envType !== own)].map((envType) => {
    const approval = approvalOf(environments.find((environment) => environment.envType === envType));
    const push = approval ? 'nobody' : OPEN.includes(envType) ? 'writers' : 'publisher';
    return {
      name: envType.branch, content: envType === own ? 'definition' : 'initial', push, requiredApprovals: approval?.minApprovals ?? 0,
      ...(approval ? { approvers: [...approval.approvers].sort() } : {}),
    };
  });
}

function approvalOf(environment?: Environment): { approvers: string[]; minApprovals: number } | undefined {
  const rule = environment?.policy?.rules.find((one) => one.kind === EnvironmentRuleKind.PR_REQUIRED);
  return rule && { approvers: rule.parameters.approvers, minApprovals: rule.parameters.minApprovals };
}

/** Returns what has a repository of its own: Applications by the name of their Blueprint, and those that are Blueprints. */
function applications(plan: SovereignPlan): Installed[] {
  const named = plan.sovereign.organizations.flatMap(({ environments }) => environments.flatMap((environment) => environment.applications));
  const typed = plan.clusters.flatMap(({ vclusters }) => vclusters.flatMap(({ blueprints }) => blueprints)).map(({ name, component, environment }) => ({
    repository: Names.applicationRepository(environment!.organization.name, name), blueprint: Names.blueprint(component.key), environment: environment!,
  }));
  return [...named.filter(({ isChart }) => isChart), ...typed];
}

/** Gitea tells the projector of every push, so that Flux does not wait for its next interval. */
function webhooksOf(plan: SovereignPlan): PublishedWebhook[] {
  for (const cluster of plan.clusters) {
    const units = cluster.units.filter((unit) => unit.blueprint?.component.key === PROJECTOR);
    const service = units.flatMap((unit) => unit.manifests).find((manifest) => manifest.kind === 'Service');
    if (!service) continue;
    const { metadata, spec } = service;
    return [{
      name: PROJECTOR, url: `http://${metadata.name}.${metadata.namespace}.svc:${spec.ports[0].port}${HOOK_PATH}`, events: ['push', 'pull_request'],
    }];
  }
  return [];
}

function repositoryDescriptions(plan: SovereignPlan, installed: Installed[]): Map<string, string> {
  const { sovereign } = plan;
  const composites = sovereign.node.findAll().filter((one): one is CompositeBlueprint => CompositeBlueprint.isCompositeBlueprint(one));
  const components = [...plan.clusters.flatMap(({ releases, blueprints }) => [...releases, ...blueprints]), ...composites].map((one) => one.component);
  const runbooks = (owner: string) => `Runbooks of ${owner}.`;
  return new Map([
    ...components.flatMap(({ key, description }) => (
      [Names.GITEA_CATALOG, Names.GITEA_CATALOG_SOVEREIGN].map((catalog): [string, string] => [Names.blueprintRepository(catalog, key), description])
    )),
    [`${Names.GITEA_SYSTEM}/${Names.GITEA_CATALYST_CONFIG}`, `Definition of ${sovereign.fqdn}, which Flux applies.`],
    [`${Names.GITEA_SYSTEM}/policy-bundle`, 'Policies that every cluster enforces.'],
    [`${Names.GITEA_SYSTEM}/runbooks`, runbooks('the Sovereign')],
    ...sovereign.organizations.flatMap(({ name, displayName }): [string, string][] => [
      [`${name}/${Names.GITEA_SHARED_BLUEPRINTS}`, `Blueprints of ${displayName}.`], [`${name}/runbooks`, runbooks(displayName)],
    ]),
    ...installed.map(({ repository, blueprint, environment }): [string, string] => [repository, `${blueprint} in ${environment.name}.`]),
  ]);
}
