/** The words that mean something else on a Sovereign, or nothing, and what they are called instead. */
const WORDS = [
  'tenant', 'operator', 'client', 'module', 'template', 'Backstage', 'Synapse', 'Lifecycle Manager', 'Bootstrap wizard', 'workspace',
  'instance', 'k8gb',
];

/** The parts of each of these words. */
const PARTS = WORDS.map(split);

/** Matches whatever may hold one of them; nearly no text does. */
const SUSPECT = new RegExp(PARTS.map(([first]) => first).join('|'), 'i');

/** The further words that a failover would make untrue in the name of a host cluster or an Environment. */
const CLUSTER_WORDS = ['dr', 'primary', 'secondary'];

/** Terms of other people's technology that hold a banned word. */
const FOREIGN_TERMS = [
  'go module', 'opentofu module', 'terraform module', 'kernel module', 'helm template', 'pod template', 'kubernetes operator',
  'k8s operator', 'oidc client', 'oauth client', 'oauth2 client', 'keycloak client', 'client id', 'client secret', 'client certificate',
  'matrix synapse', 'app kubernetes io instance', 'flux instance', 'instance metadata',
].map((term) => term.split(' '));

/** What may not stand before `-operator`, because the two together would name a person. */
const DOMAIN_WORDS = ['application', 'environment', 'fleet', 'human', 'organization', 'platform', 'region', 'site', 'sovereign'];

/**
 * Finds words that must not stand in an emitted name, label or text.
 *
 * A word is found where it stands whole or in the plural, in any case, between separators such as hyphens, dots, slashes
 * or spaces; `multitenancy` and `instanceRole` are not found. Terms of other technologies are exempt:
 *
 * - a Kubernetes operator named after its product, such as `trivy-operator` or `strimzi-kafka-operator`; not after a
 *   domain word, as in `sovereign-operator`, which would name a person
 * - OIDC, OAuth and Keycloak clients, client ids, client secrets and client certificates
 * - Go, OpenTofu, Terraform and kernel modules; Helm and Pod templates
 * - the chart `matrix-synapse`, the well-known label `app.kubernetes.io/instance`, the kind `FluxInstance` where it is written
 *   `flux-instance`, and the instance metadata of a cloud
 */
export class BannedWords {
  /**
   * Finds the banned words in a text.
   *
   * @param text the name, label or text
   * @returns the words in their usual spelling, each once, in the order of `all`
   */
  public static find(text: string): string[] {
    if (!SUSPECT.test(text)) return [];
    const words = withoutForeignTerms(split(text));
    return WORDS.filter((_, index) => contains(words, PARTS[index]));
  }

  /**
   * Finds the banned words in the name of a host cluster or an Environment, where roles of a failover are banned as well.
   *
   * @param name the name
   * @returns the words in their usual spelling, each once
   */
  public static findInClusterName(name: string): string[] {
    const words = split(name);
    return [...BannedWords.find(name), ...CLUSTER_WORDS.filter((word) => contains(words, [word]))];
  }

  /** Lists the words that are banned everywhere. */
  public static all(): string[] {
    return [...WORDS];
  }

  private constructor() {}
}

function split(text: string): string[] {
  // a hyphen stays a part of its own: it is what tells the product trivy-operator from a person
  return text.toLowerCase().match(/[a-z0-9]+|-/g) ?? [];
}

function withoutForeignTerms(parts: string[]): string[] {
  const kept = parts.map((part, index) => (isProductOperator(parts, index) ? '' : part)).filter((part) => part !== '-');
  for (const term of FOREIGN_TERMS) {
    for (let start = 0; start + term.length <= kept.length; start++) {
      if (term.every((word, offset) => same(kept[start + offset], word))) {
        kept.fill('', start, start + term.length);
      }
    }
  }
  return kept;
}

function isProductOperator(parts: string[], index: number): boolean {
  const product = parts[index - 2] ?? '-';
  return same(parts[index], 'operator') && parts[index - 1] === '-' && ![...DOMAIN_WORDS, '-'].includes(product);
}

function contains(parts: string[], words: string[]): boolean {
  const plain = parts.filter((part) => part !== '-');
  return plain.some((_, start) => words.every((word, offset) => same(plain[start + offset] ?? '', word)));
}

function same(part: string, word: string): boolean {
  return part === word || part === `${word}s`;
}
