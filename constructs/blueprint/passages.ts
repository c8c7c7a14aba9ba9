import type { Blueprint } from './blueprint';

/**
 * Port of public Gateways at which TLS goes through as it is.
 *
 * Not that of HTTPS: beside a listener that ends TLS, Cilium takes none that passes it on if their host names can be the same, and the one
 * for HTTPS takes all.
 */
export const PASSAGE_PORT = 8443;

/** Somebody who goes through a passage to another cluster. */
export interface PassageCall {
  /** Who does. */
  readonly caller: Blueprint;
  /** Host name of the passage. */
  readonly host: string;
}
