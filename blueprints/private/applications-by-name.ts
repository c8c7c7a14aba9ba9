import { Construct } from 'constructs';
import { Application, Blueprint, Component, Environment, Names, Sovereign } from '../../constructs';
import { packageVersion } from '../../constructs/blueprint/package-version';
import { placementFault } from '../../constructs/blueprint/placements';
import { configSchemaOf, withReferences } from '../../constructs/private/config-schema';
import { invalid, oneOf } from '../../constructs/private/errors';
import { CATALOGUE } from '../catalogue';
import * as classes from '../index';

/** The class of a Blueprint or of a composite. */
type ApplicationClass = new (scope: Construct, id: string, props: object) => Construct;

/** An Application that a class makes, and the others that its values name. */
interface Named {
  readonly application: Application;
  readonly component: Component;
  readonly references: Reference[];
}

/** An Application that another one names. */
interface Reference {
  /** Where in the values it is named. */
  readonly prop: string;
  readonly name: string;
  /** Blueprints that it can be of; any without. */
  readonly blueprints: string[];
}

/**
 * Makes the Applications that are installed by name and whose Blueprint is a class of this library, wherever they stand in the definition:
 * those that others name come first.
 *
 * @throws with everything that is wrong with them
 */
export function makeApplicationsByName(sovereign: Sovereign): void {
  const problems = sovereign.organizations.flatMap(({ environments }) => environments.flatMap((environment) => makeIn(environment)));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function makeIn(environment: Environment): string[] {
  let waiting = environment.applications.flatMap((application) => named(application) ?? []);
  const problems = [...environment.applications.flatMap(refusalsOf), ...waiting.flatMap(faultsOf)];
  if (problems.length > 0) return problems;
  for (;;) {
    const made = blueprintsIn(environment);
    const ready = waiting.filter(({ references }) => references.every((reference) => fits(reference, made)));
    if (ready.length === 0) return unresolved(waiting, made);
    ready.forEach((one) => make(one, made));
    waiting = waiting.filter((one) => !ready.includes(one));
  }
}

function componentOf({ blueprint }: Application): Component | undefined {
  return Object.values<Component>(CATALOGUE).find(({ key }) => Names.blueprint(key) === blueprint);
}

/** Returns what an Application is made of, if a class makes it. */
function named(application: Application): Named | undefined {
  const schema = configSchemaOf(application.blueprint);
  const component = componentOf(application);
  if (!schema || !component) return undefined;
  const references: Reference[] = [];
  withReferences('values', schema, application.values, (name, prop, blueprints) => references.push({ name, prop, blueprints }));
  return { application, component, references };
}

function make({ application, component }: Named, made: Map<string, Blueprint>): void {
  const [, type] = Object.entries(classes).find(([name]) => name.toLowerCase() === component.key.replace(/-/g, ''))!;
  const props = withReferences('values', configSchemaOf(application.blueprint)!, application.values, (name) => made.get(name));
  new (type as ApplicationClass)(application, component.key, props);
}

function blueprintsIn(environment: Environment): Map<string, Blueprint> {
  const all = environment.node.findAll().filter((one): one is Blueprint => Blueprint.isBlueprint(one));
  return new Map(all.filter((blueprint) => blueprint.members[0] === blueprint).map((blueprint) => [blueprint.name, blueprint]));
}

function fits({ name, blueprints }: Reference, made: Map<string, Blueprint>): boolean {
  const found = made.get(name);
  return found !== undefined && (blueprints.length === 0 || blueprints.includes(Names.blueprint(found.component.key)));
}

/** Says why no Environment can have a Blueprint. */
function refusalsOf(application: Application): string[] {
  const { node: { path }, blueprint } = application;
  const reason = componentOf(application)?.onHostClustersOnly;
  if (!reason) return [];
  return [invalid(path, 'blueprint', `be one that runs in Environments, ${reason}`, blueprint, 'create its class on a host cluster').message];
}

/** What the chart of a package would take, and a class decides by itself. */
function faultsOf({ application, component }: Named): string[] {
  const { node: { path }, version, values, healthPath, uses, placement, regions } = application;
  const { title } = component;
  const current = packageVersion(component, values.chartVersion);
  const misplaced = placementFault(path, component, placement, regions);
  return [
    ...(version === current ? [] : [invalid(path, 'version', `be ${current}, which this library has of ${title}`, version, `write "${current}"`)]),
    ...(misplaced ? [misplaced] : []),
    ...(healthPath === '/healthz' ? [] : [invalid(path, 'healthPath', `be left out, ${title} knows its own`, healthPath, 'leave it out')]),
    ...(Object.keys(uses).length === 0 ? [] : [invalid(path, 'uses', 'be left out', Object.keys(uses), 'name other Applications in the values')]),
  ].map(({ message }) => message);
}

/** Says what is wrong with the names that lead nowhere; else those that are left wait for each other. */
function unresolved(waiting: Named[], made: Map<string, Blueprint>): string[] {
  const isWaiting = ({ name }: Reference) => waiting.some(({ application }) => application.name === name);
  const open = waiting.flatMap(({ application, references }) => references.filter((one) => !fits(one, made)).map((reference) => ({ application, reference })));
  const lost = open.filter(({ reference }) => !isWaiting(reference));
  return (lost.length > 0 ? lost : open).map(({ application, reference }) => {
    const { prop, name, blueprints } = reference;
    const error = (rule: string, instead: string) => invalid(application.node.path, prop, rule, name, instead).message;
    if (lost.length === 0) return error(`name an Application that does not wait for ${application.name}`, 'leave one of the two out');
    const candidates = [...made.keys()].filter((one) => fits({ prop, name: one, blueprints }, made)).sort();
    const rule = `name an Application of ${application.environment.name}${blueprints.length > 0 ? ` that is ${oneOf(blueprints)}` : ''}`;
    return error(rule, candidates.length > 0 ? `write ${oneOf(candidates)}, or install it there` : 'install it there, or leave it out');
  });
}
