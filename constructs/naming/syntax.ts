import { misuse } from '../private/errors';

/** The longest DNS label, label value and Kubernetes namespace name. */
export const LABEL_MAX = 63;

/** The longest Helm release name, a limit of Helm that HelmRelease enforces. */
export const RELEASE_MAX = 53;

const LABEL = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;

/** Turns any text into the nearest DNS label that starts with a letter; empty when nothing of it can be kept. */
export function slug(value: unknown, max: number = LABEL_MAX): string {
  return String(value ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, max)
    .replace(/-+$/, '');
}

/** Tells whether a value is a DNS label that starts with a letter. */
export function isLabel(value: unknown, min: number = 1, max: number = LABEL_MAX): boolean {
  return typeof value === 'string' && value.length >= min && value.length <= max && LABEL.test(value);
}

/** States the rule that `isLabel` checks. */
export function labelRule(min: number = 1, max: number = LABEL_MAX): string {
  return `${min} to ${max} lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit`;
}

/** Requires a DNS label that starts with a letter. */
export function requireLabel(path: string, prop: string, value: string, example: string, max: number = LABEL_MAX): void {
  if (!isLabel(value, 1, max)) {
    const candidate = slug(value, max);
    throw misuse(path, prop, labelRule(1, max), value, candidate === '' ? `write for example "${example}"` : `write "${candidate}"`);
  }
}
