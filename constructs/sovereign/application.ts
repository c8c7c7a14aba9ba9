import { Construct } from 'constructs';
import { Names } from '../naming';
import { childId } from '../private/child-id';
import { configSchemaOf, problemsOf } from '../private/config-schema';
import { invalid } from '../private/errors';
import { requireJson } from '../private/merge';
import type { Environment } from './environment';
import { DnsPolicy, Placement } from './placement';

/** Properties of an Application. */
export interface ApplicationProps {
  /** Full name of the Blueprint that is installed, for example `bp-postgres`. */
  readonly blueprint: string;
  /** Exact version of the Blueprint. */
  readonly version: string;
  /**
   * Configuration, as the Blueprint's schema defines it; secrets are named in it, never written. Of a Blueprint of this library these are
   * its props: members of enums as their values, other Applications by their names.
   * @default - the Blueprint's own
   */
  readonly values?: { [key: string]: any };
  /**
   * Regions that the Application runs in.
   * @default Placement.singleRegion()
   */
  readonly placement?: Placement;
  /**
   * Path that answers 200 while the Application is healthy.
   * @default '/healthz'
   */
  readonly healthPath?: string;
  /**
   * Applications of the same Environment that it uses, by the alias that the Blueprint calls them.
   * @default - none
   */
  readonly uses?: { [alias: string]: Application };
}

/**
 * A Blueprint at an exact version, installed in an Environment by its name: one namespace in the vcluster and one Git repository.
 *
 * A Blueprint of this library is made by its class, with these values as its props, when everything is declared. Any other is the chart of
 * its package, which is not looked into.
 *
 * @example
 * const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
 * const prod = new Environment(acme, 'prod');
 * new Application(prod, 'store', { blueprint: 'bp-wordpress', version: '1.3.0' });
 */
export class Application extends Construct {
  /** Tells whether a construct is an Application that is installed by name. */
  public static isApplication(construct: any): construct is Application {
    return construct instanceof Application;
  }

  /** Environment that the Application runs in. */
  public readonly environment: Environment;
  /** Name of the Application: of its namespace, its repository and its release. */
  public readonly name: string;
  /** Full name of the Blueprint that is installed. */
  public readonly blueprint: string;
  /** Exact version of the Blueprint. */
  public readonly version: string;
  /** Configuration, as the Blueprint's schema defines it. */
  public readonly values: { [key: string]: any };
  /** Regions that the Application runs in, and how DNS answers. */
  public readonly placement: Placement;
  /** Codes of the regions that the Application runs in, in the order of the placement. */
  public readonly regions: string[];
  /** Path that answers 200 while the Application is healthy. */
  public readonly healthPath: string;
  /** Applications of the same Environment that it uses, by alias. */
  public readonly uses: { [alias: string]: Application };

  constructor(scope: Environment, id: string, props: ApplicationProps) {
    super(scope, childId(scope, id, 'Application'));
    const path = this.node.path;
    Names.assertApplication(path, id);
    Names.assertBlueprint(path, props.blueprint, 'blueprint');
    Names.assertVersion(path, props.version);
    requireJson(path, 'values', props.values);
    this.environment = scope;
    this.name = id;
    this.blueprint = props.blueprint;
    this.version = props.version;
    this.values = props.values ?? {};
    this.assertValues();
    this.placement = props.placement ?? Placement.singleRegion();
    this.regions = this.placement.regionsIn(path, scope.regions);
    this.assertAnswered();
    this.healthPath = props.healthPath ?? '/healthz';
    this.uses = props.uses ?? {};
    if (!/^\/[A-Za-z0-9._~/-]*$/.test(this.healthPath)) throw invalid(path, 'healthPath', 'be an absolute path', this.healthPath, "write for example '/healthz'");
    for (const [alias, other] of Object.entries(this.uses)) {
      if (other.environment === scope) continue;
      throw invalid(path, `uses.${alias}`, `be an Application of the Environment ${scope.name}`, other.node.path, 'install one there too');
    }
  }

  /** Repository of the Application, for example `acme/store`. */
  public get repository(): string {
    return Names.applicationRepository(this.environment.organization.name, this.name);
  }

  /** Whether it is the chart of its package, which is not looked into; else its Blueprint is planned with everything else. */
  public get isChart(): boolean {
    return this.node.children.length === 0;
  }

  /** Which region answers is computed for each question, and only PowerDNS does that. */
  private assertAnswered(): void {
    const { dns } = this.environment.organization.sovereign;
    if (dns.isOwn || this.placement.dns === DnsPolicy.ADDRESS) return;
    const rule = `be in one region, because ${dns.title} answers for the zone and does not ask which region is up`;
    throw invalid(this.node.path, 'placement', rule, this.regions, "use Placement.singleRegion, or leave 'dns' of the Sovereign out for its own PowerDNS");
  }

  private assertValues(): void {
    const schema = configSchemaOf(this.blueprint);
    const problems = schema ? problemsOf(this.node.path, 'values', schema, this.values) : [];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
}
