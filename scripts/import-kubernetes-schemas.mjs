// Regenerates schemas/kubernetes/core.json from the api/openapi-spec/swagger.json of a Kubernetes release:
//   node scripts/import-kubernetes-schemas.mjs <swagger.json> [<version>]
// The file itself does not say its release: the version is read from the Go module path (…/kubernetes@v1.2.3/…) or given.
// Enums and string defaults are not in it; they are read from pkg/generated/openapi/zz_generated.openapi.go of the same release.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Secret is not here: no Secret may stand in a tree that lies in Git.
const KINDS = {
  v1: ['ConfigMap', 'LimitRange', 'Namespace', 'PersistentVolumeClaim', 'ResourceQuota', 'Service', 'ServiceAccount'],
  'apiextensions.k8s.io/v1': ['CustomResourceDefinition'],
  'apps/v1': ['DaemonSet', 'Deployment', 'StatefulSet'],
  'batch/v1': ['CronJob', 'Job'],
  'networking.k8s.io/v1': ['NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  'scheduling.k8s.io/v1': ['PriorityClass'],
  'storage.k8s.io/v1': ['CSIDriver', 'StorageClass'],
};

// What the API server accepts where the document says less: Go types with their own JSON form.
const JSON_SCHEMA_PROPS = { $ref: '#/definitions/apiextensions.v1.JSONSchemaProps' };
// if/then/else, not anyOf: a wrong field then has one error and not one for each branch.
const schemaOr = other => ({ if: { type: other.type }, then: other, else: JSON_SCHEMA_PROPS });
const OWN_JSON_FORM = {
  'resource.Quantity': {
    type: ['string', 'number'],
    pattern: '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$',
  },
  'intstr.IntOrString': { type: ['integer', 'string'] },
  'runtime.RawExtension': { type: 'object', additionalProperties: true },
  'meta.v1.FieldsV1': { type: 'object', additionalProperties: true },
  'apiextensions.v1.JSON': {},
  'apiextensions.v1.CustomResourceSubresourceStatus': { type: 'object', additionalProperties: false },
  'apiextensions.v1.JSONSchemaPropsOrArray': schemaOr({ type: 'array', items: JSON_SCHEMA_PROPS }),
  'apiextensions.v1.JSONSchemaPropsOrBool': schemaOr({ type: 'boolean' }),
  'apiextensions.v1.JSONSchemaPropsOrStringArray': schemaOr({ type: 'array', items: { type: 'string' } }),
};

const [file, given] = process.argv.slice(2);
const version = given ?? /@(v\d+\.\d+\.\d+)\//.exec(file ?? '')?.[1];
if (!file || !version) throw new Error('usage: import-kubernetes-schemas.mjs <swagger.json> [<version>]');
const swagger = JSON.parse(readFileSync(file, 'utf8'));

const enums = {};
const defaults = {};
let type;
let property;
for (const line of readFileSync(join(dirname(file), '../../pkg/generated/openapi/zz_generated.openapi.go'), 'utf8').split('\n')) {
  const [, func] = /^func schema_(\w+)\(/.exec(line) ?? [];
  if (func) type = func.split('_').slice(-3).join('.');
  property = /^\t{5}"([^"]+)": \{$/.exec(line)?.[1] ?? property;
  const [, values] = /^\t+Enum: +\[\]interface\{\}\{(.*)\},$/.exec(line) ?? [];
  if (values) enums[`${type}.${property}`] = JSON.parse(`[${values}]`);
  const [, text] = /^\t{7}Default: +("[^"]+"),$/.exec(line) ?? [];
  if (text) defaults[`${type}.${property}`] = JSON.parse(text);
}

const shortName = name => name.split('.').slice(-3).join('.').replace(/^(api|pkg|util)\./, '');
const longNames = new Map();
for (const name of Object.keys(swagger.definitions)) longNames.set(shortName(name), [...(longNames.get(shortName(name)) ?? []), name]);

const definitions = {};
function reference(longName) {
  const name = shortName(longName);
  if (longNames.get(name).length > 1) throw new Error(`two definitions are called ${name}: ${longNames.get(name).join(', ')}`);
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = OWN_JSON_FORM[name] ?? convert(swagger.definitions[longName], name);
  }
  return { $ref: `#/definitions/${name}` };
}

function convert(schema, where) {
  if (schema.$ref) return reference(schema.$ref.replace('#/definitions/', ''));
  const out = {};
  for (const [keyword, value] of Object.entries(schema)) {
    switch (keyword) {
      case 'description':
      case 'x-kubernetes-group-version-kind':
      case 'x-kubernetes-map-type':
      case 'x-kubernetes-patch-merge-key':
      case 'x-kubernetes-patch-strategy':
      case 'x-kubernetes-unions':
        break;
      case 'type':
      case 'format':
      case 'required':
      case 'default':
      case 'enum':
      case 'x-kubernetes-list-type':
      case 'x-kubernetes-list-map-keys':
        out[keyword] = value;
        break;
      case 'properties':
        out.properties = Object.fromEntries(Object.entries(value).map(([key, property]) => [key, convert(property, `${where}.${key}`)]));
        out.additionalProperties = false;
        break;
      case 'items':
      case 'additionalProperties':
        out[keyword] = convert(value, `${where}.${keyword}`);
        break;
      default:
        throw new Error(`${where}: keyword ${keyword} is not known to this importer`);
    }
  }
  // An enum of a list or a map is one of its entries.
  const target = out.items ?? (typeof out.additionalProperties === 'object' ? out.additionalProperties : out);
  if (enums[where] && target.type === 'string') target.enum = enums[where];
  if (defaults[where] && out.type === 'string') out.default = defaults[where];
  if (out.type === 'object' && out.additionalProperties === undefined) throw new Error(`${where}: an object without properties`);
  return out;
}

// Namespaced or not is written only in the paths of the API.
const scopes = new Map();
for (const [path, operations] of Object.entries(swagger.paths)) {
  for (const operation of Object.values(operations)) {
    const gvk = operation['x-kubernetes-group-version-kind'];
    if (!gvk || operation['x-kubernetes-action'] !== 'post' || /\{name\}/.test(path)) continue;
    const key = `${gvk.group ? `${gvk.group}/` : ''}${gvk.version}/${gvk.kind}`;
    scopes.set(key, path.includes('/namespaces/{namespace}/') ? 'Namespaced' : 'Cluster');
  }
}

const kinds = {};
for (const [apiVersion, names] of Object.entries(KINDS)) {
  for (const kind of names) {
    const [, group, apiGroupVersion] = /^(?:(.+)\/)?(.+)$/.exec(apiVersion);
    const longName = Object.keys(swagger.definitions).find(name => (swagger.definitions[name]['x-kubernetes-group-version-kind'] ?? [])
      .some(gvk => gvk.group === (group ?? '') && gvk.version === apiGroupVersion && gvk.kind === kind));
    const scope = scopes.get(`${apiVersion}/${kind}`);
    if (!longName || !scope) throw new Error(`${apiVersion} ${kind} is not in ${file}`);
    kinds[`${apiVersion}/${kind}`] = { scope, ...reference(longName) };
  }
}

const target = fileURLToPath(new URL('../schemas/kubernetes', import.meta.url));
mkdirSync(target, { recursive: true });
const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
const lines = map => Object.entries(map).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n');
writeFileSync(
  join(target, 'core.json'),
  `{\n"version":${JSON.stringify(version)},\n"kinds":{\n${lines(kinds)}\n},\n"definitions":{\n${lines(sorted)}\n}\n}\n`,
);
