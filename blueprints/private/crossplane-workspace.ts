import { Provider } from '../../constructs';
import { OpenTofuProvider } from '../../constructs/private/opentofu-providers';
import { CATALOGUE } from '../catalogue';
import { CrossplaneCloud, managed, refused } from './crossplane-cloud';
import { Composed, raw } from './crossplane-template';

/** Group of the kinds that have resources of an OpenTofu provider made, those that live in a namespace. */
const TERRAFORM = 'tf.m.upbound.io';
const API = { apiVersion: `${TERRAFORM}/v1beta1`, kind: 'Workspace' };
const { appVersion, key: NAME } = CATALOGUE['provider-terraform'];
/** Longest name of a claim: with what is put before it and after it, it is a label of the state. */
const NAME_LENGTH = 48;

/** Kind of what a machine is made by. */
export const MACHINES = { group: TERRAFORM, plural: 'workspaces' };

/** Name by which compositions know what a claim consists of. */
export const WORKSPACE = 'workspace';

/** An OpenTofu provider, and what it is told of the account. */
export interface ModuleProvider {
  /** The cloud. */
  readonly cloud: Provider;
  /** What OpenTofu calls it. */
  readonly name: string;
  /** Where it comes from. */
  readonly required: OpenTofuProvider;
  /** Names of what the Secret with the credentials holds. */
  readonly credentials: readonly string[];
  /** Which of these is secret. */
  readonly secret: string;
  /** Attributes of its block, but for the region. */
  readonly settings: { readonly [attribute: string]: unknown };
  /**
   * What is before a location, and what is after it, where a region is not one.
   * @default - a location is a region
   */
  readonly regionOf?: readonly [before: string, after: string];
}

/** What one Workspace makes, in the JSON of OpenTofu, but for what all of a cloud have in common. */
export interface Module {
  /** Types of what it is told, by name. */
  readonly variables: { readonly [name: string]: string };
  /**
   * Data sources.
   * @default - none
   */
  readonly data?: object;
  /** Resources. */
  readonly resource: object;
  /** What others need of it. */
  readonly outputs: { readonly [name: string]: string };
  /**
   * Variables with locations, by what resources call the provider there.
   * @default - all resources are in `location`
   */
  readonly regions?: { readonly [alias: string]: string };
}

/** Names of objects of this kind for a claim; no node is called so, whose names have no dots. */
function workspaceOf(claim: string, name: string = '{{ $name }}'): string {
  return `${claim}.${name}`;
}

/**
 * Returns an object that has a module applied.
 *
 * The module is the same for all claims: what they ask for are values of its variables, so that nothing of it is taken for code.
 *
 * @param values expressions by variable
 */
function workspace(provider: ModuleProvider, name: string, module: Module, values: { [variable: string]: string }): { [key: string]: any } {
  const forProvider = {
    source: 'Inline', inlineFormat: 'JSON', module: moduleText(provider, module),
    varmap: Object.fromEntries(Object.entries(values).map(([variable, expression]) => [variable, raw(`${expression} | toJson`)])),
  };
  return managed(API.apiVersion, API.kind, forProvider, { name }, provider.cloud.name);
}

/** Variables of whatever says where it is. */
export const PLACED = { name: 'string', location: 'string' };
/** Values of these. */
export const PLACE = { name: '$name', location: '$spec.location' };

/** Variables of a machine that every cloud has. */
export const MACHINE_VARIABLES = { ...PLACED, sku: 'string', image: 'string', cluster: 'string', pool: 'string', role: 'string' };

/** What is there once for each listener, by its port. */
export const EACH_LISTENER = { for_each: '${({for one in var.listeners : tostring(one.port) => one})}' };
/** What is there once for each target of each listener, which are its first and its second. */
export const EACH_TARGET = {
  for_each: '${({for pair in setproduct(var.listeners, var.targets) : format("%d-%s", pair[0].port, pair[1].value) => pair})}',
};
/** Variables of a load balancer. */
export const BALANCED = { listeners: 'list(object({port = number, targetPort = number}))', targets: 'list(object({value = string}))' };
/** Values of these. */
export const BALANCE = { listeners: '$spec.listeners', targets: '$spec.targets' };

/** Returns what a claim consists of. */
export function madeOf(provider: ModuleProvider, claim: string, module: Module, values: { [variable: string]: string }): Composed {
  return { name: WORKSPACE, manifest: workspace(provider, workspaceOf(claim), module, values) };
}

/** Returns the machines of a pool: each is an object of its own, called after its node, so that it can be removed alone. */
export function machinesOf(provider: ModuleProvider, module: Module, values: { [variable: string]: string }): Composed {
  const said = {
    location: PLACE.location, name: 'printf "%s-%d" $name $index', sku: '$spec.sku', image: '$spec.image', cluster: '$spec.clusterRef', pool: '$name', role: '$spec.role',
  };
  // The highest number goes first.
  return { name: 'server', each: 'until (int $spec.replicas)', manifest: workspace(provider, '{{ $name }}-{{ $index }}', module, { ...said, ...values }) };
}

/** What a claim needs of another one: outputs of what that consists of, in a variable that is called after the claim. */
export function neededOf(claim: string, reference: string, outputs: string[], { variable = claim, when }: { variable?: string; when?: string } = {}): Composed {
  const name = workspaceOf(claim, `{{ ${reference} }}`);
  return { name: variable, manifest: {}, needs: { ...API, variable, name, outputs, reference, missing: `the ${claim} %s is not made yet`, when } };
}

/** Refuses names of claims that are too long for what is made of them. */
export function refusedNames(where: string): Composed {
  return refused(`gt (len $name) ${NAME_LENGTH}`, `a claim at ${where} has a name of ${NAME_LENGTH} characters at most: write a shorter one`);
}

/** Returns what Crossplane speaks to a cloud with through an OpenTofu provider. */
export function throughTerraform(cloud: Pick<CrossplaneCloud, 'provider' | 'credentials' | 'compositions'>): CrossplaneCloud {
  return {
    ...cloud,
    through: 'terraform',
    packages: [{
      name: NAME, image: `xpkg.crossplane.io/crossplane-contrib/${NAME}:${appVersion}`,
      // The program and the provider are started for each plan; one at a time.
      memoryMiB: 512,
      // It asks its vendor for newer versions otherwise.
      env: { CHECKPOINT_DISABLE: '1' },
    }],
    kinds: [`workspaces.${TERRAFORM}`],
    access: `ClusterProviderConfig.${TERRAFORM}`,
    machines: MACHINES,
  };
}

function moduleText(provider: ModuleProvider, { data, outputs, regions = { '': 'location' }, resource, variables }: Module): string {
  const { cloud, credentials, name, regionOf: [before, after] = ['', ''], required, secret, settings } = provider;
  const block = (alias: string, location: string) => ({ ...(alias ? { alias } : {}), ...settings, region: `\${${before}var.${location}${after}}` });
  const module = {
    terraform: {
      required_providers: { [name]: required },
      // Without it, the state would be in the Pod, and gone with it.
      backend: { kubernetes: { secret_suffix: cloud.name, namespace: '{{ $claim.metadata.namespace }}', in_cluster_config: true } },
    },
    variable: {
      ...Object.fromEntries(credentials.map((variable) => [variable, { type: 'string', ...(variable === secret ? { sensitive: true } : {}) }])),
      ...Object.fromEntries(Object.entries(variables).map(([variable, type]) => [variable, { type }])),
    },
    provider: { [name]: Object.entries(regions).map(([alias, location]) => block(alias, location)) },
    ...(data ? { data } : {}),
    resource,
    output: Object.fromEntries(Object.entries(outputs).map(([output, value]) => [output, { value }])),
  };
  // JSON is what it is to Crossplane; what OpenTofu puts in is written so that nothing on the way takes it for a substitution of its own.
  return JSON.stringify(module).replace(/\$\{/g, '\\u0024{');
}
