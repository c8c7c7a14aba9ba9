import { Finding, SovereignPlan } from '../blueprint';
import { groupOf } from '../blueprint/wiring';
import { isObject, visitStrings, visitValues } from '../private/merge';
import { Sovereign } from '../sovereign';
import { Check } from './check';
import { World } from './world';

const UNRESOLVED: [RegExp, string][] = [
  [/\$\{/, 'a substitution that nothing resolves'],
  [/PLACEHOLDER|CHANGE_?ME|\bTODO\b|\bFIXME\b/i, 'placeholder text'],
  [/\[object Object\]|\bundefined\b|\bNaN\b/, 'a value that was never set'],
];
const SECRETS: [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/, 'an AWS access key'],
  [/\b(ghp|gho|ghs|github_pat|glpat|xox[bp])[_-][A-Za-z0-9_-]{16,}/, 'an access token'],
  [/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./, 'a signed token'],
  [/[a-z]:\/\/[^\s/:@$<{]+:[^\s/:@$<{]+@/, 'a user name and password in a URL'],
];
/** Fields of chart values, and environment variables, that hold a secret and not the name of one. */
const SECRET_FIELD = /(password|passwd|passphrase|token|api_?key|client_?secret|private_?key)$|^(secretKey|accessKey|masterKey)$/i;
const SECRET_VARIABLE = /(password|passwd|passphrase|token|secret|(api|access|secret|private)_?key)$/i;
/** Text that stands for a value which is put in later, or says nothing secret. */
const HARMLESS = /^$|^(true|false)$|\$\(|<<|\{\{/;

/** A place in the definition where people write text of their own. */
interface Place {
  readonly path: string;
  readonly prop: string;
  readonly text: unknown;
  /** What gives whoever runs it a secret. */
  readonly ask: string;
}

/** No output holds text that something was to replace, nor anything secret (L1). */
export class LiteralText implements Check {
  public readonly code = 'literal-text';

  public run(plan: SovereignPlan): Finding[] {
    const findings: Finding[] = [];
    for (const cluster of plan.clusters) {
      const world = World.of(cluster);
      // An Application is looked at where it is written: what it says goes into its own repository too.
      const placed = world.placed.filter(({ manifest }) => !(manifest.kind === 'Application' && groupOf(manifest.apiVersion) === 'catalyst.openova.io'));
      for (const { unit, manifest } of placed) {
        const what = `${manifest.kind} ${manifest.metadata.name} in unit '${unit.name}'`;
        const report = (problem: string, instead: string) => findings.push(new Finding(this.code, world.pathOf(unit), `${what} has ${problem}`, instead));
        const ask = 'secret()';
        if (manifest.kind === 'Secret') report('its data in the tree', 'ask for the Secret with secret() or phaseZeroSecret(), which keep values out of Git');
        searchText(manifest, ask, report);
        visitVariables(manifest, (at) => report(`a literal value in the environment variable ${at}`, `name a Secret that ${ask} returns instead`));
        if (manifest.kind === 'HelmRelease') visitFields(manifest, (at) => report(`a literal value in the secret field ${at}`, `name a Secret that ${ask} returns instead`));
      }
    }
    for (const { path, prop, text, ask } of placesOf(plan.sovereign)) {
      const report = (problem: string, instead: string) => findings.push(new Finding(this.code, path, `'${prop}' has ${problem}`, instead));
      searchText(text, ask, report);
      visitFields(text, (at) => report(`a literal value in the secret field ${at}`, 'name a Secret instead, and rotate what was written here'));
    }
    return findings;
  }
}

/** What becomes files without passing through a unit. */
function placesOf(sovereign: Sovereign): Place[] {
  const applications = sovereign.organizations.flatMap(({ environments }) => environments.flatMap((environment) => environment.applications));
  const runbooks = [...sovereign.runbooks, ...sovereign.organizations.flatMap((organization) => organization.runbooks)];
  return [
    ...applications.map((application) => ({ path: application.node.path, prop: 'values', text: application.values, ask: 'an ExternalSecret' })),
    ...runbooks.flatMap(({ node, steps, preconditions, rollback }) => {
      const commands = { steps: steps.map(({ command }) => command), preconditions, rollback: rollback.map(({ command }) => command) };
      return Object.entries(commands).map(([prop, text]) => ({ path: node.path, prop, text, ask: "'kubectl get secret' in the command" }));
    }),
  ];
}

function searchText(value: unknown, ask: string, report: (problem: string, instead: string) => void): void {
  visitStrings(value, (text, path) => {
    const at = path.join('.');
    for (const [pattern, meaning] of UNRESOLVED) {
      if (pattern.test(text)) report(`${meaning} at ${at}: ${JSON.stringify(pattern.exec(text)![0])}`, 'write the value itself');
    }
    for (const [pattern, meaning] of SECRETS) {
      if (pattern.test(text)) report(`${meaning} at ${at}`, `ask for it with ${ask}, and rotate the one that was written here`);
    }
  });
}

function visitFields(value: unknown, found: (at: string) => void): void {
  const references = new Set<string>();
  // Beside the name of a Secret stands that of its key.
  visitValues(value, (one, path) => {
    if (isObject(one) && typeof one.secret === 'string') references.add([...path, 'secretKey'].join('.'));
  });
  visitStrings(value, (text, path) => {
    const field = path[path.length - 1];
    if (references.has(path.join('.'))) return;
    // Of `existingSecretAdminPassword` and its like the value is the name of a Secret.
    if (SECRET_FIELD.test(field) && !field.startsWith('existing') && path[path.length - 2] !== 'match' && !HARMLESS.test(text)) found(path.join('.'));
  });
}

/** Visits the variables of containers and of charts: objects with a name and a value. */
function visitVariables(value: unknown, found: (at: string) => void): void {
  visitValues(value, (one, path) => {
    if (isObject(one) && typeof one.name === 'string' && typeof one.value === 'string' && SECRET_VARIABLE.test(one.name) && !HARMLESS.test(one.value)) {
      found(`${one.name} at ${path.join('.')}`);
    }
  });
}
