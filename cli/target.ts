import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishedBranch, PublishedOrganization, PublishedRepository, PublishedTeam, PublishedWebhook } from '../constructs/gitops/publication';
import { Git, Login } from './git';
import { Gitea, GiteaError } from './gitea';
import { CommandError, Io } from './io';

/** A change that waits for people to agree. */
export interface Proposal {
  /** Branch that holds it. */
  readonly from: string;
  /** Branch that it is for. */
  readonly to: string;
  readonly title: string;
  readonly body: string;
}

/** Where repositories are published. */
export interface Target {
  /** How it is called in what people read. */
  readonly title: string;
  /** How git logs in. */
  readonly login?: Login;
  /** Whether branches that nobody pushes to are kept so, which a folder cannot do. */
  readonly guards: boolean;
  /** Makes sure that an Organization is there, as it should be. */
  organization(wanted: PublishedOrganization): Promise<void>;
  /** Makes sure that a repository is there; returns its URL, or undefined if it is not and nothing may be written. */
  repository(wanted: PublishedRepository): Promise<string | undefined>;
  /** Makes sure that a branch is protected. */
  protect(repository: PublishedRepository, branch: PublishedBranch): Promise<void>;
  /** Makes sure of whatever else there is, once the branches are there. */
  complete(repository: PublishedRepository, webhooks: PublishedWebhook[]): Promise<void>;
  /** Opens a pull request, or finds it; returns its URL and whether people closed it. */
  propose(repository: PublishedRepository, proposal: Proposal): Promise<{ url: string; closed: boolean }>;
}

/** What is done beside pushing, or would be. */
export class Notes {
  private readonly bySubject = new Map<string, Map<string, string[]>>();
  private readonly waiting = new Map<string, string[]>();

  constructor(private readonly dryRun: boolean) {}

  /** Notes that something was done: created, changed. */
  public add(subject: string, verb: 'create' | 'change', what: string): void {
    const verbs = this.bySubject.get(subject) ?? new Map<string, string[]>();
    this.bySubject.set(subject, verbs.set(verb, [...verbs.get(verb) ?? [], what]));
  }

  /** Notes what has to wait, and for what. */
  public wait(subject: string, sentence: string): void {
    this.waiting.set(subject, [...this.waiting.get(subject) ?? [], sentence]);
  }

  /** Takes out what was noted, in words: `created the repository, the webhook projector`. */
  public take(subject: string): string {
    const verbs = this.bySubject.get(subject) ?? new Map<string, string[]>();
    const waiting = this.waiting.get(subject) ?? [];
    this.bySubject.delete(subject);
    this.waiting.delete(subject);
    return [...[...verbs].map(([verb, what]) => `${this.dryRun ? `would ${verb}` : `${verb}d`} ${what.join(', ')}`), ...waiting].join('; ');
  }
}

/** A folder of repositories without work trees. */
export class FolderTarget implements Target {
  public readonly title: string;
  public readonly guards = false;

  constructor(private readonly folder: string, private readonly dryRun: boolean, private readonly notes: Notes, private readonly io: Io) {
    this.title = folder;
  }

  public async organization(): Promise<void> {}

  public async repository({ name, defaultBranch }: PublishedRepository): Promise<string | undefined> {
    const path = resolve(this.folder, `${name}.git`);
    const head = join(path, 'HEAD');
    if (!existsSync(path)) {
      this.notes.add(name, 'create', 'the repository');
      if (this.dryRun) return undefined;
      mkdirSync(dirname(path), { recursive: true });
      // Made beside and renamed, so that there is never half a repository.
      const work = mkdtempSync(join(dirname(path), '.new-'));
      try {
        await new Git(work, this.io).run(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, '.']);
        renameSync(work, path);
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    } else if (!existsSync(head)) {
      throw new CommandError(`${path}: is no Git repository; remove it, or choose another folder with --to`);
    } else if (readFileSync(head, 'utf8').trim() !== `ref: refs/heads/${defaultBranch}`) {
      this.notes.add(name, 'change', `the default branch to '${defaultBranch}'`);
      if (!this.dryRun) await new Git(path, this.io).run(['symbolic-ref', 'HEAD', `refs/heads/${defaultBranch}`]);
    }
    return pathToFileURL(path).href;
  }

  public async protect(): Promise<void> {}

  public async complete(): Promise<void> {}

  public async propose(): Promise<{ url: string; closed: boolean }> {
    throw new CommandError(`${this.folder}: has no pull requests`);
  }
}

/** Parts of a repository that a team without administration works with. */
const UNITS = ['repo.code', 'repo.issues', 'repo.pulls', 'repo.releases', 'repo.wiki', 'repo.packages'];

/** A Gitea. */
export class GiteaTarget implements Target {
  public readonly title: string;
  public readonly login: Login;
  public readonly guards = true;
  private readonly branches = new Map<string, string>();

  constructor(private readonly gitea: Gitea, private readonly dryRun: boolean, private readonly notes: Notes) {
    this.login = gitea.login;
    this.title = this.login.url;
  }

  public async organization({ name, displayName, description, visibility, teams }: PublishedOrganization): Promise<void> {
    const wanted = { full_name: displayName, description, visibility, repo_admin_change_team_access: false };
    const found = await this.ensure(name, 'the Organization', () => this.gitea.find(`/orgs/${name}`), `/orgs`, { username: name, ...wanted });
    if (!found) {
      teams.forEach((team) => this.notes.add(name, 'create', `the team ${team.name}`));
      return;
    }
    await this.update(name, 'the Organization', found, wanted, `/orgs/${name}`);
    const present = await this.gitea.list(`/orgs/${name}/teams`);
    for (const team of teams) {
      const { permission } = team;
      // Gitea answers 'none' for the permission of a team that has one for each part.
      const rights = permission === 'admin' ? { permission } : { units_map: Object.fromEntries(UNITS.map((unit) => [unit, permission])) };
      const settings = { ...rights, includes_all_repositories: true, can_create_org_repo: permission === 'admin' };
      const known = present.find((one) => one.name === team.name);
      const identity = { name: team.name, permission };
      if (known) await this.update(name, `the team ${team.name}`, known, settings, `/teams/${known.id}`, identity);
      const made = known ?? await this.create(name, `the team ${team.name}`, `/orgs/${name}/teams`, { ...settings, ...identity });
      await this.members(name, team, made?.id);
    }
  }

  /** Lets accounts of the platform into a team; others that are in it stay. They are made by the platform itself, once it runs. */
  private async members(organization: string, { name: team, members = [] }: PublishedTeam, id: number | undefined): Promise<void> {
    for (const account of members) {
      const path = `/teams/${id}/members/${account}`;
      if (id !== undefined && await this.gitea.find(path)) continue;
      if (!await this.gitea.find(`/users/${account}`)) {
        this.notes.wait(organization, `the account ${account}, which the team ${team} is for, is not there yet: run this again when the platform has made it`);
        continue;
      }
      this.notes.add(organization, 'change', `the team ${team} (${account} is in it)`);
      if (!this.dryRun) await this.gitea.call('PUT', path);
    }
  }

  public async repository({ name, description, defaultBranch, readOnly }: PublishedRepository): Promise<string | undefined> {
    const [owner, short] = name.split('/');
    // Whoever sees the Organization reads its public repositories: nobody else does.
    const wanted = { description, private: !isCatalogue(owner) };
    const find = () => this.gitea.find(`/repos/${name}`);
    const found = await this.ensure(name, 'the repository', find, `/orgs/${owner}/repos`, { name: short, ...wanted, auto_init: false, default_branch: defaultBranch });
    if (!found) return undefined;
    if (found.archived) throw new CommandError(`${this.login.url}/${name}: is archived; take it out of the archive, or out of the definition`);
    this.branches.set(name, found.default_branch);
    await this.update(name, 'the repository', found, { ...wanted, ...(readOnly ? { has_pull_requests: false } : {}) }, `/repos/${name}`);
    return this.gitea.cloneUrl(name);
  }

  public async protect({ name }: PublishedRepository, branch: PublishedBranch): Promise<void> {
    const path = `/repos/${name}/branch_protections`;
    const found = await this.gitea.find(`${path}/${branch.name}`);
    const pushers: string[] = found?.push_whitelist_usernames ?? [];
    const wanted = {
      enable_push: branch.push !== 'nobody',
      enable_push_whitelist: branch.push === 'publisher',
      // Another account that publishes stays in.
      push_whitelist_usernames: branch.push === 'publisher' ? [...new Set([...pushers, this.login.username])].sort() : [],
      enable_force_push: false,
      required_approvals: branch.requiredApprovals,
      enable_approvals_whitelist: branch.approvers !== undefined,
      approvals_whitelist_teams: branch.approvers ?? [],
      block_on_rejected_reviews: branch.requiredApprovals > 0,
      dismiss_stale_approvals: branch.requiredApprovals > 0,
      block_admin_merge_override: true,
    };
    if (found) await this.update(name, `the protection of '${branch.name}'`, found, wanted, `${path}/${branch.name}`);
    else await this.create(name, `the protection of '${branch.name}'`, path, { rule_name: branch.name, ...wanted });
  }

  public async complete({ name, defaultBranch, webhooks: names }: PublishedRepository, webhooks: PublishedWebhook[]): Promise<void> {
    if (this.branches.get(name) !== defaultBranch) {
      await this.update(name, 'the default branch', { default_branch: this.branches.get(name) }, { default_branch: defaultBranch }, `/repos/${name}`);
    }
    const present = await this.gitea.list(`/repos/${name}/hooks`);
    for (const { name: hook, url, events } of webhooks.filter((one) => names.includes(one.name))) {
      const known = present.find((one) => one.config?.url === url);
      const wanted = { active: true, events };
      // Gitea lists the parts of an event beside it.
      const actual = known && { ...known, events: events.filter((event) => known.events?.includes(event)) };
      if (known) await this.update(name, `the webhook ${hook}`, actual, wanted, `/repos/${name}/hooks/${known.id}`);
      else await this.create(name, `the webhook ${hook}`, `/repos/${name}/hooks`, { type: 'gitea', config: { url, content_type: 'json' }, ...wanted });
    }
  }

  public async propose({ name }: PublishedRepository, proposal: Proposal): Promise<{ url: string; closed: boolean }> {
    const { url, state, merged } = await ensurePull(this.gitea, name, proposal);
    const others = await this.gitea.list(`/repos/${name}/pulls?state=open`);
    for (const pull of others.filter(({ head, base }) => isProposal(head?.ref) && head.ref !== proposal.from && base?.ref === proposal.to)) {
      this.notes.add(name, 'change', `pull request ${pull.number} (superseded)`);
      await this.gitea.call('PATCH', `/repos/${name}/pulls/${pull.number}`, { state: 'closed', body: SUPERSEDED });
    }
    return { url, closed: state === 'closed' && !merged };
  }

  /** Finds something or creates it; undefined if it is not there and nothing may be written. */
  private async ensure(subject: string, what: string, find: () => Promise<any>, path: string, body: { [key: string]: any }): Promise<any> {
    const found = await find();
    if (found) return found;
    try {
      return await this.create(subject, what, path, body);
    } catch (error) {
      // The answer to an earlier request may have been lost, and somebody else may have been faster.
      const there = error instanceof GiteaError && [409, 422].includes(error.status) && await find();
      if (!there) throw error;
      return there;
    }
  }

  private async create(subject: string, what: string, path: string, body: { [key: string]: any }): Promise<any> {
    this.notes.add(subject, 'create', what);
    return this.dryRun ? undefined : this.gitea.call('POST', path, body);
  }

  /** Changes what is not as wanted; other fields are left as people set them. */
  private async update(
    subject: string, what: string, found: any, wanted: { [key: string]: any }, path: string, identity: { [key: string]: any } = {},
  ): Promise<void> {
    const different = Object.keys(wanted).filter((key) => !matches(found[key], wanted[key]));
    if (different.length === 0) return;
    this.notes.add(subject, 'change', `${what} (${different.join(', ')})`);
    if (!this.dryRun) await this.gitea.call('PATCH', path, { ...identity, ...wanted });
  }
}

function isCatalogue(owner: string): boolean {
  return owner === 'catalog' || owner === 'catalog-sovereign';
}

/** Tells whether a field is as wanted: lists in any order, objects with more in them. */
function matches(found: any, wanted: any): boolean {
  if (Array.isArray(wanted)) return JSON.stringify([...found ?? []].sort()) === JSON.stringify([...wanted].sort());
  if (typeof wanted === 'object' && wanted !== null) return Object.keys(wanted).every((key) => matches(found?.[key], wanted[key]));
  return found === wanted;
}

/** A pull request that is there. */
export interface Pull {
  readonly url: string;
  readonly state: string;
  readonly merged: boolean;
  /** Whether it was not there before. */
  readonly created: boolean;
}

/** Finds the pull request of a proposal, open ones first, or opens it; its words are kept up to date. */
export async function ensurePull(gitea: Gitea, repository: string, { from, to, title, body }: Proposal): Promise<Pull> {
  const all = await gitea.list(`/repos/${repository}/pulls?state=all&sort=recentupdate`);
  const same = all.filter((pull) => pull.head?.ref === from && pull.base?.ref === to && pull.head?.repo?.full_name === repository);
  const found = same.find((pull) => pull.state === 'open') ?? (isProposal(from) ? same[0] : undefined);
  if (!found) {
    const pull = await gitea.call('POST', `/repos/${repository}/pulls`, { head: from, base: to, title, body });
    return { url: pull.html_url, state: pull.state, merged: false, created: true };
  }
  if (found.state === 'open' ? found.title !== title || found.body !== body : found.body === SUPERSEDED) {
    const pull = await gitea.call('PATCH', `/repos/${repository}/pulls/${found.number}`, { title, body, state: 'open' });
    return { url: pull.html_url, state: 'open', merged: false, created: false };
  }
  return { url: found.html_url, state: found.state, merged: Boolean(found.merged), created: false };
}

/** Branches of changes of the definition are used once, so that what people closed stays closed. */
export const PROPOSAL = 'definition-';
/** Body of a pull request that a later change of the definition took the place of. */
const SUPERSEDED = 'The definition has changed since; a later pull request takes the place of this one.';

function isProposal(branch: string | undefined): boolean {
  return branch?.startsWith(PROPOSAL) ?? false;
}
