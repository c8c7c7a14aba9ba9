import { join } from 'node:path';
import type { PublishedRepository } from '../constructs/gitops/publication';
import { Arguments, only, parse } from './arguments';
import { authorOf, GitError, Scratch } from './git';
import { Gitea, GiteaError } from './gitea';
import { checkpoint, CommandError, count, FatalError, Interrupted, Io, table, UsageError } from './io';
import { Outcome, RepositoryPublisher } from './repository';
import { FolderTarget, GiteaTarget, Notes, Target } from './target';
import { findTree, PublishedTree } from './tree';

export const PUBLISH_HELP = `Writes the repositories of a Sovereign: to a folder, or to Gitea.

Usage: sovereign publish <name or domain of the Sovereign> [options]

  --tree DIR          folder with the trees that were synthesised (default: gitops)
  --to DIR            folder for repositories without work trees (default: published/<domain>)
  --gitea URL         address of the Gitea to publish to
  --token-file FILE   file with a token of an account there, instead of the variable SOVEREIGN_GITEA_TOKEN
  --repository NAME   publishes only this repository, for example system/catalyst-config; may be repeated
  --dry-run           writes nothing, and says what it would do
  --yes               does not ask before it publishes to Gitea

Nothing is forced and nothing is deleted. What people changed is left as it is: files that the definition alone writes, and
files that both changed, are refused with what to do. It may be stopped at any time; running it again completes it.
`;

const HELP = 'sovereign publish --help';
/** Repositories that are worked on at the same time. */
const WORKERS = 4;
/** Repository that Flux reads; it comes last, when all that it refers to is there. */
const LAST = 'system/catalyst-config';

/** What became of a repository, or why nothing did. */
interface Result {
  readonly repository: string;
  readonly state: Outcome['state'] | 'refused' | 'failed';
  readonly detail: string;
}

/** Publishes a Sovereign. */
export async function publish(args: string[], io: Io): Promise<void> {
  const given = parse(args, ['dry-run', 'yes'], ['tree', 'to', 'gitea', 'token-file', 'repository'], HELP);
  if (given.words.length !== 1) throw new UsageError(`publish takes the name or the domain of one Sovereign, got ${given.words.length ? given.words.join(' ') : 'nothing'}; see ${HELP}`);
  const [to, address] = [only(given, 'to', HELP), only(given, 'gitea', HELP)];
  if (to !== undefined && address !== undefined) throw new UsageError(`--to and --gitea exclude each other; see ${HELP}`);
  if (address === undefined && given.values['token-file']) throw new UsageError(`--token-file is for --gitea; see ${HELP}`);
  const tree = findTree(only(given, 'tree', HELP) ?? 'gitops', given.words[0]);
  const repositories = choose(tree, given);
  const dryRun = given.flags.has('dry-run');
  const notes = new Notes(dryRun);
  const target: Target = address === undefined
    ? new FolderTarget(to ?? join('published', tree.publication.sovereign.fqdn), dryRun, notes, io)
    : new GiteaTarget(await Gitea.open(address, only(given, 'token-file', HELP), io), dryRun, notes);
  if (target.login && !dryRun && !given.flags.has('yes')) await confirm(target, tree, repositories, io);
  const scratch = new Scratch();
  try {
    await run(tree, repositories, target, notes, dryRun, scratch, io);
  } finally {
    scratch.remove();
  }
}

function choose({ publication }: PublishedTree, given: Arguments): PublishedRepository[] {
  const names = given.values.repository;
  if (!names) return publication.repositories;
  const unknown = names.find((name) => !publication.repositories.some((one) => one.name === name));
  if (unknown !== undefined) {
    const owner = unknown.split('/')[0];
    const near = publication.repositories.map(({ name }) => name).filter((name) => name.startsWith(`${owner}/`));
    throw new UsageError(`${publication.sovereign.fqdn} has no repository '${unknown}'${near.length > 0 ? `; ${owner} has ${near.map((name) => name.split('/')[1]).join(', ')}` : ''}`);
  }
  return publication.repositories.filter(({ name }) => names.includes(name));
}

async function confirm(target: Target, { publication }: PublishedTree, repositories: PublishedRepository[], io: Io): Promise<void> {
  if (!io.confirm) throw new UsageError('nobody can be asked here whether to publish; add --yes, or --dry-run to see what would happen');
  const what = `${count(repositories.length, 'repository')} of ${publication.sovereign.fqdn}`;
  if (!await io.confirm(`Publish ${what} to ${target.title} as ${target.login!.username}?`)) throw new CommandError('nothing was published');
}

async function run(
  tree: PublishedTree, repositories: PublishedRepository[], target: Target, notes: Notes, dryRun: boolean, scratch: Scratch, io: Io,
): Promise<void> {
  const { publication } = tree;
  const { sovereign } = publication;
  const author = await authorOf(io, { name: 'Sovereign', email: sovereign.owner.email });
  const owners = new Set(repositories.map(({ name }) => name.split('/')[0]));
  for (const organization of publication.organizations.filter(({ name }) => owners.has(name))) {
    checkpoint(io);
    await target.organization(organization);
    const noted = notes.take(organization.name);
    if (noted) io.out(`${organization.name}: ${noted}\n`);
  }
  const results = new Map<string, Result>();
  let fatal: Error | undefined;
  const one = async (repository: PublishedRepository): Promise<void> => {
    if (fatal) return;
    try {
      checkpoint(io);
      const publisher = new RepositoryPublisher({ tree, target, dryRun, author, scratch, io }, repository);
      const { state, detail } = await publisher.run(await target.repository(repository));
      const noted = notes.take(repository.name);
      const said = [detail, noted].filter(Boolean).join('; ');
      // What a new repository is made of goes without saying in the table.
      results.set(repository.name, { repository: repository.name, state: state === 'unchanged' && noted ? 'changed' : state, detail: detail || noted });
      if (said) io.out(`${repository.name}: ${said}\n`);
    } catch (error) {
      if (!(error instanceof CommandError) || error instanceof FatalError || error instanceof Interrupted) {
        fatal ??= error as Error;
        return;
      }
      const state = error instanceof GitError || error instanceof GiteaError ? 'failed' : 'refused';
      results.set(repository.name, { repository: repository.name, state, detail: error.message });
      io.out(`${repository.name}: ${state}\n`);
    }
  };
  const queue = repositories.filter(({ name }) => name !== LAST);
  await Promise.all(Array.from({ length: WORKERS }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await one(next);
  }));
  for (const repository of repositories.filter(({ name }) => name === LAST)) await one(repository);
  report(repositories.flatMap(({ name }) => results.get(name) ?? []), repositories.length, target, dryRun, io);
  if (fatal) throw fatal;
  const wrong = repositories.flatMap(({ name }) => results.get(name) ?? []).filter(isWrong);
  if (wrong.length > 0) throw new CommandError(wrong.map(({ detail }) => detail).join('\n'));
}

function isWrong({ state }: Result): boolean {
  return state === 'refused' || state === 'failed';
}

/** Writes the repositories that are not as they were, and how many there are of each kind. */
function report(results: Result[], total: number, target: Target, dryRun: boolean, io: Io): void {
  const shown = results.filter(({ state }) => state !== 'unchanged');
  if (shown.length > 0) {
    io.out(`\n${table([['repository', 'state', 'what'], ...shown.map((result) => [result.repository, result.state, isWrong(result) ? 'see below' : result.detail])])}`);
  }
  const states = (['created', 'changed', 'waiting', 'unchanged', 'refused', 'failed'] as const).map((state) => ({ state, number: results.filter((one) => one.state === state).length }));
  const counts = [...states.filter(({ number }) => number > 0).map(({ state, number }) => `${number} ${state}`), ...(results.length < total ? [`${total - results.length} not reached`] : [])];
  io.out(`${shown.length > 0 ? '\n' : ''}${target.title}: ${count(total, 'repository')}, ${counts.join(', ')}${dryRun ? '; nothing was written' : ''}\n`);
}
