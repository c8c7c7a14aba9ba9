import { CATALOGUE } from '../blueprints/catalogue';
import { packageVersion } from '../constructs/blueprint/package-version';
import { Component, DnsService, DomainMode, KeycloakTopology, Names } from '../index';
import { Answers, cloudOf, keysOf, listOf, readyClouds, TOPOLOGIES } from './new-questions';

/** Pods that a machine takes: the platform is many small ones. */
const PODS = 110;
/** What cannot be the name of a function. */
const RESERVED = [
  'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'else', 'enum', 'export', 'extends', 'false', 'finally', 'for',
  'function', 'implements', 'import', 'instanceof', 'interface', 'let', 'new', 'null', 'package', 'private', 'protected', 'public', 'return', 'static', 'super',
  'switch', 'this', 'throw', 'true', 'try', 'typeof', 'var', 'void', 'while', 'with', 'yield', 'arguments', 'eval', 'blueprints', 'undefined',
];

/** What a definition can name of the library, beside clouds. */
const LIBRARY = [
  'Application', 'ArchiveStorage', 'blueprints', 'BuildingBlock', 'DnsProvider', 'Domain', 'Environment', 'GitOpsSource', 'KeycloakTopology', 'Organization',
  'Registrar', 'Sovereign',
];
/** Longest line. */
const LINE = 160;

/** Props of a Sovereign, each an expression in TypeScript. */
export type Expressions = { [prop: string]: string };

/** Returns the name of the function that defines a Sovereign. */
export function functionName(name: string): string {
  const camel = name.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return RESERVED.includes(camel) ? `${camel}Sovereign` : camel;
}

/** Returns the props that the answers make; what was not asked for yet is something that can be. */
export function expressionsOf(answers: Answers): Expressions {
  const { administration, country, email, keycloak, owner, repository } = answers;
  const networks = listOf(administration);
  return {
    domain: domain(answers),
    ...((answers.dns ?? DnsService.POWERDNS) === DnsService.POWERDNS ? {} : { dns: dns(answers) }),
    owner: `{ organization: ${quoted(owner ?? 'Example')}, email: ${quoted(email ?? 'platform@example.com')}, country: ${quoted(country ?? 'DE')} }`,
    sshPublicKeys: texts(keysOf(answers['ssh-key'] ?? '')),
    ...(networks.length > 0 ? { administrationCidrs: texts(networks) } : {}),
    gitops: `GitOpsSource.seed({ url: ${quoted(repository)} })`,
    ...(keycloak === KeycloakTopology.SHARED_SOVEREIGN ? { keycloakTopology: 'KeycloakTopology.SHARED_SOVEREIGN' } : {}),
    ...archive(answers),
    ...(answers.machine === undefined ? {} : { regions: regions(answers) }),
  };
}

/** Returns the file that defines the Sovereign. */
export function definitionOf(answers: Answers, library: string): string {
  const { name, organization, owner, topology } = answers;
  const props = Object.entries(expressionsOf(answers)).map(([prop, expression]) => `    ${prop}: ${expression},`);
  const applications = listOf(answers.applications).map((key) => {
    const version = packageVersion((CATALOGUE as { [key: string]: Component })[key]);
    return `  new Application(production, ${quoted(key)}, { blueprint: ${quoted(Names.blueprint(key))}, version: ${quoted(version)} });`;
  });
  const ofOrganization = organization ? [
    '',
    `  const organization = new Organization(sovereign, ${quoted(organization)}, { displayName: ${quoted(titleOf(organization))}, contact: ${quoted(answers.email)} });`,
    `  ${applications.length > 0 ? 'const production = ' : ''}new Environment(organization, 'prod');`,
    ...applications,
  ] : [];
  const body = [
    `/** ${owner.replace(/\*\//g, '')}: ${TOPOLOGIES[topology].words}. */`,
    `export function ${functionName(name)}(scope: Construct): Sovereign {`,
    `  const sovereign = new Sovereign(scope, ${quoted(name)}, {`,
    ...props,
    '  });',
    "  new blueprints.BootstrapKit(sovereign, 'kit');",
    "  new blueprints.CatalystPlatform(sovereign, 'platform');",
    ...ofOrganization,
    '  return sovereign;',
    '}',
  ].join('\n');
  return `import { Construct } from 'constructs';\n${importOf(body, library)}\n\n${body}\n`;
}

/** Imports what is named, in lines as long as those of other files. */
function importOf(body: string, library: string): string {
  const code = body.replace(/'(?:[^'\\]|\\.)*'|\/\*\*.*/g, '');
  const names = [...LIBRARY, ...readyClouds().map((name) => className(name))].sort((a, b) => a.localeCompare(b)).filter((one) => new RegExp(`\\b${one}\\b`).test(code));
  const line = `import { ${names.join(', ')} } from ${quoted(library)};`;
  if (line.length <= LINE) return line;
  const lines = names.reduce<string[]>((all, one) => {
    const last = all[all.length - 1];
    return last !== undefined && last.length + one.length + 2 <= LINE ? [...all.slice(0, -1), `${last} ${one},`] : [...all, `  ${one},`];
  }, []);
  return `import {\n${lines.join('\n')}\n} from ${quoted(library)};`;
}

function className(cloud: string): string {
  return cloudOf({ cloud })!.constructor.name;
}

function domain({ domain: fqdn, mode, name, pool, registrar, subdomain }: Answers): string {
  if (mode === DomainMode.POOL) return `Domain.pool(${quoted(pool)}${subdomain && subdomain !== name ? `, { subdomain: ${quoted(subdomain)} }` : ''})`;
  return mode === DomainMode.BYO_API ? `Domain.byoApi(${quoted(fqdn)}, Registrar.${(registrar ?? '').toUpperCase()})` : `Domain.byoManual(${quoted(fqdn)})`;
}

function dns(answers: Answers): string {
  const nameservers = `nameservers: ${texts(listOf(answers.nameservers))}`;
  switch (answers.dns) {
    case DnsService.CLOUDFLARE: return `DnsProvider.cloudflare({ ${nameservers} })`;
    case DnsService.ROUTE53: return `DnsProvider.route53({ ${nameservers} })`;
    case DnsService.CLOUD_DNS: return `DnsProvider.cloudDns({ ${nameservers}, project: ${quoted(answers['dns-project'])} })`;
    case DnsService.AZURE_DNS: return `DnsProvider.azureDns({ ${nameservers}, resourceGroup: ${quoted(answers['dns-resource-group'])} })`;
    default: return 'DnsProvider.hetznerDns()';
  }
}

function archive(answers: Answers): Expressions {
  if (answers.archive === 'cloudflare-r2') return { archive: `ArchiveStorage.cloudflareR2({ accountId: ${quoted(answers['archive-account'])} })` };
  if (answers.archive === 'hetzner-object-storage') return { archive: `ArchiveStorage.hetznerObjectStorage({ region: ${quoted(answers['archive-region'])} })` };
  return {};
}

/** One region more than have workloads is for the management cluster alone. */
function regions(answers: Answers): string {
  const codes = listOf(answers.regions);
  const { workloads } = TOPOLOGIES[answers.topology];
  const isApart = codes.length > workloads;
  const cloud = className(answers.cloud);
  const lines = codes.map((code, index) => {
    const clusters = [...(index === 0 ? [management(answers)] : []), ...(workloads > 0 && (index > 0 || !isApart) ? workloadClusters(answers) : [])];
    return `      { provider: ${cloud}.cloud(), code: ${quoted(code)}, hostClusters: [\n${clusters.map((cluster) => `        ${cluster},\n`).join('')}      ] },`;
  });
  return `[\n${lines.join('\n')}\n    ]`;
}

function management({ 'control-planes': count, machine }: Answers): string {
  return `{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: ${quoted(machine)}, count: ${count} }, maxPodsPerNode: ${PODS} }`;
}

function workloadClusters({ 'control-planes': count, topology, 'workload-machine': machine }: Answers): string[] {
  const rtz = `{ buildingBlock: BuildingBlock.RTZ, controlPlane: { instanceType: ${quoted(machine)}, count: ${count} }, maxPodsPerNode: ${PODS} }`;
  if (topology === 'one-region') return [rtz];
  const dmz = `{ buildingBlock: BuildingBlock.DMZ, controlPlane: { instanceType: ${quoted(machine)} }, pools: [{ name: 'edge', instanceType: ${quoted(machine)}, count: 1 }] }`;
  return [rtz, dmz];
}

function titleOf(organization: string): string {
  return organization.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

function texts(values: string[]): string {
  return `[${values.map((value) => quoted(value)).join(', ')}]`;
}

/** Returns a text as it stands in TypeScript. */
function quoted(value: string | undefined): string {
  return `'${(value ?? '').replace(/[\\']/g, (character) => `\\${character}`).replace(/\n/g, '\\n')}'`;
}
