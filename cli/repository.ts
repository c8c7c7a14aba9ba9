import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PublishedBranch, PublishedRepository } from '../constructs/gitops/publication';
import { Author, blobId, Entry, Git, GitError, Scratch } from './git';
import { checkpoint, CommandError, count, Io } from './io';
import { Conflict, decide, Decision, MARKER, readMarker, writeMarker } from './ownership';
import { Change, commitMessage, isTelling } from './summary';
import { PROPOSAL, Target } from './target';
import { filesOf, PublishedTree } from './tree';

/** What became of a repository. */
export interface Outcome {
  readonly state: 'created' | 'changed' | 'unchanged' | 'waiting';
  /** What happened, in words. */
  readonly detail: string;
}

/** What publishing needs to know, the same for every repository. */
export interface Job {
  readonly tree: PublishedTree;
  readonly target: Target;
  readonly dryRun: boolean;
  readonly author: Author;
  readonly scratch: Scratch;
  readonly io: Io;
}

/** A branch as it is, and what it becomes. */
interface Planned {
  readonly branch: PublishedBranch;
  /** Commit that the branch is at; undefined if there is none. */
  readonly base?: string;
  readonly present: Map<string, Entry>;
  readonly recorded: Map<string, string>;
  readonly decision: Decision;
  readonly marker: string;
}

/** Somebody pushed between our look and our push. */
class Overtaken extends Error {}

/** Brings the content of a repository to its branches. */
export class RepositoryPublisher {
  private readonly wanted: Map<string, string>;
  private readonly folder: string;

  constructor(private readonly job: Job, private readonly repository: PublishedRepository) {
    this.folder = join(job.tree.folder, repository.name);
    this.wanted = new Map(filesOf(job.tree, repository).map((path) => [path, blobId(readFileSync(join(this.folder, path)))]));
    if (this.wanted.has(MARKER)) throw new CommandError(`${this.folder}: has a file ${MARKER}, which is the name of the record; give it another name`);
  }

  /**
   * Publishes; once more when somebody else pushed in between without touching what is published here.
   *
   * @param url address of the repository; undefined if it is not there yet and is not to be made
   * @param after what to do between pushing and waiting for people
   */
  public async run(url: string | undefined): Promise<Outcome> {
    for (let overtaken: Planned[] | undefined; ;) {
      const git = await this.workspace();
      const planned = await this.plan(git, url);
      if (overtaken) this.assertUntouched(overtaken, planned);
      try {
        return await this.apply(git, url, planned);
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        if (overtaken) throw new CommandError(`${this.repository.name}: others pushed to it twice while this ran; nothing of theirs is lost, run this again when they are done`);
        overtaken = planned.branches;
      }
    }
  }

  private async workspace(): Promise<Git> {
    const git = new Git(this.job.scratch.make(), this.job.io, this.job.target.login);
    await git.run(['init', '--quiet', '--bare', '--template=', '.']);
    return git;
  }

  /** Looks at the branches and decides what to do; nothing is written anywhere else. */
  private async plan(git: Git, url: string | undefined): Promise<{ heads: Map<string, string>; branches: Planned[] }> {
    const { name, branches, writtenBy } = this.repository;
    checkpoint(this.job.io);
    const heads = url === undefined ? new Map<string, string>() : await git.heads(url);
    const names = branches.map((branch) => branch.name).filter((branch) => heads.has(branch));
    if (names.length > 0) await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', url!, ...names.map((branch) => `+refs/heads/${branch}:refs/heads/${branch}`)]);
    const planned: Planned[] = [];
    for (const branch of branches.filter((one) => one.content === 'definition')) {
      const base = heads.has(branch.name) ? (await git.run(['rev-parse', `refs/heads/${branch.name}`])).trim() : undefined;
      const present = base === undefined ? new Map<string, Entry>() : await git.entries(base);
      const where = `${name}, branch ${branch.name}`;
      const markerId = present.get(MARKER)?.id;
      const text = markerId === undefined ? undefined : (await git.contents([markerId])).get(markerId);
      const recorded = readMarker(text, this.fqdn, where);
      // Whatever is not an ordinary file is not what was published.
      const ids = new Map([...present].map(([path, { mode, id }]) => [path, mode === '100644' ? id : `${mode} ${id}`]));
      const decision = decide({ wanted: this.wanted, recorded, present: ids, writtenBy });
      if (decision.conflicts.length > 0) throw this.refusal(where, decision.conflicts);
      planned.push({ branch, base, present, recorded, decision, marker: writeMarker(this.fqdn, decision.record) });
    }
    return { heads, branches: planned };
  }

  private async apply(git: Git, url: string | undefined, { heads, branches }: { heads: Map<string, string>; branches: Planned[] }): Promise<Outcome> {
    const { job: { target, dryRun, io }, repository } = this;
    const pushes: string[] = [];
    const proposals: { from: string; to: string; message: string }[] = [];
    const details: string[] = [];
    let start = '';
    for (const planned of branches) {
      const { branch, base, decision } = planned;
      const changed = this.changed(planned);
      start ||= base ?? '';
      if (!changed) continue;
      const files = decision.write.length + decision.remove.length;
      const { tree, message } = await this.build(git, planned);
      if (base !== undefined && branch.push === 'nobody' && target.guards) {
        const from = `${PROPOSAL}${createHash('sha256').update(`${base} ${tree}`).digest('hex').slice(0, 12)}`;
        proposals.push({ from, to: branch.name, message });
        if (heads.has(from)) continue;
        pushes.push(`${await this.commit(git, tree, message, base)}:refs/heads/${from}`);
        continue;
      }
      const commit = await this.commit(git, tree, message, base);
      start = start === base || start === '' ? commit : start;
      pushes.push(`${commit}:refs/heads/${branch.name}`);
      details.push(`${branch.name}: ${files > 0 ? count(files, 'file') : 'record'}${dryRun ? '' : ` in ${commit.slice(0, 8)}`}`);
    }
    const fresh = repository.branches.filter((branch) => branch.content === 'initial' && !heads.has(branch.name));
    fresh.forEach((branch) => pushes.push(`${start}:refs/heads/${branch.name}`));
    if (fresh.length > 0) details.push(`${fresh.map((branch) => branch.name).join(', ')}: started from ${branches[0].branch.name}`);
    const existing = (branch: PublishedBranch) => branch.push !== 'nobody' || heads.has(branch.name);
    checkpoint(io);
    if (url !== undefined) for (const branch of repository.branches.filter(existing)) await target.protect(repository, branch);
    checkpoint(io);
    if (pushes.length > 0 && !dryRun) await this.push(git, url!, pushes);
    // A branch that nobody may push to is protected once it has its first content.
    if (url !== undefined) for (const branch of repository.branches.filter((one) => !existing(one))) await target.protect(repository, branch);
    if (url !== undefined) await target.complete(repository, this.job.tree.publication.webhooks);
    if (proposals.length > 0) return this.propose(proposals, details);
    if (pushes.length === 0) return { state: 'unchanged', detail: '' };
    return { state: heads.size === 0 ? 'created' : 'changed', detail: details.join('; ') };
  }

  /** Asks people to agree to changes of branches that nobody pushes to. */
  private async propose(proposals: { from: string; to: string; message: string }[], details: string[]): Promise<Outcome> {
    const { job: { target, dryRun }, repository } = this;
    for (const { from, to, message } of proposals) {
      if (dryRun) {
        details.push(`${to}: a pull request`);
        continue;
      }
      const [title] = message.split('\n');
      const body = `The definition of ${this.fqdn} changed.\n\n${message.split('\n').slice(2).join('\n').trim() || `- ${title}`}\n`;
      const { url, closed } = await target.propose(repository, { from, to, title, body });
      if (closed) throw new CommandError(`${repository.name}: people closed ${url}, by which the definition was to reach '${to}'; reopen it, or take the change out of the definition`);
      details.push(`${to}: waits for approval, ${url}`);
    }
    return { state: 'waiting', detail: details.join('; ') };
  }

  private get fqdn(): string {
    return this.job.tree.publication.sovereign.fqdn;
  }

  private changed({ present, decision, marker }: Planned): boolean {
    return decision.write.length + decision.remove.length > 0 || present.get(MARKER)?.id !== blobId(marker);
  }

  /** Makes the tree of files that a branch becomes, and says what changes. */
  private async build(git: Git, { base, present, decision, marker }: Planned): Promise<{ tree: string; message: string }> {
    const scratch = this.job.scratch.make();
    const markerFile = join(scratch, 'marker');
    writeFileSync(markerFile, marker);
    const sources = [...decision.write.map((path) => resolve(this.folder, path)), markerFile];
    const written = (await git.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], { input: sources.map((file) => `${file}\n`).join('') })).trim().split('\n');
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    await git.run(base === undefined ? ['read-tree', '--empty'] : ['read-tree', base], { env });
    const lines = [...decision.write, MARKER].map((path, index) => `100644 ${written[index]}\t${path}\0`);
    const removals = decision.remove.map((path) => `0 ${'0'.repeat(40)}\t${path}\0`);
    await git.run(['update-index', '-z', '--index-info'], { env, input: [...removals, ...lines].join('') });
    const tree = (await git.run(['write-tree'], { env })).trim();
    const telling = [...decision.write, ...decision.remove].filter((path) => isTelling(path) && present.has(path));
    const before = await git.contents(telling.map((path) => present.get(path)!.id));
    const gone = 'removed';
    const changes: Change[] = [
      ...decision.write.map((path) => ({
        path, after: isTelling(path) ? readFileSync(join(this.folder, path), 'utf8') : '',
        before: present.has(path) ? before.get(present.get(path)!.id) ?? gone : undefined,
      })),
      ...decision.remove.map((path) => ({ path, before: before.get(present.get(path)!.id) ?? gone })),
    ];
    return { tree, message: commitMessage(this.fqdn, this.repository.name, changes) };
  }

  private async commit(git: Git, tree: string, message: string, base: string | undefined): Promise<string> {
    const { name, email } = this.job.author;
    const env = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
    return (await git.run(['commit-tree', tree, ...(base === undefined ? [] : ['-p', base]), '-F', '-'], { input: message, env })).trim();
  }

  /** Pushes all branches or none, never by force. */
  private async push(git: Git, url: string, refspecs: string[]): Promise<void> {
    try {
      await git.run(['push', '--quiet', '--atomic', url, ...refspecs]);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (/fetch first|non-fast-forward|cannot lock ref|failed to update ref/i.test(error.stderr)) throw new Overtaken();
      if (/protected branch|pre-receive hook declined/i.test(error.stderr)) {
        throw new CommandError(`${this.repository.name}: Gitea does not let this account push; add it to those who may push to the protected branch, or use the token of the account that published first`);
      }
      throw new CommandError(`${this.repository.name}: ${error.message}`);
    }
  }

  /** After somebody else's push: what they changed must be none of what is published here. */
  private assertUntouched(before: Planned[], { branches }: { branches: Planned[] }): void {
    for (const planned of before) {
      const now = branches.find((one) => one.branch.name === planned.branch.name)!;
      // Another run published the same.
      if (!this.changed(now)) continue;
      const ours = new Set([...this.wanted.keys(), ...planned.recorded.keys(), MARKER]);
      const touched = [...ours].filter((path) => planned.present.get(path)?.id !== now.present.get(path)?.id).sort();
      if (touched.length === 0) continue;
      throw new CommandError(
        `${this.repository.name}, branch ${planned.branch.name}: somebody pushed ${now.base!.slice(0, 8)} while this ran, and changed ${some(touched)}; nothing was pushed and nothing of theirs is lost, look at the commit and run this again`,
      );
    }
  }

  private refusal(where: string, conflicts: Conflict[]): CommandError {
    const named = some(conflicts.map(({ path, change }) => `${path} (${change})`));
    const remedy = this.repository.writtenBy === 'definition'
      ? 'write the change into the definition, or take it back (git log names the commit, git revert undoes it)'
      : `make the files in the repository equal to those in ${this.folder}, or write into the definition what people wrote`;
    const reason = this.repository.writtenBy === 'definition' ? 'people changed what follows from the definition' : 'people and the definition changed the same files';
    return new CommandError(`${where}: ${reason}: ${named}; nothing was pushed to it, ${remedy}, and run this again`);
  }
}

/** Names the first few. */
function some(paths: string[]): string {
  return paths.length > 5 ? `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more` : paths.join(', ');
}
