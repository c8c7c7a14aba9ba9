import { EnvType } from '../constructs/naming/env-type';
import { only, parse } from './arguments';
import { Git, Scratch } from './git';
import { Gitea } from './gitea';
import { checkpoint, CommandError, Io, UsageError } from './io';
import { MARKER } from './ownership';
import { Change, changedValues, changedVersions } from './summary';
import { ensurePull } from './target';

export const PROMOTE_HELP = `Opens the pull request that takes an Application from one Environment to another, or finds it.

Usage: sovereign promote <organization>/<application> --from <env> --to <env> --gitea URL [options]

  --from ENV          where the change is: ${EnvType.all().map((envType) => envType.code).join(', ')}
  --to ENV            where it goes
  --gitea URL         address of Gitea
  --token-file FILE   file with a token of an account there, instead of the variable SOVEREIGN_GITEA_TOKEN
  --dry-run           opens nothing, and says what the pull request would be

It names the versions and values that change. Who has to approve is up to the policy of the Environment.
`;

const HELP = 'sovereign promote --help';
/** The way of a change. */
const CHAIN = [EnvType.POC, EnvType.DEV, EnvType.STG, EnvType.UAT, EnvType.PROD];

/** Promotes an Application. */
export async function promote(args: string[], io: Io): Promise<void> {
  const given = parse(args, ['dry-run'], ['from', 'to', 'gitea', 'token-file'], HELP);
  const [repository] = given.words;
  if (given.words.length !== 1 || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(repository)) {
    throw new UsageError(`promote takes an Application as organization/application, got ${given.words.length ? given.words.join(' ') : 'nothing'}; see ${HELP}`);
  }
  const [from, to] = [envType('from', only(given, 'from', HELP)), envType('to', only(given, 'to', HELP))];
  if (from === to) throw new UsageError(`--from and --to are both ${from}; name two Environments, see ${HELP}`);
  const address = only(given, 'gitea', HELP);
  if (address === undefined) throw new UsageError(`promote needs --gitea; see ${HELP}`);
  const gitea = await Gitea.open(address, only(given, 'token-file', HELP), io);
  const scratch = new Scratch();
  try {
    const changes = await compare(gitea, repository, from, to, scratch, io);
    if (changes.length === 0) {
      io.out(`${repository}: '${to.branch}' has all that '${from.branch}' has; nothing to promote\n`);
      return;
    }
    const { title, body } = describe(repository, from, to, changes);
    io.out(`${title}\n${body.split('\n').slice(2).join('\n')}`);
    checkpoint(io);
    if (given.flags.has('dry-run')) {
      io.out('\nnothing was written\n');
      return;
    }
    const { url, created } = await ensurePull(gitea, repository, { from: from.branch, to: to.branch, title, body });
    io.out(`\n${created ? 'opened' : 'open already'}: ${url}\n`);
  } finally {
    scratch.remove();
  }
}

function envType(option: string, code: string | undefined): EnvType {
  const found = EnvType.all().find((one) => one.code === code);
  if (found) return found;
  throw new UsageError(`--${option} must be one of ${EnvType.all().map((one) => one.code).join(', ')}, got ${code === undefined ? 'nothing' : `'${code}'`}; see ${HELP}`);
}

/** Returns what the branch of one Environment has that the other has not. */
async function compare(gitea: Gitea, repository: string, from: EnvType, to: EnvType, scratch: Scratch, io: Io): Promise<Change[]> {
  if (!await gitea.find(`/repos/${repository}`)) throw new CommandError(`${gitea.login.url}/${repository}: is not there, or the account of the token may not see it; publish it first, or use another account`);
  const git = new Git(scratch.make(), io, gitea.login);
  await git.run(['init', '--quiet', '--bare', '--template=', '.']);
  const url = gitea.cloneUrl(repository);
  const heads = await git.heads(url);
  for (const one of [from, to]) {
    if (heads.has(one.branch)) continue;
    const branches = [...heads.keys()].filter((branch) => CHAIN.some((known) => known.branch === branch)).sort();
    throw new CommandError(`${repository}: has no branch '${one.branch}', which an Environment ${one} follows; it has ${branches.join(', ') || 'none'}, others come with an Environment in the definition`);
  }
  checkpoint(io);
  await git.run(['fetch', '--quiet', '--no-tags', url, ...[from, to].map(({ branch }) => `+refs/heads/${branch}:refs/heads/${branch}`)]);
  const [source, destination] = [from, to].map(({ branch }) => `refs/heads/${branch}`);
  const base = await git.run(['merge-base', source, destination]).then((text) => text.trim(), () => {
    throw new CommandError(`${repository}: '${from.branch}' and '${to.branch}' have no commit in common; make one of them anew from the other`);
  });
  const [there, here, before] = [await git.entries(source), await git.entries(destination), await git.entries(base)];
  const differs = (path: string) => there.get(path)?.id !== here.get(path)?.id;
  const paths = [...new Set([...there.keys(), ...here.keys()])].filter((path) => path !== MARKER && differs(path)).sort();
  // On the way back nothing has to be there before: that is how a branch catches up.
  const lacking = paths.filter((path) => here.get(path)?.id !== before.get(path)?.id);
  if (lacking.length > 0 && CHAIN.indexOf(from) < CHAIN.indexOf(to)) {
    throw new CommandError(
      `${repository}: '${from.branch}' is behind '${to.branch}', which has changes of ${lacking.join(', ')}; bring them over first, with sovereign promote ${repository} --from ${to} --to ${from}, and merge that pull request`,
    );
  }
  const changed = paths.filter((path) => there.get(path)?.id !== before.get(path)?.id);
  const contents = await git.contents(changed.flatMap((path) => [there, here].flatMap((entries) => entries.get(path)?.id ?? [])));
  const content = (entries: typeof there, path: string) => contents.get(entries.get(path)?.id ?? '');
  return changed.map((path) => ({ path, before: content(here, path), after: content(there, path) }));
}

/** Says what a pull request changes. */
function describe(repository: string, from: EnvType, to: EnvType, changes: Change[]): { title: string; body: string } {
  const versions = changedVersions(changes);
  const values = changedValues(changes);
  const told = (path: string) => values.some((value) => value.startsWith(`${path}: `)) || (versions.length > 0 && path === 'kustomization.yaml');
  const others = changes.filter(({ path }) => !told(path))
    .map(({ path, before, after }) => `${path}: ${before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'}`);
  const [, name] = repository.split('/');
  const title = `Promote ${name} from ${from} to ${to}${versions.length > 0 ? `: ${versions.join(', ')}` : ''}`;
  const lines = [...versions, ...values, ...others].map((line) => `- ${line}`);
  return { title, body: `From \`${from.branch}\` to \`${to.branch}\`:\n\n${lines.join('\n')}\n` };
}
