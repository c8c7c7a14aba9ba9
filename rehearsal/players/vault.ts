import { KubernetesObject } from '../kubernetes';
import { isElsewhere } from './openbao';
import { randomText } from './writing';

/** What lies at a path. */
export interface VaultEntry {
  readonly [property: string]: string;
}

/** What somebody may do at a path, which may end with an asterisk. */
export interface VaultRule {
  readonly path: string;
  readonly capabilities: string[];
}

/** Who somebody is to OpenBao, and what they may do. */
export interface VaultLogin {
  readonly who: string;
  readonly rules: VaultRule[];
}

/** The key-value store of OpenBao, for as long as a rehearsal takes. */
export class Vault {
  /**
   * Makes one that holds what people write into it: whatever an ExternalSecret of the tree reads there and no PushSecret of the tree writes.
   *
   * @param objects all objects of the tree of a cluster, and of the Applications in its vclusters
   */
  public static givenTo(objects: KubernetesObject[]): Vault {
    const ofKind = (kind: string) => objects.filter((object) => object.kind === kind);
    const pushed = new Set(ofKind('PushSecret').flatMap(({ spec }) => (spec.data ?? []).map(({ match }: any) => keyOf(match.remoteRef.remoteKey, match.remoteRef.property))));
    const elsewhere = ofKind('ClusterSecretStore').filter(isElsewhere).map(({ metadata }) => metadata.name);
    const read = ofKind('ExternalSecret').filter(({ spec }) => !elsewhere.includes(spec.secretStoreRef?.name)).flatMap(({ spec }) => [
      ...(spec.data ?? []).map(({ remoteRef }: any) => remoteRef),
      ...(spec.dataFrom ?? []).flatMap(({ extract }: any) => extract ?? []),
    ]);
    const vault = new Vault();
    for (const { key, property } of read) if (!pushed.has(keyOf(key, property))) vault.give(key, property ?? 'value');
    return vault;
  }

  /** Paths that people wrote, with their property, sorted: `secret/platform/keycloak/directory#client-secret`. */
  public get given(): string[] {
    return [...this.gifts].sort();
  }

  private readonly entries = new Map<string, VaultEntry>();
  private readonly gifts = new Set<string>();
  private readonly generated = new Map<string, VaultEntry>();
  private readonly logins = new Map<string, VaultLogin>();

  /** Writes a value as a person would. */
  public give(path: string, property: string): void {
    this.gifts.add(`secret/${path}#${property}`);
    this.write(path, property, randomText(32));
  }

  /** Returns what lies at a path. */
  public read(path: string): VaultEntry | undefined {
    return this.entries.get(path);
  }

  /** Writes one property of a path and keeps its others. */
  public write(path: string, property: string, value: string): void {
    this.entries.set(path, { ...this.entries.get(path), [property]: value });
  }

  /** Writes all properties of a path. */
  public replace(path: string, entry: VaultEntry): void {
    this.entries.set(path, entry);
  }

  /** Gives out a token. */
  public issue(token: string, login: VaultLogin): void {
    this.logins.set(token, login);
  }

  /** Returns who a token was given out to. */
  public loginOf(token: string): VaultLogin | undefined {
    return this.logins.get(token);
  }

  /** Returns what was generated for a purpose, so that a second look does not generate it again. */
  public async once(purpose: string, generate: () => Promise<VaultEntry>): Promise<VaultEntry> {
    const known = this.generated.get(purpose);
    if (known) return known;
    const made = await generate();
    this.generated.set(purpose, made);
    return made;
  }
}

function keyOf(path: string, property: string | undefined): string {
  return `${path}#${property ?? ''}`;
}
