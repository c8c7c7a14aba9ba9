import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { FORMATS, Schema, closedSchema, goRegExp } from './structural-schema';
import { instead, shown } from './suggest';

const SCHEMAS = join(__dirname, '../../schemas');
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const DNS_1035_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const MAX_ANNOTATIONS = 256 * 1024;
/** Length of the JSON from which a part of a schema is compiled on its own. */
const LARGE_PART = 200;

/** Fields of ObjectMeta that the cluster writes. */
const SERVER_METADATA = [
  'creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink',
  'uid',
];

interface Kind {
  readonly scope: string;
  readonly schema: Schema;
  validate?: ValidateFunction;
}

interface NameRule {
  readonly words: string;
  readonly accepts: (name: string) => boolean;
}

const kinds = new Map<string, Kind | undefined>();
const registered = new Map<string, Kind>();
const partIds = new Map<string, string>();
let validators: Ajv | undefined;
let core: { [kind: string]: { scope: string; $ref: string } } | undefined;

/**
 * Returns what is wrong with a manifest, one sentence each, in the order of their paths; nothing for a good one.
 *
 * The schema is that of its apiVersion and kind: recorded in `schemas/kubernetes` or `schemas/crds`, or handed in by `registerCrd`. It is
 * closed: a field that the API server would drop in silence is an error here, and so are fields that only the cluster writes (`status`,
 * most of `metadata`). A kind without a schema is an error. CEL rules (`x-kubernetes-validations`) and what the API server checks in Go
 * (that a selector matches its template, that a port is below 65536) are NOT evaluated: only a real API server says that.
 */
export function validateManifest(doc: unknown): string[] {
  if (!isObject(doc)) return [`manifest: must be an object, got ${shown(doc)}`];
  const { apiVersion, kind } = doc;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return [`manifest: 'apiVersion' and 'kind' must be set, got ${shown(apiVersion ?? null)} and ${shown(kind ?? null)}`];
  }
  const metadata = isObject(doc.metadata) ? doc.metadata : {};
  const title = `${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name ?? '(no name)'}`;
  const known = findKind(apiVersion, kind);
  if (!known) return [`${title}: ${noSchema(apiVersion, kind)}`];
  known.validate ??= compiler().compile(known.schema);
  const found = known.validate(doc) ? [] : sentences(known.validate.errors!, `${apiVersion} ${kind}`);
  return [...metadataSentences(doc, metadata, known), ...found].map(sentence => `${title}: ${sentence}`);
}

/**
 * Makes the kinds of a CustomResourceDefinition known to `validateManifest`. A later definition of the same kind takes its place.
 *
 * @throws when a version has no schema, because everything would pass
 */
export function registerCrd(crd: object): void {
  const { spec } = crd as any;
  for (const version of spec.versions) {
    const schema = version.schema?.openAPIV3Schema;
    if (!schema) {
      throw new Error(`${(crd as any).metadata.name}: version ${version.name} must have 'schema.openAPIV3Schema', got nothing`);
    }
    const key = `${spec.group}/${version.name}/${spec.names.kind}`;
    registered.set(key, customKind(spec.group, version.name, spec.names.kind, spec.scope, schema));
  }
}

/** Forgets what `registerCrd` was handed. */
export function forgetCrds(): void {
  registered.clear();
}

function findKind(apiVersion: string, kind: string): Kind | undefined {
  const key = `${apiVersion}/${kind}`;
  if (registered.has(key)) return registered.get(key);
  if (!kinds.has(key)) kinds.set(key, readKind(apiVersion, kind));
  return kinds.get(key);
}

function readKind(apiVersion: string, kind: string): Kind | undefined {
  compiler();
  const builtin = core![`${apiVersion}/${kind}`];
  if (builtin) return { scope: builtin.scope, schema: { $ref: `core#/roots/${apiVersion.replace('/', '_')}_${kind}` } };
  const file = join(SCHEMAS, 'crds', `${apiVersion.replace('/', '_')}_${kind}.json`);
  if (!existsSync(file)) return undefined;
  const recorded = JSON.parse(readFileSync(file, 'utf8'));
  return customKind(recorded.group, recorded.version, kind, recorded.scope, recorded.schema);
}

function customKind(group: string, version: string, kind: string, scope: string, schema: Schema): Kind {
  const { metadata, status: _status, ...properties } = schema.properties ?? {};
  const root = closedSchema({
    ...schema,
    type: 'object',
    properties: { ...properties, apiVersion: { enum: [`${group}/${version}`] }, kind: { enum: [kind] } },
    required: [...new Set([...(schema.required ?? []), 'apiVersion', 'kind', 'metadata'])].filter(name => name !== 'status'),
  });
  const { type: _type, ...own } = closedSchema({ allOf: [metadata ?? {}] }).allOf[0];
  root.properties.metadata = { $ref: 'core#/definitions/meta.v1.ObjectMeta', ...(Object.keys(own).length > 0 && { allOf: [own] }) };
  return { scope, schema: withParts(root) };
}

/**
 * Returns the schema with each large object below it as a schema of its own, once for all that ask for the same.
 *
 * Kinds hold the fields of a Pod many times over, and a validator of one piece takes five times as long to compile.
 */
function withParts(schema: Schema): Schema {
  const parts: Schema = { ...schema };
  if (schema.properties) {
    parts.properties = Object.fromEntries(Object.entries<Schema>(schema.properties).map(([name, property]) => [name, part(property)]));
  }
  if (schema.items) parts.items = part(schema.items);
  if (typeof schema.additionalProperties === 'object') parts.additionalProperties = part(schema.additionalProperties);
  return parts;
}

function part(schema: Schema): Schema {
  const parts = withParts(schema);
  const text = JSON.stringify(parts);
  if (!schema.properties || text.length < LARGE_PART) return parts;
  if (!partIds.has(text)) {
    partIds.set(text, `part-${partIds.size}`);
    compiler().addSchema(parts, partIds.get(text));
  }
  return { $ref: partIds.get(text) };
}

function compiler(): Ajv {
  if (validators) return validators;
  const recorded = JSON.parse(readFileSync(join(SCHEMAS, 'kubernetes/core.json'), 'utf8'));
  core = recorded.kinds;
  const entries = Object.entries<Schema>(recorded.definitions);
  const byRef = Object.fromEntries(entries.map(([name, schema]) => [`#/definitions/${name}`, schema]));
  const definitions = Object.fromEntries(entries.map(([name, schema]) => [name, closedSchema(schema, byRef)]));
  // A root of its own for each kind: a claim inside a StatefulSet has no apiVersion.
  const roots = Object.fromEntries(Object.entries(core!).map(([key, { $ref }]) => {
    const definition = definitions[$ref.replace('#/definitions/', '')];
    const { status: _status, ...fields } = definition.properties;
    const required = [...new Set([...(definition.required ?? []), 'apiVersion', 'kind', 'metadata'])];
    return [key.replaceAll('/', '_'), { ...definition, properties: fields, required }];
  }));
  const { properties } = definitions['meta.v1.ObjectMeta'];
  for (const field of SERVER_METADATA) delete properties[field];
  properties.labels.labels = true;
  properties.annotations.annotations = true;
  definitions['meta.v1.LabelSelector'].properties.matchLabels.labels = true;

  const ajv = new Ajv({
    allErrors: true, verbose: true, strict: false, validateSchema: false, addUsedSchema: false, logger: false, inlineRefs: 4,
    formats: FORMATS, code: { optimize: false, regExp: Object.assign(goRegExp, { code: 'goRegExp' }) },
  });
  addKeyword(ajv, 'labels', labelSentences);
  addKeyword(ajv, 'annotations', annotationSentences);
  addKeyword(ajv, 'uniqueKeys', duplicateSentences);
  ajv.addSchema({ $id: 'core', definitions, roots });
  validators = ajv;
  return ajv;
}

/** A sentence on what lies at a path below the value that was checked. */
type Told = [below: string, sentence: string];

/** Adds a keyword whose function returns what `must …` of the value does not hold, by the path below it. */
function addKeyword(ajv: Ajv, keyword: string, check: (data: any, schema: any) => Told[]): void {
  const validate: any = (schema: unknown, data: unknown) => {
    validate.errors = check(data, schema).map(([below, sentence]) => ({ keyword, params: { below, sentence } }));
    return validate.errors.length === 0;
  };
  ajv.addKeyword({ keyword, errors: true, validate });
}

function labelSentences(labels: unknown): Told[] {
  if (!isObject(labels)) return [];
  const rule = 'must be empty or at most 63 letters, digits, \'-\', \'_\' and \'.\' between letters or digits';
  return Object.entries(labels).flatMap(([key, value]) => {
    const found = keySentences(key);
    const good = typeof value !== 'string' || (LABEL_VALUE.test(value) && value.length <= 63);
    if (!good) found.push([field(key), `${rule}, got ${shown(value)}`]);
    return found;
  });
}

function annotationSentences(annotations: unknown): Told[] {
  if (!isObject(annotations)) return [];
  // The API server compares annotation keys in lower case.
  const found = Object.keys(annotations).flatMap(key => keySentences(key, key.toLowerCase()));
  const size = Object.entries(annotations).reduce((sum, [key, value]) => sum + Buffer.byteLength(`${key}${value}`), 0);
  if (size > MAX_ANNOTATIONS) found.push(['', `must be at most ${MAX_ANNOTATIONS} bytes together, got ${size}`]);
  return found;
}

function keySentences(key: string, checked = key): Told[] {
  const slash = checked.indexOf('/');
  const prefix = slash < 0 ? undefined : checked.slice(0, slash);
  const name = checked.slice(slash + 1);
  const goodPrefix = prefix === undefined || subdomainRule(253).accepts(prefix);
  if (goodPrefix && QUALIFIED_NAME.test(name) && name.length <= 63) return [];
  return [[field(key), `must have a key of the form [prefix.example/]name, got ${shown(key)}`]];
}

function duplicateSentences(items: unknown, keys: Array<{ key: string; default?: unknown }>): Told[] {
  if (!Array.isArray(items)) return [];
  const seen = new Set<string>();
  return items.flatMap((item, index): Told[] => {
    if (!isObject(item)) return [];
    const identity = keys.map(({ key, default: otherwise }) => `${key} ${shown(item[key] ?? otherwise ?? null)}`).join(', ');
    if (!seen.has(identity)) {
      seen.add(identity);
      return [];
    }
    return [[`[${index}]`, `must be the only entry with ${identity}`]];
  });
}

function metadataSentences(doc: { [key: string]: unknown }, metadata: { [key: string]: unknown }, kind: Kind): string[] {
  const found: string[] = [];
  const { name, namespace } = metadata;
  if (name === undefined) found.push('\'metadata.name\' must be set');
  const rule = nameRule(doc);
  if (typeof name === 'string' && !rule.accepts(name)) found.push(`'metadata.name' must be ${rule.words}, got ${shown(name)}`);
  if (namespace === undefined) return found;
  if (kind.scope === 'Cluster') {
    found.push(`'metadata.namespace' must not be set on a kind of the whole cluster, got ${shown(namespace)}`);
  } else if (typeof namespace === 'string' && !LABEL_RULE.accepts(namespace)) {
    found.push(`'metadata.namespace' must be ${LABEL_RULE.words}, got ${shown(namespace)}`);
  }
  return found;
}

const LABEL_RULE: NameRule = {
  words: 'a DNS label of at most 63 characters',
  accepts: name => DNS_LABEL.test(name) && name.length <= 63,
};

function subdomainRule(length: number): NameRule {
  return {
    words: `a DNS subdomain of at most ${length} characters`,
    accepts: name => DNS_SUBDOMAIN.test(name) && name.length <= length,
  };
}

function nameRule(doc: { [key: string]: any }): NameRule {
  const core = !String(doc.apiVersion).includes('/');
  const group = core ? '' : doc.apiVersion.split('/')[0];
  switch (`${group}/${doc.kind}`) {
    case '/Namespace':
      return LABEL_RULE;
    case '/Service':
      return {
        words: 'a DNS label of at most 63 characters that begins with a letter',
        accepts: name => DNS_1035_LABEL.test(name) && name.length <= 63,
      };
    case 'rbac.authorization.k8s.io/Role':
    case 'rbac.authorization.k8s.io/RoleBinding':
    case 'rbac.authorization.k8s.io/ClusterRole':
    case 'rbac.authorization.k8s.io/ClusterRoleBinding':
      return { words: 'free of \'/\' and \'%\', and not \'.\' or \'..\'', accepts: name => !/[/%]|^\.\.?$/.test(name) && name !== '' };
    case 'apiextensions.k8s.io/CustomResourceDefinition': {
      const expected = `${doc.spec?.names?.plural ?? '<plural>'}.${doc.spec?.group ?? '<group>'}`;
      return { words: `${expected} (plural and group)`, accepts: name => name === expected };
    }
    case 'batch/CronJob':
      return subdomainRule(52);
    case 'batch/Job':
      return subdomainRule(63);
    default:
      return subdomainRule(253);
  }
}

function noSchema(apiVersion: string, kind: string): string {
  const files = readdirSync(join(SCHEMAS, 'crds')).map(file => file.replace(/\.json$/, '').split('_')).filter(parts => parts[2] === kind);
  const others = [
    ...files.map(([group, version]) => `${group}/${version}`),
    ...Object.keys(core!).filter(key => key.endsWith(`/${kind}`)).map(key => key.slice(0, -kind.length - 1)),
    ...[...registered.keys()].filter(key => key.endsWith(`/${kind}`)).map(key => key.slice(0, -kind.length - 1)),
  ];
  const recorded = [...new Set(others)].sort();
  const hint = recorded.length > 0
    ? `recorded are ${recorded.join(', ')}`
    : `add schemas/crds/${apiVersion.replace('/', '_')}_${kind}.json or call registerCrd`;
  return `'kind' must have a recorded schema, got ${shown(kind)} of ${shown(apiVersion)}; ${hint}`;
}

function sentences(errors: ErrorObject[], title: string): string[] {
  // A branch that does not fit is told by the sentence on all of them.
  const summaries = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const told = errors.filter(error => error.keyword !== 'if'
    && !summaries.some(summary => error !== summary && error.schemaPath.startsWith(`${summary.schemaPath}/`)));
  const found = told.map(error => ({ path: fieldPath(error), text: sentence(error, title) }));
  found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return [...new Set(found.map(({ path, text }) => `'${path}' ${text}`))];
}

function sentence(error: ErrorObject, title: string): string {
  const { keyword, params, data } = error;
  const parent: Schema = error.parentSchema ?? {};
  const got = `, got ${shown(data)}`;
  switch (keyword) {
    case 'additionalProperties': {
      const name = params.additionalProperty;
      return `must be a field of ${title}, got ${shown((data as any)[name])}; ${instead(name, Object.keys(parent.properties ?? {}))}`;
    }
    case 'required':
      return 'must be set';
    case 'type':
      return `must be ${[params.type].flat().map(withArticle).join(' or ')}${got}`;
    case 'enum':
      return `must be one of ${params.allowedValues.map(shown).join(', ')}${got}`;
    case 'pattern':
      return `must match ${params.pattern}${got}`;
    case 'format':
      return `must be of the format ${params.format}${got}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${params.comparison} ${params.limit}${got}`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `must have at least ${params.limit} ${UNITS[keyword]}${got}`;
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return `must have at most ${params.limit} ${UNITS[keyword]}${got}`;
    case 'uniqueItems': {
      const [first, second] = [params.i, params.j].sort((a, b) => a - b);
      return `must have no entry twice, got ${shown((data as unknown[])[first])} at ${first} and ${second}`;
    }
    case 'anyOf':
      return `must fit one of: ${parent.anyOf.map(branch).join('; ')}`;
    case 'oneOf':
      return `must fit exactly one of: ${parent.oneOf.map(branch).join('; ')}`;
    case 'not':
      return `must not fit: ${branch(parent.not)}`;
    case 'labels':
    case 'annotations':
    case 'uniqueKeys':
      return params.sentence;
    default:
      return `${error.message}${got}`;
  }
}

const UNITS: { [keyword: string]: string } = {
  minLength: 'characters',
  maxLength: 'characters',
  minItems: 'entries',
  maxItems: 'entries',
  minProperties: 'fields',
  maxProperties: 'fields',
};

const BOUNDS = ['minimum', 'maximum', ...Object.keys(UNITS)];

/** Returns in words what a branch of anyOf, oneOf or not asks for. */
function branch(schema: Schema): string {
  const words = [
    ...(schema.required ? [`${schema.required.join(' and ')} set`] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const inner = branch(property as Schema);
      return inner === '' ? [] : [`${name} ${inner}`];
    }),
    ...(schema.type ? [`${[schema.type].flat().map(withArticle).join(' or ')}`] : []),
    ...(schema.enum ? [`one of ${schema.enum.map(shown).join(', ')}`] : []),
    ...(schema.pattern ? [`matching ${schema.pattern}`] : []),
    ...(schema.format ? [`of the format ${schema.format}`] : []),
    ...(schema.not ? [`not (${branch(schema.not)})`] : []),
    ...(schema.allOf ? [`(${schema.allOf.map(branch).join(' and ')})`] : []),
    ...(schema.anyOf ? [`(${schema.anyOf.map(branch).join(' or ')})`] : []),
    ...(schema.oneOf ? [`(${schema.oneOf.map(branch).join(' or ')})`] : []),
    ...BOUNDS.filter(keyword => schema[keyword] !== undefined).map(keyword => `${keyword} ${schema[keyword]}`),
  ];
  return words.join(', ');
}

function fieldPath({ instancePath, keyword, params }: ErrorObject): string {
  const steps = instancePath.split('/').slice(1).map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'additionalProperties') steps.push(params.additionalProperty);
  if (keyword === 'required') steps.push(params.missingProperty);
  const path = steps.reduce((text, step) => text + (/^\d+$/.test(step) ? `[${step}]` : field(step)), '') + (params.below ?? '');
  return path.replace(/^\./, '') || '(root)';
}

function field(name: string): string {
  return /^[A-Za-z_$][\w$-]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function withArticle(type: string): string {
  if (type === 'null') return type;
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
