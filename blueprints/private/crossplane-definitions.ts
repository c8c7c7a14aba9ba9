/** Group of everything that is composed. */
export const GROUP = 'compose.openova.io';
/** Its one version. */
export const VERSION = 'v1alpha1';

type Schema = { readonly [key: string]: unknown };

/** A kind that clouds fulfil. */
export interface Claim {
  /** Kind. */
  readonly kind: string;
  /** What it asks for. */
  readonly properties: { readonly [name: string]: Schema };
  /** What has to be said. */
  readonly required: string[];
  /** What it tells. */
  readonly status: { readonly [name: string]: Schema };
}

const NAME: Schema = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' };
const WORD: Schema = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$' };
const ADDRESS: Schema = { type: 'string', pattern: '^([0-9]{1,3}\\.){3}[0-9]{1,3}$' };
const CIDR: Schema = { type: 'string', pattern: '^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$' };
const PORT: Schema = { type: 'integer', minimum: 1, maximum: 65535 };
/** Name of an image, or its path at clouds that call it by that. */
const IMAGE: Schema = { type: 'string', pattern: '^[A-Za-z0-9/][A-Za-z0-9._/-]{0,511}$' };
const PUBLIC_KEY: Schema = { type: 'string', pattern: '^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/]+=*( [A-Za-z0-9@._-]+)?$' };
const TEXT: Schema = { type: 'string' };
const fixed = (schema: Schema): Schema => ({ ...schema, 'x-kubernetes-validations': [{ rule: 'self == oldSelf', message: 'cannot be changed' }] });
const oneOf = (values: string[], byDefault?: string): Schema => ({ type: 'string', enum: values, ...(byDefault ? { default: byDefault } : {}) });
const listOf = (items: Schema, minItems: number, maxItems: number): Schema => ({ type: 'array', minItems, maxItems, items });

/** What can be asked of a cloud after Phase 0. Crossplane makes the kinds; people ask for them in Git, and never see them elsewhere. */
export const CLAIMS: Claim[] = [
  {
    kind: 'RegionClaim',
    required: ['location', 'networkZone', 'ipRange', 'subnetIpRange'],
    properties: { location: fixed(WORD), networkZone: fixed(WORD), ipRange: fixed(CIDR), subnetIpRange: fixed(CIDR), loadBalancerType: { ...WORD, default: 'lb11' } },
    status: { networkId: TEXT, loadBalancerIP: TEXT },
  },
  {
    kind: 'ClusterClaim',
    required: ['regionRef', 'location'],
    properties: { regionRef: fixed(NAME), location: fixed(WORD), loadBalancerType: { ...WORD, default: 'lb11' } },
    status: { endpoint: TEXT },
  },
  {
    kind: 'NodePoolClaim',
    required: ['clusterRef', 'regionRef', 'location', 'sku', 'replicas', 'image'],
    properties: {
      clusterRef: fixed(NAME), regionRef: fixed(NAME), location: fixed(WORD), sku: WORD, replicas: { type: 'integer', minimum: 0, maximum: 100 },
      role: { ...oneOf(['worker', 'control-plane'], 'worker') }, image: IMAGE,
      sshKeys: { type: 'array', items: WORD, default: [] }, sshPublicKeys: { type: 'array', items: PUBLIC_KEY, default: [] },
    },
    status: { replicas: TEXT },
  },
  {
    kind: 'NodeActionClaim',
    required: ['clusterRef', 'node', 'action'],
    properties: {
      clusterRef: fixed(NAME), node: fixed(NAME), action: fixed(oneOf(['cordon', 'drain', 'replace'])),
      gracePeriodSeconds: { type: 'integer', minimum: 0, maximum: 3600, default: 300 },
    },
    status: {},
  },
  {
    kind: 'LoadBalancerClaim',
    required: ['regionRef', 'location', 'listeners', 'targets'],
    properties: {
      regionRef: fixed(NAME), location: fixed(WORD), type: oneOf(['lb11', 'lb21', 'lb31'], 'lb11'), algorithm: oneOf(['round_robin', 'least_connections'], 'round_robin'),
      listeners: listOf({
        type: 'object', required: ['port', 'targetPort'],
        properties: { port: PORT, targetPort: PORT, protocol: oneOf(['tcp', 'http', 'https'], 'tcp') },
      }, 1, 50),
      targets: listOf({
        type: 'object', required: ['type', 'value'],
        properties: { type: oneOf(['label_selector', 'ip']), value: { type: 'string', pattern: '^[A-Za-z0-9._/=!, -]{1,256}$' }, node: NAME },
      }, 1, 50),
    },
    status: { loadBalancerIP: TEXT },
  },
  {
    kind: 'PeeringClaim',
    required: ['regionRefA', 'regionRefB', 'cidrA', 'cidrB'],
    properties: {
      regionRefA: fixed(NAME), regionRefB: fixed(NAME), cidrA: CIDR, cidrB: CIDR, gatewayA: ADDRESS, gatewayB: ADDRESS,
      locationA: fixed(WORD), locationB: fixed(WORD),
    },
    status: {},
  },
];

/** Returns the plural of a kind. */
export function pluralOf(kind: string): string {
  return `${kind.toLowerCase()}s`;
}

/**
 * Returns the definition of a kind.
 *
 * @param composition composition of a claim that chooses none, where there are several
 */
export function definition({ kind, properties, required, status }: Claim, composition?: string): { [key: string]: any } {
  return {
    apiVersion: 'apiextensions.crossplane.io/v2',
    kind: 'CompositeResourceDefinition',
    metadata: { name: `${pluralOf(kind)}.${GROUP}` },
    spec: {
      group: GROUP,
      scope: 'Namespaced',
      ...(composition ? { defaultCompositionRef: { name: composition } } : {}),
      names: { kind, plural: pluralOf(kind), singular: kind.toLowerCase() },
      versions: [{
        name: VERSION,
        served: true,
        referenceable: true,
        schema: { openAPIV3Schema: { type: 'object', required: ['spec'], properties: { spec: { type: 'object', required, properties }, status: { type: 'object', properties: status } } } },
      }],
    },
  };
}
