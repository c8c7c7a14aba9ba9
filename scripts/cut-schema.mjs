// Cuts what `tofu providers schema -json` prints of one OpenTofu provider to the resources that stacks use, without descriptions:
//   node scripts/cut-schema.mjs <file> <resource>[=<block>,…] data.<data source>[=…] … > schemas/<provider>.json
// Of its blocks, those are kept that are named. The provider block loses all of its own.
import { readFileSync } from 'node:fs';

const [file, ...names] = process.argv.slice(2);
const [[address, printed]] = Object.entries(JSON.parse(readFileSync(file, 'utf8')).provider_schemas);

function attribute({ type, required, optional, computed, sensitive, deprecated }) {
  return { type, required, optional, computed, sensitive, deprecated };
}

function cut({ attributes = {}, block_types: blocks = {} }, kept) {
  const named = Object.entries(blocks).filter(([name]) => kept.includes(name));
  const inner = ({ nesting_mode, min_items, max_items, block }) => ({ nesting_mode, min_items, max_items, block: cut(block, kept) });
  return {
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, one]) => [name, attribute(one)])),
    ...(named.length > 0 ? { block_types: Object.fromEntries(named.map(([name, type]) => [name, inner(type)])) } : {}),
  };
}

const schema = { provider: { version: 0, block: cut(printed.provider.block, []) }, resource_schemas: {}, data_source_schemas: {} };
for (const argument of names.sort()) {
  const [, data, type, blocks = ''] = /^(data\.)?(\w+)(?:=(.*))?$/.exec(argument);
  const kind = data ? 'data_source_schemas' : 'resource_schemas';
  if (!printed[kind][type]) throw new Error(`${file}: has no ${type}`);
  schema[kind][type] = { version: 0, block: cut(printed[kind][type].block, blocks.split(',')) };
}
console.log(JSON.stringify({ format_version: '1.0', provider_schemas: { [`registry.terraform.io/${address.split('/').slice(1).join('/')}`]: schema } }));
