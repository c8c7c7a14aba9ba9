import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Capacity, Names, SovereignPlan } from '../index';
import { only, parse } from './arguments';
import { checkpoint, CommandError, count, Io, table, UsageError } from './io';
import { functionName } from './new-definition';
import { Draft, faultOf, refusalOf } from './new-draft';
import { Answers, listOf, NEW_STEPS, plainApplications, Question, QUESTIONS } from './new-questions';

const HELP = 'sovereign new --help';
/** Props that can be looked at once a question was answered, unless another one about them comes. */
const COMPLETES: { [option: string]: string[] } = {
  'owner': ['owner'], 'email': ['owner'], 'country': ['owner'], 'subdomain': ['domain'], 'domain': ['domain'], 'registrar': ['domain'], 'dns': ['dns'], 'nameservers': ['dns'], 'dns-project': ['dns'],
  'dns-resource-group': ['dns'], 'ssh-key': ['sshPublicKeys'], 'administration': ['administrationCidrs'], 'repository': ['gitops'], 'archive-account': ['archive'],
};

export const NEW_HELP = `Writes the definition of a new Sovereign, in seven steps: ${NEW_STEPS.join(', ')}.

Usage: sovereign new <name> [options]

On a terminal it asks for what no option says, and offers what is usual; elsewhere every answer is an option. The definition is
compiled, run and checked before it is written to sovereigns/<name>.ts; a file that is there is left alone. Secrets are not asked
for: the last step names the variables that Phase 0 takes them from.

${table(QUESTIONS.map(({ option, asks, step, choices, isList }) => [
    '', `--${option} ${isList ? 'A,B' : 'X'}`, step, asks + (choices && !['regions', 'applications'].includes(option) ? ` (${choices({}).join(', ')})` : ''),
  ]))}
  --folder DIR  folder of the program (default: this one)
  --yes         does not ask before it writes
`;

/** Writes the definition of a new Sovereign. */
export async function create(args: string[], io: Io): Promise<void> {
  const given = parse(args, ['yes'], ['folder', ...QUESTIONS.map(({ option }) => option)], HELP);
  if (given.words.length !== 1) throw new UsageError(`new takes the name of one Sovereign, got ${given.words.join(' ') || 'nothing'}; see ${HELP}`);
  const [name] = given.words;
  const [wrong] = faultOf(() => Names.assertSovereign('new', name));
  if (wrong !== undefined) throw new UsageError(wrong);
  const folder = resolve(only(given, 'folder', HELP) ?? '.');
  const file = join(folder, 'sovereigns', `${name}.ts`);
  if (existsSync(file)) throw new CommandError(`${file}: is there already, and is left alone; choose another name, or change it by hand`);
  const answers: Answers = { name };
  for (const { option } of QUESTIONS) {
    const value = only(given, option, HELP);
    if (value !== undefined) answers[option] = value;
  }
  const draft = io.question ? await interview(answers, folder, io) : fromOptions(answers, folder);
  review(draft, io);
  if (io.confirm && !given.flags.has('yes') && !await io.confirm(`Write ${relative(process.cwd(), file)}?`)) throw new CommandError('nothing was written');
  const after = next(draft);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, draft.text, { flag: 'wx' });
  io.out(`\n${file}: written\n${after}`);
}

/** Takes everything from options, and says everything that is missing or wrong at once. */
function fromOptions(answers: Answers, folder: string): Draft {
  const given = { ...answers };
  const faults = QUESTIONS.flatMap((question) => {
    const { option } = question;
    if (!arises(question, answers)) return given[option] === undefined ? [] : [`--${option} means nothing here; leave it out`];
    answers[option] ??= question.byDefault?.(answers) as string;
    if (answers[option] === undefined) return [`--${option} is missing: ${question.asks}${choicesIn(question, answers)}`];
    return faultsIn(question, answers);
  });
  if (faults.length > 0) throw new UsageError([...faults, `see ${HELP}`].join('\n'));
  return draftOf(answers, folder);
}

/** Asks for what no option says; an answer that cannot be is asked for again. */
async function interview(answers: Answers, folder: string, io: Io): Promise<Draft> {
  let step: string | undefined;
  for (const question of QUESTIONS) {
    if (!arises(question, answers)) continue;
    if (question.step !== step) io.out(`\n${NEW_STEPS.indexOf(step = question.step) + 1}. ${step}\n`);
    if (question.option === 'organization') io.out(`${components(answers, folder)}\n`);
    for (;;) {
      checkpoint(io);
      const usual = question.byDefault?.(answers);
      const prompt = `${question.asks}${choicesIn(question, answers)}${usual ? ` [${usual}]` : ''}: `;
      answers[question.option] ??= (await io.question!(prompt)).trim() || usual || '';
      const faults = answers[question.option] === '' && usual === undefined ? ['has to be answered'] : faultsIn(question, answers);
      const props = COMPLETES[question.option];
      if (faults.length === 0 && props && !waits(question, answers)) faults.push(...Draft.faultsOf(answers, props));
      if (faults.length === 0) break;
      io.out(`${faults.map((fault) => `  ${fault}\n`).join('')}`);
      delete answers[question.option];
    }
  }
  return draftOf(answers, folder);
}

/** Tells whether another question about the same prop comes after this one; of the owner each answer is looked at by itself. */
function waits({ option }: Question, answers: Answers): boolean {
  if (COMPLETES[option][0] === 'owner') return false;
  const later = QUESTIONS.slice(QUESTIONS.findIndex((one) => one.option === option) + 1);
  return later.some((one) => COMPLETES[one.option]?.[0] === COMPLETES[option][0] && arises(one, answers));
}

function arises({ when }: Question, answers: Answers): boolean {
  return when?.(answers) ?? true;
}

function choicesIn({ choices, option }: Question, answers: Answers): string {
  // Applications are listed above the question.
  return choices && option !== 'applications' ? ` (${choices(answers).join(', ')})` : '';
}

function faultsIn({ choices, fault, isList, option }: Question, answers: Answers): string[] {
  const allowed = choices?.(answers);
  const words = isList ? listOf(answers[option]) : [answers[option]];
  const strange = words.filter((word) => allowed && !allowed.includes(word)).map((word) => `--${option} must be one of ${allowed!.join(', ')}, got '${word}'`);
  return strange.length > 0 ? strange : [fault?.(answers) ?? []].flat();
}

function draftOf(answers: Answers, folder: string): Draft {
  const faults = Draft.faultsOf(answers);
  if (faults.length > 0) throw new CommandError(faults.join('\n'));
  try {
    return new Draft(answers, libraryOf(folder), folder);
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(refusalOf(error));
  }
}

/** Says what every Sovereign of these answers runs, and what an Organization can have on top. */
function components(answers: Answers, folder: string): string {
  const { sovereign } = draftOf({ ...answers, organization: '', applications: '' }, folder);
  const titles = SovereignPlan.of(sovereign).clusters.flatMap(({ blueprints }) => blueprints.map(({ component }) => component.title));
  return `Infrastructure, which is always there:\n  ${[...new Set(titles)].sort((a, b) => a.localeCompare(b)).join(', ')}\nApplications, for an Organization:\n  ${plainApplications().join(', ')}`;
}

function review(draft: Draft, io: Io): void {
  const { sovereign } = draft;
  const rows = SovereignPlan.of(sovereign).clusters.map((cluster) => {
    const pools = [cluster.hostCluster.controlPlane, ...cluster.hostCluster.pools];
    const euro = Capacity.of(cluster).monthlyEuro;
    return ['', cluster.hostCluster.name, pools.map((pool) => `${pool.count} × ${pool.instanceType.name}`).join(', '), euro === undefined ? 'no price' : `€ ${euro.toFixed(2)} a month`];
  });
  io.out(`\n${NEW_STEPS.length}. Review\n${sovereign.name} (${sovereign.fqdn}), ${count(rows.length, 'host cluster')}; all checks pass\n${table(rows)}`);
}

function next(draft: Draft): string {
  const { sovereign: { name } } = draft;
  const call = functionName(name);
  return `
Next:
  1. Add it to sovereigns/index.ts: import { ${call} } from './${name}'; and ${call}(scope);
  2. npm start, and commit the definition with what it wrote to sovereigns/locks.
  3. Put these variables (TF_VAR_<name>) into a file of secrets outside of every repository; docs/phase0.md goes on from there:
${draft.variables().map((variable) => `     ${variable.name}: ${variable.description}\n`).join('')}`;
}

/** Returns how the program imports the library: this one beside it, any other by its name. */
function libraryOf(folder: string): string {
  const file = join(folder, 'package.json');
  const own = 'sovereign-constructs';
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === own ? '../index' : own;
}
