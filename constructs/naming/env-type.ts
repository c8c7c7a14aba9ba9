import { misuse, notOneOf } from '../private/errors';

const MEANT = new Map([['production', 'prod'], ['staging', 'stg'], ['development', 'dev']]);

/** Identifies the type of an Environment and of the host clusters that carry it. */
export class EnvType {
  private static readonly table: EnvType[] = [];

  /** Production, from branch `main`. */
  public static readonly PROD = new EnvType('prod', 'p', 'main');

  /** Staging, from branch `staging`. */
  public static readonly STG = new EnvType('stg', 's', 'staging');

  /** User acceptance, from branch `uat`. */
  public static readonly UAT = new EnvType('uat', 'u', 'uat');

  /** Development, from branch `develop`. */
  public static readonly DEV = new EnvType('dev', 'd', 'develop');

  /** Proof of concept, from branch `poc`. */
  public static readonly POC = new EnvType('poc', 'c', 'poc');

  /**
   * Finds an env type by its code.
   *
   * @param code the code in names, such as `prod`
   * @param path where the value was written, for the error; the class name when left out
   */
  public static of(code: string, path: string = 'EnvType'): EnvType {
    const found = EnvType.table.find((envType) => envType.code === code);
    if (found !== undefined) {
      return found;
    }
    const codes = EnvType.table.map((envType) => envType.code);
    if (code === 'dr') {
      const instead = 'write "prod" for recovery regions too: recovery is a placement, not an env type';
      throw misuse(path, 'envType', `one of ${codes.join(', ')}`, code, instead);
    }
    throw notOneOf(path, 'envType', codes, code, MEANT.get(code) ?? codes.find((one) => String(code ?? '').endsWith(`-${one}`)));
  }

  /** Lists every env type in table order. */
  public static all(): EnvType[] {
    return [...EnvType.table];
  }

  /** The code, as it stands in names: `prod`. */
  public readonly code: string;

  /** The single letter, as it stands in location codes and server names: `p`. */
  public readonly letter: string;

  /** The branch of an Application repository that Environments of this type follow. */
  public readonly branch: string;

  private constructor(code: string, letter: string, branch: string) {
    this.code = code;
    this.letter = letter;
    this.branch = branch;
    EnvType.table.push(this);
  }

  /** Returns the code. */
  public toString(): string {
    return this.code;
  }
}
