import { ValuesFacts } from './facts';

interface Node {
  readonly children: Map<string, Node>;
  open: boolean;
}

/**
 * Returns a JSON schema that allows the recorded keys of a chart's values and no other, so that Helm refuses a key that the real chart
 * would ignore. The values themselves are not judged.
 *
 * Anything may stand below what the chart takes as it comes: free-form maps, a default of null, sub-charts that are not recorded.
 */
export function valuesSchema(facts: ValuesFacts): object {
  const root: Node = { children: new Map(), open: false };
  for (const path of [...facts.paths, ...facts.templateOnly]) nodeAt(root, path);
  const open = [...facts.freeForm, ...facts.promoted, ...facts.freeFormByTemplate, ...facts.nullDefault, ...facts.subchartsNotVendored];
  for (const path of open) nodeAt(root, path).open = true;
  // The defaults do not say what a path looks like that only a template reads.
  for (const path of facts.templateOnly) if (nodeAt(root, path).children.size === 0) nodeAt(root, path).open = true;
  const definitions: { [path: string]: object } = {};
  const closed = schemaOf(root, 'values', definitions);
  return { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', ...closed, definitions };
}

function nodeAt(root: Node, path: string): Node {
  const steps = path.split(/(?<!\\)\./).map((step) => step.replace(/\\(.)/g, '$1'));
  return steps.reduce((node, step) => {
    let child = node.children.get(step);
    if (!child) node.children.set(step, (child = { children: new Map(), open: false }));
    return child;
  }, root);
}

/** Closes a node; a path below a list is one of its entries, so a schema with paths below is referred to from there too. */
function schemaOf(node: Node, path: string, definitions: { [path: string]: object }): object {
  if (node.open) return {};
  if (node.children.size === 0) return { additionalProperties: false };
  const below = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]): [string, object] => {
    const at = `${path}.${key}`;
    if (child.open || child.children.size === 0) return [key, schemaOf(child, at, definitions)];
    const name = at.replaceAll(/[^\w.-]/g, '_');
    definitions[name] = { ...schemaOf(child, at, definitions), items: { type: ['object', 'array', 'null'], allOf: [{ $ref: `#/definitions/${name}` }] } };
    return [key, { $ref: `#/definitions/${name}` }];
  });
  return { properties: Object.fromEntries(below), additionalProperties: false };
}
