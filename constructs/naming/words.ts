import { misuse } from '../private/errors';
import { applicationReservation, organizationReservation, subdomainReservation, withoutReservedShape } from './reserved-words';
import { isLabel, LABEL_MAX, labelRule, RELEASE_MAX, slug } from './syntax';

/** Describes a kind of name that has words of its own reserved. */
export interface Word {
  /** Fewest characters. */
  readonly min: number;
  /** Most characters. */
  readonly max: number;
  /** A word that is allowed. */
  readonly example: string;
  /** What a reserved word gets appended to be allowed. */
  readonly suffix: string;
  /** Says why a word is reserved. */
  readonly reservation: (word: string) => string | undefined;
}

/** The name of an Organization. */
export const ORGANIZATION: Word = {
  min: 3,
  max: 32,
  example: 'acme',
  suffix: '-org',
  reservation: organizationReservation,
};

/** The name of an Application, which is also a Helm release. */
export const APPLICATION: Word = {
  min: 1,
  max: RELEASE_MAX,
  example: 'store-frontend',
  suffix: '-app',
  reservation: applicationReservation,
};

/** The subdomain of a Sovereign in a pool domain. */
export const SUBDOMAIN: Word = {
  min: 1,
  max: LABEL_MAX,
  example: 'omantel',
  suffix: '-cloud',
  reservation: subdomainReservation,
};

/** Requires a label of a kind that is not one of its reserved words. */
export function requireWord(path: string, prop: string, value: string, kind: Word): void {
  if (!isLabel(value, kind.min, kind.max)) {
    throw misuse(path, prop, labelRule(kind.min, kind.max), value, `write "${candidateFor(value, kind)}"`);
  }
  const reason = kind.reservation(value);
  if (reason !== undefined) {
    const instead = `"${value}" is ${reason}, write for example "${candidateFor(value, kind)}"`;
    throw misuse(path, prop, 'a word that the platform does not use itself', value, instead);
  }
}

/** Finds the valid name of a kind nearest to a text. */
export function candidateFor(value: unknown, kind: Word): string {
  const usable = (word: string) => word.length >= kind.min && kind.reservation(word) === undefined;
  const plain = kind === ORGANIZATION ? unreserved(slug(value, kind.max)) : slug(value, kind.max);
  if (plain === '') {
    return kind.example;
  }
  if (usable(plain)) {
    return plain;
  }
  const stem = unreserved(plain).slice(0, kind.max - kind.suffix.length);
  const suffixed = `${stem}${kind.suffix}`;
  // a stem such as "catalyst" is reserved with every suffix too
  return stem !== '' && usable(suffixed) ? suffixed : kind.example;
}

/** Removes every reserved prefix and suffix from a label. */
function unreserved(word: string): string {
  const next = slug(withoutReservedShape(word));
  return next === word ? word : unreserved(next);
}
