// Derives the JSON schema of the configuration of every Application from the props of its class, as jsii recorded them in .jsii.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** Props of every Blueprint that only one with a chart has. */
const OF_CHARTS = ['values', 'chartVersion'];
/** What a form cannot hand in: where it runs is said by the Application, and identity providers by a definition. */
const OF_DEFINITIONS = ['federation', 'placement'];
/** What no Environment can have, and values are of Applications in one. */
const OF_HOST_CLUSTERS = [
  'auditEventsEnabled', 'existingVectors', 'milvus', 'milvusEnabled', 'mutualTls', 'policyReporter', 'policyReporterEnabled', 'stream', 'vectors',
];

/** Returns the schemas by the full name of the Blueprint. */
export function configSchemas(root) {
  const { name: assembly, types } = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8'));
  const library = createRequire(import.meta.url)(join(root, 'lib'));
  const { CATALOGUE } = createRequire(import.meta.url)(join(root, 'lib/blueprints/catalogue.js'));
  const own = (name) => `${assembly}.${name}`;
  const classes = Object.values(types).filter(({ kind, locationInModule }) => kind === 'class' && locationInModule.filename.startsWith('blueprints/'));
  const applications = classes.map((type) => ({ type, row: rowOf(type) }))
    .filter(({ row }) => row?.category === library.ComponentCategory.APPLICATION && row.onHostClustersOnly === undefined);
  return new Map(applications.map(({ type, row }) => [`bp-${row.key}`, { title: row.title, description: row.description, ...struct(propsOf(type)) }]));

  /** The file of a class is the key of its row. */
  function rowOf(type) {
    return CATALOGUE[basename(type.locationInModule.filename, '.ts')];
  }

  function propsOf(type) {
    return type.initializer?.parameters?.at(-1).type.fqn;
  }

  /** Returns the schema of a struct: its properties in the order of the source, and no others. */
  function struct(fqn) {
    const owner = classes.find((type) => propsOf(type) === fqn);
    const left = [...OF_DEFINITIONS, ...OF_HOST_CLUSTERS, ...(owner && !rowOf(owner)?.chart ? OF_CHARTS : [])];
    const properties = lineage(fqn).reverse().flatMap((type) => (type.properties ?? []).toSorted((a, b) => a.locationInModule.line - b.locationInModule.line))
      .filter(({ name }) => !left.includes(name));
    const required = properties.filter(({ optional }) => !optional).map(({ name }) => name);
    return {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 ? { required } : {}),
      properties: Object.fromEntries(properties.map((property) => [property.name, described(property)])),
    };
  }

  /** Returns a type and what it inherits from, the ancestors first. */
  function lineage(fqn) {
    const type = types[fqn];
    return type === undefined ? [] : [...[...(type.interfaces ?? []), ...(type.base ? [type.base] : [])].flatMap(lineage), type];
  }

  function described({ name, type, docs }) {
    const { type: shape, ...rest } = schemaOf(type, name);
    const { summary, remarks, default: usual, custom } = docs;
    const isText = usual?.startsWith('- ');
    const sentences = [summary, remarks, isText ? `Default: ${plain(usual.slice(2))}.` : undefined];
    return {
      title: titleOf(name),
      description: sentences.filter((one) => one).join(' ').replace(/\s+/g, ' '),
      type: shape,
      ...(custom?.format ? { format: custom.format } : {}),
      ...(custom?.hint ? { 'x-catalyst-ui-hint': custom.hint } : {}),
      ...rest,
      ...(usual === undefined || isText ? {} : { default: literal(usual) }),
    };
  }

  function schemaOf({ primitive, collection, fqn }, name) {
    if (collection) {
      const { kind, elementtype } = collection;
      if (kind === 'array') return { type: 'array', items: schemaOf(elementtype, name) };
      return { type: 'object', additionalProperties: elementtype.primitive === 'any' ? true : schemaOf(elementtype, name) };
    }
    // Numbers of props count something.
    if (primitive) return { type: primitive === 'number' ? 'integer' : primitive };
    const type = types[fqn];
    if (type.kind === 'enum') return { type: 'string', enum: Object.values(exported(fqn)) };
    if (type.datatype) return struct(fqn);
    return { type: 'string', 'x-catalyst-ui-hint': 'application-ref', 'x-catalyst-ui-filter': { ...filterOf(fqn, name), environment: 'current' } };
  }

  /** Says which Applications a construct can be: of any Blueprint, else of those that are the class or implement the interface. */
  function filterOf(fqn, name) {
    if (fqn === own('Blueprint')) return {};
    const fitting = applications.filter(({ type }) => lineage(type.fqn).some((one) => one.fqn === fqn)).map(({ row }) => `bp-${row.key}`);
    if (fitting.length === 0) throw new Error(`${name}: ${fqn} is no Application, so that no values can name one; leave the prop out of schemas with OF_DEFINITIONS or OF_HOST_CLUSTERS`);
    return { blueprint: fitting.length === 1 ? fitting[0] : fitting };
  }

  /** Returns what a form calls a prop: the component that it is named after, else its words: `Storage GiB`. */
  function titleOf(name) {
    const row = Object.values(CATALOGUE).find(({ key }) => key.replaceAll('-', '') === name.toLowerCase());
    const words = name.split(/(?<=[a-z])(?=[A-Z][a-z])/).map((word) => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word));
    return row?.title ?? words.join(' ').replace(/^./, (letter) => letter.toUpperCase());
  }

  function exported(fqn) {
    return fqn.split('.').slice(1).reduce((scope, part) => scope[part], library);
  }

  /** Returns the value of a default as it stands in a comment. */
  function literal(text) {
    return JSON.parse(plain(text, true).replaceAll("'", '"'));
  }

  /** Writes members of enums as their values. */
  function plain(text, isQuoted = false) {
    return text.replace(/\b([A-Z]\w+)\.([A-Z_]+)\b/g, (whole, name, member) => {
      const value = (library[name] ?? library.blueprints[name])?.[member];
      return value === undefined ? whole : isQuoted ? `'${value}'` : value;
    });
  }
}
