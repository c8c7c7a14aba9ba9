import { Json } from '../private/merge';
import { GuardedStack } from './guard-stack';

/** Says what a lock is, to whoever finds one in a diff. */
const ABOUT = 'What this stack must not lose unnoticed. Written at synthesis; commit it, and review it like code.';

/**
 * Returns the lock of a stack: one line per resource, sorted, without anything that is secret or changes with every release.
 *
 * @param acknowledged names that are acknowledged, so that a second synthesis knows those that are gone
 */
export function lockText(stack: GuardedStack, acknowledged: string[]): string {
  const addresses = [...stack.resources.keys()].sort();
  return block('', {
    '//': JSON.stringify(ABOUT),
    ...(acknowledged.length > 0 ? { acknowledged: list('  ', [...new Set(acknowledged)].sort()) } : {}),
    cidrs: block('  ', lines(stack.cidrs)),
    resources: block('  ', Object.fromEntries(addresses.map((address) => [address, line(stack.resources.get(address)!.facts)]))),
  }) + '\n';
}

function lines(values: Json): { [key: string]: string } {
  return Object.fromEntries(Object.keys(values).sort().map((key) => [key, JSON.stringify(values[key])]));
}

/** Writes an object on one line, keys sorted. */
function line(values: Json): string {
  const entries = Object.entries(lines(values)).map(([key, value]) => `${JSON.stringify(key)}: ${value}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function block(indent: string, entries: { [key: string]: string }): string {
  const inner = Object.entries(entries).map(([key, value]) => `${indent}  ${JSON.stringify(key)}: ${value}`);
  return inner.length === 0 ? '{}' : `{\n${inner.join(',\n')}\n${indent}}`;
}

function list(indent: string, texts: string[]): string {
  return `[\n${texts.map((text) => `${indent}  ${JSON.stringify(text)}`).join(',\n')}\n${indent}]`;
}
