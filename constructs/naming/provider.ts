import { notOneOf } from '../private/errors';

/** Identifies a cloud provider by the codes that names are made of. */
export class Provider {
  private static readonly table: Provider[] = [];

  /** Hetzner Cloud. */
  public static readonly HETZNER = new Provider('hetzner', 'hz', 'h');

  /** Huawei Cloud. */
  public static readonly HUAWEI = new Provider('huawei', 'hw', 'w');

  /** Oracle Cloud Infrastructure. */
  public static readonly OCI = new Provider('oci', 'oci', 'o');

  /** Amazon Web Services. */
  public static readonly AWS = new Provider('aws', 'aws', 'a');

  /** Google Cloud. */
  public static readonly GCP = new Provider('gcp', 'gcp', 'g');

  /** Microsoft Azure. */
  public static readonly AZURE = new Provider('azure', 'az', 'z');

  /** Contabo. */
  public static readonly CONTABO = new Provider('contabo', 'ct', 'c');

  /**
   * Finds a provider by its code.
   *
   * @param code the code in names, such as `hz`
   * @param path where the value was written, for the error; the class name when left out
   */
  public static of(code: string, path: string = 'Provider'): Provider {
    const found = Provider.table.find((provider) => provider.code === code);
    if (found === undefined) {
      const meant = Provider.table.find((provider) => provider.name === code);
      throw notOneOf(path, 'provider', Provider.table.map((provider) => provider.code), code, meant?.code);
    }
    return found;
  }

  /**
   * Finds a provider by its full name.
   *
   * @param name the full name, such as `hetzner`
   * @param path where the value was written, for the error; the class name when left out
   */
  public static fromName(name: string, path: string = 'Provider'): Provider {
    const found = Provider.table.find((provider) => provider.name === name);
    if (found === undefined) {
      const meant = Provider.table.find((provider) => provider.code === name);
      throw notOneOf(path, 'provider', Provider.table.map((provider) => provider.name), name, meant?.name);
    }
    return found;
  }

  /** Lists every provider in table order. */
  public static all(): Provider[] {
    return [...Provider.table];
  }

  /** The full name, as it stands in labels: `hetzner`. */
  public readonly name: string;

  /** The code, as it stands in cluster names: `hz`. */
  public readonly code: string;

  /** The single letter, as it stands in location codes: `h`. */
  public readonly letter: string;

  private constructor(name: string, code: string, letter: string) {
    this.name = name;
    this.code = code;
    this.letter = letter;
    Provider.table.push(this);
  }

  /** Returns the code. */
  public toString(): string {
    return this.code;
  }
}
