// Records the schema of some resources of an OpenTofu provider from its published CDKTF bindings, which were generated from it:
//   node scripts/schema-from-bindings.mjs <folder of the npm package> <resource>[=<block>,…] … > schemas/<provider>.json
// A resource is named as its folder in the package, `provider` for the provider block, `data-…` for a data source. Of its blocks, those are
// kept that are named. Bindings do not tell what the cloud fills in where nothing is set, and lists of objects that only the provider
// writes are left out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...names] = process.argv.slice(2);
const SIMPLE = { string: 'string', number: 'number', boolean: 'bool' };

/** Returns the type of an attribute from how bindings write it out. */
function typeOf(path, { type, storage }) {
  const inner = /^(string|number|boolean)/.exec(storage)?.[1];
  if (inner === undefined) throw new Error(`${path}: unknown type ${type} of ${storage}`);
  return type === 'simple' ? SIMPLE[inner] : [type, SIMPLE[inner]];
}

/** Returns how each attribute and block is written out to HCL. */
function shapesOf(text) {
  return new Map([...text.matchAll(/^ +(\w+): \{\n +value: [^\n]*,\n +isBlock: (true|false),\n +type: "(\w+)",\n +storageClassType: "(\w+)",/gm)]
    .map(([, name, isBlock, type, storage]) => [name, { isBlock: isBlock === 'true', type, storage }]));
}

/** Returns which members an interface has, and whether they must be set. */
function membersOf(types, name) {
  const body = new RegExp(`^export interface ${name}(?: extends [\\w.]+)? \\{\\n([^]*?)\\n\\}`, 'm').exec(types)?.[1];
  if (body === undefined) throw new Error(`no interface ${name}`);
  return new Map([...body.matchAll(/#(\w+)\}[^/]*\*\/\s+readonly \w+(\??): ([^\n]*)/g)].map(([, snake, mark, type]) => [snake, { required: mark === '', isList: /\[\]/.test(type) }]));
}

function blockOf(files, interfaceName, shapes, path) {
  const attributes = {};
  const blocks = {};
  for (const [name, { required, isList }] of membersOf(files.types, interfaceName)) {
    const shape = shapes.get(name);
    if (!shape) throw new Error(`${path}.${name}: is not written out`);
    const flags = required ? { required: true } : { optional: true };
    if (/^(string|number|boolean)(List|Map|MapList)?$/.test(shape.storage)) {
      attributes[name] = { type: typeOf(`${path}.${name}`, shape), ...flags };
      continue;
    }
    const inner = shape.storage.replace(/List$/, '');
    const start = files.code.indexOf(`function ${inner[0].toLowerCase()}${inner.slice(1)}ToHclTerraform(`);
    const block = blockOf(files, inner, shapesOf(files.code.slice(start, files.code.indexOf('\n}\n', start))), `${path}.${name}`);
    if (shape.isBlock) {
      const single = shape.type === 'struct';
      blocks[name] = { nesting_mode: single ? 'single' : shape.type, block, ...(required ? { min_items: 1 } : {}), ...(single || isList ? {} : { max_items: 1 }) };
    } else {
      const fields = Object.fromEntries(Object.entries(block.attributes).map(([key, { type }]) => [key, type]));
      attributes[name] = { type: [shape.type, ['object', fields]], ...flags };
    }
  }
  return { attributes, ...(Object.keys(blocks).length > 0 ? { block_types: blocks } : {}) };
}

/** Returns the attributes that only the provider writes. */
function computedOf(body) {
  const kind = (getter) => {
    const list = /Number(Map|List)?ListAttribute/.test(getter) ? 'number' : 'string';
    if (/ListAttribute\(/.test(getter)) return [/Fn\.tolist/.test(getter) ? 'set' : 'list', list];
    return { String: 'string', Number: 'number', Boolean: 'bool' }[/get(String|Number|Boolean)Attribute\(/.exec(getter)?.[1]];
  };
  return Object.fromEntries(body.split(/^ +\/\/ (?=\w+ - computed: )/m).slice(1).flatMap((part) => {
    const [, name, optional, required] = /^(\w+) - computed: true, optional: (true|false), required: (true|false)/.exec(part) ?? [];
    const type = kind(part.split('\n    }')[0]);
    return name === undefined || optional === 'true' || required === 'true' || type === undefined ? [] : [[name, { type, computed: true }]];
  }));
}

/** Takes blocks away that nobody named, at every depth. */
function prune(block, kept) {
  const blocks = Object.entries(block.block_types ?? {}).filter(([key]) => kept.includes(key));
  delete block.block_types;
  if (blocks.length > 0) block.block_types = Object.fromEntries(blocks);
  blocks.forEach(([, inner]) => prune(inner.block, kept));
}

const schema = { provider: { version: 0, block: {} }, resource_schemas: {}, data_source_schemas: {} };
let address;
for (const argument of names.sort()) {
  const [name, kept = ''] = argument.split('=');
  const files = { code: readFileSync(join(folder, 'lib', name, 'index.js'), 'utf8'), types: readFileSync(join(folder, 'lib', name, 'index.d.ts'), 'utf8') };
  const [, className, base, body] = /^class (\w+) extends cdktf\.Terraform(Resource|DataSource|Provider) \{\n([^]*?)\n\}\n/m.exec(files.code);
  const block = blockOf(files, `${className}Config`, shapesOf(body.slice(body.indexOf('synthesizeHclAttributes'))), name);
  prune(block, kept.split(','));
  if (base === 'Provider') {
    address = /terraformProviderSource: '([^']+)'/.exec(body)[1];
    delete block.attributes.alias;
    // One for each API of the cloud, and nobody sets them.
    for (const key of Object.keys(block.attributes)) if (key.endsWith('_custom_endpoint')) delete block.attributes[key];
    schema.provider.block = block;
    continue;
  }
  const [, type] = /terraformResourceType: '(\w+)'/.exec(body);
  Object.assign(block.attributes, computedOf(body));
  (base === 'DataSource' ? schema.data_source_schemas : schema.resource_schemas)[type] = { version: 0, block };
}
console.log(JSON.stringify({ format_version: '1.0', provider_schemas: { [`registry.terraform.io/hashicorp/${address}`]: schema } }));
