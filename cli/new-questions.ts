import { existsSync, readFileSync } from 'node:fs';
import { CATALOGUE } from '../blueprints/catalogue';
import { configSchemaOf } from '../constructs/private/config-schema';
import {
  Architecture, BuildingBlock, CloudProvider, Component, ComponentCategory, DnsService, Domain, DomainMode, Hetzner, Huawei, KeycloakTopology, Location,
  Names, Oci, Registrar,
} from '../index';

/** What was answered, by option. */
export type Answers = { [option: string]: string };

/** Steps in their order. */
export const NEW_STEPS = ['Org', 'Domain', 'Topology', 'Provider', 'Credentials', 'Components', 'Review'] as const;

/** Something that a new Sovereign has to be told. */
export interface Question {
  readonly step: typeof NEW_STEPS[number];
  /** Name of the option that answers it. */
  readonly option: string;
  readonly asks: string;
  /** Whether it arises. @default - it does */
  readonly when?: (answers: Answers) => boolean;
  /** What is taken when nothing is said, an empty text for nothing. @default - it has to be answered */
  readonly byDefault?: (answers: Answers) => string;
  /** Words that it can be. @default - any */
  readonly choices?: (answers: Answers) => string[];
  /** Whether several words can be given, with commas between them. @default false */
  readonly isList?: boolean;
  /** What is wrong with an answer whose words are all right. @default - nothing */
  readonly fault?: (answers: Answers) => string | undefined;
}

/** Where everything is: how many regions with workloads there are, and whether the management cluster stands apart from them. */
export const TOPOLOGIES: { [name: string]: { readonly workloads: number; readonly words: string } } = {
  'one-cluster': { workloads: 0, words: 'one region, everything on one cluster' },
  'one-region': { workloads: 1, words: 'one region, Applications on a cluster of their own' },
  'two-regions': { workloads: 2, words: 'two regions for Applications' },
  'three-regions': { workloads: 3, words: 'three regions for Applications' },
};

/** Clouds with regions that have a name and words of the cloud: a stack can be made there. */
const CLOUDS: { [name: string]: CloudProvider } = Object.fromEntries(
  [Hetzner.cloud(), Oci.cloud(), Huawei.cloud()].map((cloud) => [cloud.provider.name, cloud]),
);

/** Returns the cloud of the answers. */
export function cloudOf({ cloud }: Answers): CloudProvider | undefined {
  return CLOUDS[cloud];
}

/** Names of clouds that a Sovereign can be made at. */
export function readyClouds(): string[] {
  return Object.keys(CLOUDS).filter((name) => readyRegions(CLOUDS[name]).length > 0);
}

function readyRegions({ provider }: CloudProvider): Location[] {
  const own = Location.all().filter((location) => location.provider === provider);
  return own.filter((location) => location.networkZone !== undefined || location.cloudLocation !== location.code);
}

/** Returns Applications that are installed without being told anything, by their keys. */
export function plainApplications(): string[] {
  const rows = Object.values<Component>(CATALOGUE).filter(({ buildingBlocks, category, onHostClustersOnly }) => (
    category === ComponentCategory.APPLICATION && !onHostClustersOnly && buildingBlocks.includes(BuildingBlock.RTZ)
  ));
  return rows.map(({ key }) => key).filter((key) => {
    const schema = configSchemaOf(Names.blueprint(key));
    return schema !== undefined && schema.required === undefined;
  });
}

/** Returns the words of an answer that is a list. */
export function listOf(answer: string | undefined): string[] {
  return (answer ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
}

/** Returns keys: those in a file, or the answer itself. */
export function keysOf(answer: string): string[] {
  const text = existsSync(answer) ? readFileSync(answer, 'utf8') : answer;
  // What is refused is shown in part, line by line: nothing of a private key may be.
  if (text.includes('PRIVATE KEY')) return ['-----BEGIN a private key'];
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The smallest type with so much, the cheapest first where prices are known. */
function smallest(answers: Answers, vcpus: number, memoryGiB: number): string {
  const cloud = cloudOf(answers);
  const [code] = listOf(answers.regions);
  const location = cloud && readyRegions(cloud).find((one) => one.code === code);
  const types = location ? cloud.orderableIn(location.cloudLocation) : [];
  const enough = types.filter((type) => type.vcpus >= vcpus && type.memoryGiB >= memoryGiB && !type.gpu && type.architecture === Architecture.X86);
  return enough.sort((a, b) => (a.monthlyEuro ?? 0) - (b.monthlyEuro ?? 0) || a.memoryGiB - b.memoryGiB || a.vcpus - b.vcpus)[0]?.name ?? '';
}

function usualRegions(answers: Answers): string {
  const cloud = cloudOf(answers);
  const { workloads } = TOPOLOGIES[answers.topology] ?? TOPOLOGIES['one-cluster'];
  return (cloud ? readyRegions(cloud) : []).slice(0, Math.max(workloads, 1)).map(({ code }) => code).join(',');
}

function regionsFault(answers: Answers): string | undefined {
  const { workloads } = TOPOLOGIES[answers.topology] ?? TOPOLOGIES['one-cluster'];
  const [fewest, most] = [Math.max(workloads, 1), workloads + 1];
  const count = new Set(listOf(answers.regions)).size;
  if (count >= fewest && count <= most && count === listOf(answers.regions).length) return undefined;
  return `--regions must name ${fewest === most ? fewest : `${fewest} or ${most}`} for ${answers.topology}, each once, got '${answers.regions}'`;
}

const isPool = ({ mode }: Answers) => mode === DomainMode.POOL;
const isHosted = ({ dns }: Answers) => dns !== undefined && dns !== DnsService.POWERDNS;
const none = () => '';

/** Everything that is asked, in order. */
export const QUESTIONS: Question[] = [
  { step: 'Org', option: 'owner', asks: 'Legal name of the owner' },
  { step: 'Org', option: 'email', asks: 'Address that certificates and alerts name' },
  { step: 'Org', option: 'country', asks: 'Country of the owner, two letters' },
  {
    step: 'Domain', option: 'mode', asks: 'How it comes by its domain: pool is a name of the fleet, byo your own', choices: () => Object.values(DomainMode),
    byDefault: () => DomainMode.POOL,
  },
  { step: 'Domain', option: 'pool', asks: 'Pool domain', when: isPool, choices: () => Domain.pools, byDefault: () => Domain.pools[0] },
  { step: 'Domain', option: 'subdomain', asks: 'Label under it', when: isPool, byDefault: ({ name }) => name },
  { step: 'Domain', option: 'domain', asks: 'Your domain, or a part of it', when: (answers) => !isPool(answers) },
  {
    step: 'Domain', option: 'registrar', asks: 'Registrar whose API sets the name servers', when: ({ mode }) => mode === DomainMode.BYO_API,
    choices: () => Object.values(Registrar),
  },
  {
    step: 'Domain', option: 'dns', asks: 'Who answers for the zone', when: (answers) => !isPool(answers), choices: () => Object.values(DnsService),
    byDefault: () => DnsService.POWERDNS,
  },
  {
    step: 'Domain', option: 'nameservers', asks: 'Name servers of the zone there', when: (answers) => isHosted(answers) && answers.dns !== DnsService.HETZNER_DNS, isList: true,
  },
  { step: 'Domain', option: 'dns-project', asks: 'Project of the zone', when: ({ dns }) => dns === DnsService.CLOUD_DNS },
  { step: 'Domain', option: 'dns-resource-group', asks: 'Resource group of the zone', when: ({ dns }) => dns === DnsService.AZURE_DNS },
  { step: 'Topology', option: 'topology', asks: 'Shape', choices: () => Object.keys(TOPOLOGIES), byDefault: () => 'one-cluster' },
  {
    step: 'Topology', option: 'keycloak', asks: 'Logins: a small Keycloak for each Organization, or one for all', choices: () => Object.values(KeycloakTopology),
    byDefault: ({ topology }) => (topology?.startsWith('one-') ? KeycloakTopology.PER_ORGANIZATION : KeycloakTopology.SHARED_SOVEREIGN),
  },
  { step: 'Provider', option: 'cloud', asks: 'Cloud', choices: readyClouds, byDefault: () => readyClouds()[0] },
  {
    step: 'Provider', option: 'regions', asks: 'Regions; one more than the shape has is for management alone, and comes first', isList: true,
    choices: (answers) => readyRegions(cloudOf(answers) ?? Hetzner.cloud()).map(({ code }) => code), byDefault: usualRegions, fault: regionsFault,
  },
  { step: 'Provider', option: 'control-planes', asks: 'Machines with the control plane of a cluster', choices: () => ['1', '3'], byDefault: () => '3' },
  { step: 'Provider', option: 'machine', asks: 'Instance type of the management cluster', byDefault: (answers) => smallest(answers, 8, 32) },
  {
    step: 'Provider', option: 'workload-machine', asks: 'Instance type of the other clusters', when: ({ topology }) => topology !== 'one-cluster',
    byDefault: (answers) => smallest(answers, 4, 16),
  },
  { step: 'Credentials', option: 'ssh-key', asks: 'Public key that logs in to the machines, or its file' },
  { step: 'Credentials', option: 'administration', asks: 'Networks that people reach SSH and the Kubernetes API from', isList: true, byDefault: none },
  { step: 'Credentials', option: 'repository', asks: 'Git repository that Flux starts from (https)' },
  {
    step: 'Credentials', option: 'archive', asks: 'Where backups go', choices: ({ cloud }) => ['none', 'cloudflare-r2', ...(cloud === 'hetzner' ? ['hetzner-object-storage'] : [])],
    byDefault: () => 'none',
  },
  { step: 'Credentials', option: 'archive-account', asks: 'Id of the Cloudflare account', when: ({ archive }) => archive === 'cloudflare-r2' },
  {
    step: 'Credentials', option: 'archive-region', asks: 'Place of the object storage', when: ({ archive }) => archive === 'hetzner-object-storage',
    choices: () => ['fsn1', 'hel1', 'nbg1'], byDefault: () => 'fsn1',
  },
  { step: 'Components', option: 'organization', asks: 'First Organization, whose Applications they are; none can come later', byDefault: none },
  {
    step: 'Components', option: 'applications', asks: 'Applications', when: ({ organization }) => (organization ?? '') !== '', isList: true, choices: plainApplications,
    byDefault: none,
  },
];
