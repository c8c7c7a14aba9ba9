import { invalidInput } from './errors';

/** Labels of a resource. */
export interface Labels {
  [key: string]: string;
}

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** Returns labels if their keys and values follow the syntax of Kubernetes, which the API took over. */
export function checkLabels(values: unknown, field: string): Labels {
  for (const [key, value] of Object.entries(values as { [key: string]: unknown })) {
    const [name, prefix, ...more] = key.split('/').reverse();
    const isKey = NAME.test(name) && more.length === 0 && (prefix === undefined || (prefix.length <= 253 && PREFIX.test(prefix)));
    if (!isKey) throw invalidInput(field, `label key '${key}' is not correctly formatted`);
    // Reserved for the cloud itself.
    if (prefix === 'hetzner.cloud') throw invalidInput(field, `label key '${key}' has a reserved prefix`);
    if (typeof value !== 'string' || (value !== '' && !NAME.test(value))) throw invalidInput(field, `value of label key '${key}' is not correctly formatted`);
  }
  return values as Labels;
}

/** Returns a test for labels from a selector such as `a=b,!c,d in (e,f)`. */
export function labelSelector(selector: string): (labels: Labels) => boolean {
  const terms = selector.split(/,(?![^(]*\))/).map((text) => term(text.trim()));
  return (labels) => terms.every((matches) => matches(labels));
}

function term(text: string): (labels: Labels) => boolean {
  const [, key, operator, list] = /^(\S+?)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text) ?? [];
  if (key !== undefined) {
    const values = list.split(',').map((value) => value.trim());
    return operator === 'in' ? (labels) => values.includes(labels[key]) : (labels) => !values.includes(labels[key]);
  }
  const [, name, sign, value] = /^([^=!\s]+)\s*(==|=|!=)\s*([^=!\s]*)$/.exec(text) ?? [];
  if (name !== undefined) return sign === '!=' ? (labels) => labels[name] !== value : (labels) => labels[name] === value;
  if (/^![^=!\s]+$/.test(text)) return (labels) => !(text.slice(1) in labels);
  if (/^[^=!\s]+$/.test(text)) return (labels) => text in labels;
  throw invalidInput('label_selector', `'${text}' is not a label selector`);
}
