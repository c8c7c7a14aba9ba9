// Reads schemas of resources out of the Go source of an OpenTofu provider, where printing them would mean building all of it:
//   node scripts/schema-from-source.mjs <address> <resource>=<file>[,<block>…] … > schemas/claims/<provider>.json
// Of its blocks, those are kept that are named. Attributes that the source leaves to a function of its own are left out.
import { readFileSync } from 'node:fs';

const TOKEN = /"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|[A-Za-z_][\w.]*|\d[\w.]*|[^\s]/g;
const PRIMITIVES = { TypeString: 'string', TypeBool: 'bool', TypeInt: 'number', TypeFloat: 'number' };
const COLLECTIONS = { TypeList: 'list', TypeSet: 'set', TypeMap: 'map' };

/** Reads what stands between two brackets, the first of which was read: entries by their names, and the values of others one after another. */
function read(tokens, close) {
  const entries = {};
  const values = [];
  let pending = [];
  let key;
  const end = () => {
    if (key !== undefined) entries[key] = pending;
    else values.push(...pending);
    pending = [];
    key = undefined;
  };
  for (;;) {
    const token = tokens.shift();
    if (token === undefined) throw new Error(`no ${close}`);
    if (token === close) {
      end();
      return { entries, values };
    }
    if (token === ',') end();
    else if (token === ':' && key === undefined) {
      key = String(pending.pop()).replace(/"/g, '');
      pending = [];
    } else if ('{(['.includes(token)) pending.push(read(tokens, { '{': '}', '(': ')', '[': ']' }[token]));
    else pending.push(token);
  }
}

/** Returns the last literal of a value: what comes before it is its type. */
function literal(value = []) {
  return value.findLast((one) => typeof one === 'object')?.entries ?? {};
}

function isTrue(value = []) {
  return value[0] === 'true';
}

function typeOf({ Type: [type], Elem: element = [] }) {
  const name = type.replace(/^.*\./, '');
  if (PRIMITIVES[name]) return PRIMITIVES[name];
  if (element.includes('schema.Resource')) {
    const inner = Object.entries(literal(literal(element).Schema));
    return [COLLECTIONS[name], ['object', Object.fromEntries(inner.map(([key, value]) => [key, typeOf(literal(value))]))]];
  }
  const inner = element[0]?.startsWith?.('schema.Type') ? { Type: [element[0]] } : literal(element);
  return [COLLECTIONS[name], inner.Type ? typeOf(inner) : 'string'];
}

function blockOf(fields, kept, isResource) {
  const attributes = isResource ? { id: { type: 'string', optional: true, computed: true } } : {};
  const blocks = {};
  for (const [name, value] of Object.entries(fields)) {
    const one = literal(value);
    if (!one.Type) continue;
    const [optional, required, computed] = [one.Optional, one.Required, one.Computed].map(isTrue);
    const isBlock = (one.Elem ?? []).includes('schema.Resource') && !(computed && !optional);
    if (!isBlock) {
      attributes[name] = {
        type: typeOf(one), required: required || undefined, optional: optional || undefined, computed: computed || undefined,
        sensitive: isTrue(one.Sensitive) || undefined, deprecated: one.Deprecated ? true : undefined,
      };
    } else if (kept.includes(name)) {
      const count = (limit) => (limit ? Number(limit[0]) : undefined);
      blocks[name] = {
        nesting_mode: COLLECTIONS[one.Type[0].replace(/^.*\./, '')], min_items: required ? count(one.MinItems) ?? 1 : undefined, max_items: count(one.MaxItems),
        block: blockOf(literal(literal(one.Elem).Schema), kept, false),
      };
    }
  }
  const sorted = Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { attributes: sorted, ...(Object.keys(blocks).length > 0 ? { block_types: blocks } : {}) };
}

const [address, ...names] = process.argv.slice(2);
const schemas = {};
for (const argument of names.sort()) {
  const [, type, file, blocks] = /^(\w+)=([^,]+)(?:,(.*))?$/.exec(argument);
  const source = readFileSync(file, 'utf8');
  const start = /Schema:\s+map\[string\]\*schema\.Schema\{/.exec(source);
  const tokens = source.slice(start.index + start[0].length).match(TOKEN).filter((token) => !token.startsWith('//'));
  schemas[type] = { version: 0, block: blockOf(read(tokens, '}').entries, blocks?.split(',') ?? [], true) };
}
const schema = { provider: { version: 0, block: { attributes: {} } }, resource_schemas: schemas, data_source_schemas: {} };
console.log(JSON.stringify({ format_version: '1.0', provider_schemas: { [`registry.terraform.io/${address}`]: schema } }));
