import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { references } from './hcl-references';
import { instead, shown } from './suggest';

type Json = { [key: string]: any };

interface Attribute {
  readonly type?: any;
  readonly nested_type?: { readonly attributes: { [name: string]: Attribute }; readonly nesting_mode: string };
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly deprecated?: boolean;
}

interface Block {
  readonly attributes?: { [name: string]: Attribute };
  readonly block_types?: { [name: string]: NestedBlock };
}

interface NestedBlock {
  readonly block: Block;
  readonly nesting_mode: string;
  readonly min_items?: number;
  readonly max_items?: number;
}

const TOP_LEVEL = ['//', 'data', 'locals', 'output', 'provider', 'resource', 'terraform', 'variable'];
const META_ARGUMENTS = ['//', 'count', 'depends_on', 'for_each', 'lifecycle', 'provider'];
const LIFECYCLE = ['create_before_destroy', 'ignore_changes', 'postcondition', 'precondition', 'prevent_destroy', 'replace_triggered_by'];
const VARIABLE = ['//', 'default', 'description', 'ephemeral', 'nullable', 'sensitive', 'type', 'validation'];
const OUTPUT = ['//', 'depends_on', 'description', 'ephemeral', 'precondition', 'sensitive', 'value'];
const TERRAFORM = ['//', 'backend', 'required_providers', 'required_version'];
/** Names that stand at the head of a reference and are declared nowhere. */
const BUILT_IN = ['count', 'each', 'path', 'self', 'terraform', 'tofu'];

interface ProviderSchema {
  readonly provider: Block;
  readonly resources: { [type: string]: Block };
  readonly dataSources: { [type: string]: Block };
}

/** Providers with a recorded schema. */
const PROVIDERS = ['hcloud', 'aws', 'azurerm', 'google', 'huaweicloud', 'oci'];
const schemas = new Map<string, ProviderSchema>();

/**
 * Returns what is wrong with a `cdk.tf.json`, one sentence each, its shape first and its references last; nothing for a good one.
 *
 * The file is closed against the schema of the one provider that it requires, in `schemas/` and `schemas/claims/`: only resources and data sources of it, only
 * their attributes and blocks, none that are read-only or deprecated, all that are required, with JSON values of the right type (a string
 * that is one `${…}` goes for any). Every reference must lead to a variable, local value, resource or data source and an attribute of the
 * file. What the provider checks in Go (values, attributes that exclude one another) is NOT evaluated: only `tofu validate` says that. No
 * modules or provisioners.
 */
export function validateTerraform(cdkTfJson: object): string[] {
  return new Validator(cdkTfJson as Json).run();
}

class Validator {
  private readonly found: string[] = [];
  /** Name of the provider that the file requires. */
  private readonly name: string;
  private readonly schemas: ProviderSchema;

  public constructor(private readonly file: Json) {
    const required = Object.keys(file.terraform?.required_providers ?? {});
    this.name = PROVIDERS.find((name) => required.includes(name)) ?? PROVIDERS[0];
    this.schemas = read(this.name);
  }

  public run(): string[] {
    this.closed(this.file, TOP_LEVEL, '', 'the file');
    this.terraform(this.file.terraform ?? {});
    this.providers(this.file.provider ?? {});
    for (const [type, named] of Object.entries<Json>(this.file.resource ?? {})) {
      const block = this.schemas.resources[type];
      if (!block) {
        this.say(`resource.${type}`, `must be a resource of the ${this.name} provider; ${instead(type, Object.keys(this.schemas.resources))}`);
        continue;
      }
      for (const [name, resource] of Object.entries<Json>(named)) this.resource(type, block, resource, `resource.${type}.${name}`);
    }
    for (const [type, named] of Object.entries<Json>(this.file.data ?? {})) {
      const block = this.schemas.dataSources[type];
      if (!block) {
        this.say(`data.${type}`, `must be a data source of the ${this.name} provider; ${instead(type, Object.keys(this.schemas.dataSources))}`);
        continue;
      }
      for (const [name, source] of Object.entries<Json>(named)) this.resource(type, block, source, `data.${type}.${name}`);
    }
    for (const [name, variable] of Object.entries<Json>(this.file.variable ?? {})) {
      this.closed(variable, VARIABLE, `variable.${name}`, 'a variable');
    }
    for (const [name, output] of Object.entries<Json>(this.file.output ?? {})) this.output(output, `output.${name}`);
    this.walk(this.file, '');
    return this.found;
  }

  private terraform(terraform: Json): void {
    this.closed(terraform, TERRAFORM, 'terraform', 'the terraform block');
    const backends = Object.keys(terraform.backend ?? {});
    if (terraform.backend && backends.length !== 1) this.say('terraform.backend', `must name one backend, got ${shown(backends)}`);
    for (const [name, provider] of Object.entries<Json>(terraform.required_providers ?? {})) {
      const path = `terraform.required_providers.${name}`;
      this.closed(provider, ['source', 'version'], path, 'a required provider');
      for (const key of ['source', 'version']) if (provider[key] === undefined) this.say(`${path}.${key}`, 'must be set');
    }
  }

  private providers(providers: Json): void {
    for (const [name, configured] of Object.entries(providers)) {
      if (name !== this.name) {
        this.say(`provider.${name}`, `must be ${this.name}, the only provider with a recorded schema`);
        continue;
      }
      if (!this.file.terraform?.required_providers?.[this.name]) this.say(`terraform.required_providers.${this.name}`, 'must be set');
      const { attributes, ...rest } = this.schemas.provider;
      const block = { ...rest, attributes: { ...attributes, alias: { type: 'string', optional: true } } };
      [configured].flat().forEach((item, index) => {
        this.block(block, item, Array.isArray(configured) ? `provider.${name}[${index}]` : `provider.${name}`, 'the provider', []);
      });
    }
  }

  private resource(type: string, block: Block, resource: Json, path: string): void {
    this.block(block, resource, path, type, META_ARGUMENTS);
    if (resource.count !== undefined && resource.for_each !== undefined) this.say(path, 'must not have both count and for_each');
    if (resource.count !== undefined) this.value('number', resource.count, `${path}.count`);
    if (resource.for_each !== undefined && !isObject(resource.for_each) && !isReference(resource.for_each)) {
      this.say(`${path}.for_each`, `must be an object or a reference, got ${shown(resource.for_each)}`);
    }
    if (resource.provider !== undefined && !new RegExp(`^${this.name}(\\.\\w+)?$`).test(resource.provider)) {
      this.say(`${path}.provider`, `must be ${this.name} or ${this.name}.<alias>, got ${shown(resource.provider)}`);
    }
    this.addresses(resource.depends_on, `${path}.depends_on`);
    const { lifecycle } = resource;
    if (lifecycle === undefined) return;
    this.closed(lifecycle, LIFECYCLE, `${path}.lifecycle`, 'lifecycle');
    for (const key of ['create_before_destroy', 'prevent_destroy']) {
      // OpenTofu reads these before it knows any value.
      if (lifecycle[key] !== undefined && typeof lifecycle[key] !== 'boolean') {
        this.say(`${path}.lifecycle.${key}`, `must be a bool and no reference, got ${shown(lifecycle[key])}`);
      }
    }
    this.addresses(lifecycle.replace_triggered_by, `${path}.lifecycle.replace_triggered_by`);
    if (lifecycle.ignore_changes === undefined || lifecycle.ignore_changes === 'all') return;
    const settable = [...Object.keys(block.attributes ?? {}), ...Object.keys(block.block_types ?? {})];
    if (!Array.isArray(lifecycle.ignore_changes)) {
      this.say(`${path}.lifecycle.ignore_changes`, `must be a list or "all", got ${shown(lifecycle.ignore_changes)}`);
      return;
    }
    lifecycle.ignore_changes.forEach((name: unknown, index: number) => {
      const [head] = String(name).split(/[.[]/);
      if (!settable.includes(head)) {
        const where = `${path}.lifecycle.ignore_changes[${index}]`;
        this.say(where, `must be an attribute of ${type}, got ${shown(name)}; ${instead(head, settable)}`);
      }
    });
  }

  private output(output: Json, path: string): void {
    this.closed(output, OUTPUT, path, 'an output');
    if (output.value === undefined) this.say(`${path}.value`, 'must be set');
    for (const name of this.sensitiveVariables(output.value)) {
      if (output.sensitive !== true) this.say(`${path}.sensitive`, `must be true, the value holds the sensitive variable ${name}`);
    }
    this.addresses(output.depends_on, `${path}.depends_on`);
  }

  private sensitiveVariables(value: unknown): string[] {
    if (isObject(value) || Array.isArray(value)) return Object.values(value).flatMap(child => this.sensitiveVariables(child));
    if (typeof value !== 'string' || value.includes('nonsensitive(')) return [];
    return references(value).references
      .filter(([head, name]) => head === 'var' && this.file.variable?.[name]?.sensitive === true)
      .map(([, name]) => name);
  }

  private block(block: Block, value: unknown, path: string, title: string, alsoAllowed: string[]): void {
    if (!isObject(value)) {
      this.say(path, `must be an object, got ${shown(value)}`);
      return;
    }
    const attributes = block.attributes ?? {};
    const blocks = block.block_types ?? {};
    const good = Object.keys(attributes).filter(name => isSettable(name, attributes[name]) && !attributes[name].deprecated);
    const names = [...good, ...Object.keys(blocks)];
    for (const [name, child] of Object.entries(value)) {
      if (alsoAllowed.includes(name)) continue;
      const below = `${path}.${name}`;
      if (attributes[name]) this.attribute(attributes[name], name, child, below, title);
      else if (blocks[name]) this.blocks(blocks[name], child, below, title);
      else this.say(below, `must be an attribute of ${title}, got ${shown(child)}; ${instead(name, names)}`);
    }
    for (const [name, attribute] of Object.entries(attributes)) {
      if (attribute.required && value[name] === undefined) this.say(`${path}.${name}`, 'must be set');
    }
    for (const [name, { min_items: least = 0 }] of Object.entries(blocks)) {
      if (least > 0 && value[name] === undefined) this.say(`${path}.${name}`, 'must be set');
    }
  }

  private blocks(type: NestedBlock, value: any, path: string, title: string): void {
    const items = [value].flat();
    const most = type.nesting_mode === 'single' ? 1 : type.max_items ?? Infinity;
    if (items.length > most) this.say(path, `must stand at most ${most} times, got ${items.length}`);
    if (items.length < (type.min_items ?? 0)) this.say(path, `must stand at least ${type.min_items} times, got ${items.length}`);
    const inner = `${title} ${path.split('.').at(-1)}`;
    items.forEach((item, index) => this.block(type.block, item, Array.isArray(value) ? `${path}[${index}]` : path, inner, []));
  }

  private attribute(attribute: Attribute, name: string, value: unknown, path: string, title: string): void {
    if (!isSettable(name, attribute)) {
      this.say(path, `must not be set, it is read-only in ${title}`);
      return;
    }
    if (attribute.deprecated) {
      this.say(path, `must not be set, it is deprecated in ${title}`);
      return;
    }
    if (value === null && !attribute.required) return;
    if (!attribute.nested_type) {
      this.value(attribute.type, value, path);
      return;
    }
    if (isReference(value)) return;
    const { nesting_mode: mode, attributes } = attribute.nested_type;
    const inner = `${title} ${name}`;
    if (mode === 'single') {
      this.block({ attributes }, value, path, inner, []);
    } else if (mode === 'map' && isObject(value)) {
      for (const [key, item] of Object.entries(value)) this.block({ attributes }, item, `${path}.${key}`, inner, []);
    } else if (mode !== 'map' && Array.isArray(value)) {
      value.forEach((item, index) => this.block({ attributes }, item, `${path}[${index}]`, inner, []));
    } else {
      this.say(path, `must be a ${mode} of objects, got ${shown(value)}`);
    }
  }

  private value(type: any, value: unknown, path: string): void {
    if (isReference(value)) return;
    if (typeof type === 'string') {
      const expected = type === 'bool' ? 'boolean' : type;
      if (type !== 'dynamic' && typeof value !== expected) this.say(path, `must be a ${type}, got ${shown(value)}`);
      return;
    }
    const [collection, inner] = type;
    if (collection === 'map') {
      if (!isObject(value)) this.say(path, `must be a map of ${inner}, got ${shown(value)}`);
      else for (const [key, item] of Object.entries(value)) this.value(inner, item, `${path}.${key}`);
    } else if (!Array.isArray(value)) {
      this.say(path, `must be a ${collection} of ${inner}, got ${shown(value)}`);
    } else {
      value.forEach((item, index) => this.value(inner, item, `${path}[${index}]`));
    }
  }

  private closed(value: unknown, names: string[], path: string, title: string): void {
    if (!isObject(value)) {
      this.say(path, `must be an object, got ${shown(value)}`);
      return;
    }
    for (const name of Object.keys(value)) {
      if (!names.includes(name)) this.say(path === '' ? name : `${path}.${name}`, `must be known in ${title}; ${instead(name, names)}`);
    }
  }

  private addresses(value: unknown, path: string): void {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      this.say(path, `must be a list of addresses, got ${shown(value)}`);
      return;
    }
    value.forEach((address, index) => {
      // Written with ${…} it is found by the walk over the whole file.
      if (!String(address).includes('${')) this.reference(String(address).split('.'), `${path}[${index}]`, false);
    });
  }

  private walk(value: unknown, path: string): void {
    if (typeof value === 'string') {
      const scanned = references(value);
      if (scanned.error) this.say(path, `must be a template that can be read, got ${scanned.error}`);
      for (const reference of scanned.references) this.reference(reference, path, true);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => this.walk(item, `${path}[${index}]`));
    } else if (isObject(value)) {
      for (const [key, child] of Object.entries(value)) {
        if (key !== '//') this.walk(child, path === '' ? key : `${path}.${key}`);
      }
    }
  }

  private reference(steps: string[], path: string, attributeNeeded: boolean): void {
    const [head, name, ...rest] = steps;
    const written = steps.join('.').replaceAll('.[', '[');
    const dead = (rule: string, of: string, names: string[]) =>
      this.say(path, `must refer to ${rule}, got ${shown(written)}; ${instead(of, names)}`);
    if (BUILT_IN.includes(head)) return;
    if (head === 'var') {
      if (!this.file.variable?.[name]) dead('a variable of the file', name, Object.keys(this.file.variable ?? {}));
      return;
    }
    if (head === 'local') {
      if (!(name in (this.file.locals ?? {}))) dead('a local value of the file', name, Object.keys(this.file.locals ?? {}));
      return;
    }
    if (head === 'data') {
      const block = this.schemas.dataSources[name];
      const found = this.file.data?.[name]?.[rest[0]];
      if (!found || !block) dead('a data source of the file', [name, rest[0]].join('.'), Object.keys(this.file.data ?? {}));
      else if (attributeNeeded) this.attributeReference(block, found, rest.slice(1), path, written, `data.${name}`);
      return;
    }
    const named = this.file.resource?.[head];
    if (!named) {
      dead('a variable, local value or resource of the file', head, ['var', 'local', ...Object.keys(this.file.resource ?? {})]);
      return;
    }
    if (!named[name]) {
      dead(`a ${head} of the file`, name ?? '', Object.keys(named));
      return;
    }
    const block = this.schemas.resources[head];
    if (block && attributeNeeded) this.attributeReference(block, named[name], rest, path, written, head);
  }

  private attributeReference(block: Block, resource: Json, steps: string[], path: string, written: string, title: string): void {
    const many = resource.count !== undefined || resource.for_each !== undefined;
    const indexed = isIndex(steps[0]);
    if (many && steps.length > 0 && !indexed) this.say(path, `must name one of many with an index, got ${shown(written)}`);
    if (!many && indexed) this.say(path, `must not have an index, ${title} has no count or for_each, got ${shown(written)}`);
    let within: Block | undefined = block;
    let where = title;
    for (const step of steps) {
      if (isIndex(step)) continue;
      const names: string[] = [...Object.keys(within.attributes ?? {}), ...Object.keys(within.block_types ?? {})];
      if (!names.includes(step)) {
        this.say(path, `must refer to an attribute of ${where}, got ${shown(written)}; ${instead(step, names)}`);
        return;
      }
      within = within.block_types?.[step]?.block ?? within.attributes?.[step]?.nested_type;
      if (!within) return;
      where = `${where} ${step}`;
    }
  }

  private say(path: string, text: string): void {
    this.found.push(`cdk.tf.json: '${path}' ${text}`);
  }
}

function read(name: string): ProviderSchema {
  const known = schemas.get(name);
  if (known) return known;
  const recorded = (file: string): any => Object.values(JSON.parse(readFileSync(join(__dirname, '../../schemas', file), 'utf8')).provider_schemas)[0];
  const provider = recorded(`${name}.json`);
  const ofClaims = existsSync(join(__dirname, `../../schemas/claims/${name}.json`)) ? recorded(`claims/${name}.json`).resource_schemas : {};
  const blocks = (all: Json) => Object.fromEntries(Object.entries(all).map(([type, { block }]) => [type, block]));
  const schema = {
    provider: provider.provider.block, resources: blocks({ ...provider.resource_schemas, ...ofClaims }), dataSources: blocks(provider.data_source_schemas),
  };
  schemas.set(name, schema);
  return schema;
}

/** `id` is written by the provider, though its schema calls it optional in older resources. */
function isSettable(name: string, { required, optional }: Attribute): boolean {
  return name !== 'id' && Boolean(required || optional);
}

function isReference(value: unknown): boolean {
  return typeof value === 'string' && /^\$\{[^]*\}$/.test(value) && references(value).whole;
}

function isIndex(step: string | undefined): boolean {
  return step !== undefined && (step.startsWith('[') || step === '*' || /^\d+$/.test(step));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
