import { invalid } from '../private/errors';

/** Properties of the outside Git repository that a Sovereign starts from. */
export interface SeedRepositoryProps {
  /** HTTPS URL of the repository that holds the `catalyst-config` tree. */
  readonly url: string;
  /**
   * Branch that Flux follows.
   * @default 'main'
   */
  readonly branch?: string;
  /**
   * Whether the repository asks for credentials; Phase 0 then takes a user name and a token as sensitive variables.
   * @default true
   */
  readonly credentials?: boolean;
}

/**
 * Where Flux reads the Sovereign's tree from.
 *
 * A Sovereign starts from an outside repository (its own Gitea does not exist yet) and is switched to its Gitea by one
 * reviewed commit: `GitOpsSource.seed(…)` becomes `GitOpsSource.selfHosted(…)`.
 */
export class GitOpsSource {
  /** Reads from an outside repository. */
  public static seed(props: SeedRepositoryProps): GitOpsSource {
    return new GitOpsSource(props, false);
  }

  /** Reads from the Sovereign's own Gitea; new machines still start from the outside repository. */
  public static selfHosted(props: SeedRepositoryProps): GitOpsSource {
    return new GitOpsSource(props, true);
  }

  /** HTTPS URL of the outside repository. */
  public readonly url: string;
  /** Branch that Flux follows. */
  public readonly branch: string;
  /** Whether the outside repository asks for credentials. */
  public readonly credentials: boolean;

  private constructor(
    props: SeedRepositoryProps,
    /** Whether Flux reads from the Sovereign's own Gitea. */
    public readonly isSelfHosted: boolean,
  ) {
    if (!/^https:\/\/[a-z0-9.-]+(:\d+)?\/[A-Za-z0-9._/-]+$/.test(props.url)) {
      // What stands before the @ is a token as often as a name: it is not repeated in a log.
      const shown = String(props.url).replace(/\/\/[^/@]*@/, '//…@');
      const instead = shown === props.url ? '' : '; user name and token enter at Phase 0, as variables';
      throw invalid('GitOpsSource', 'url', 'be an https URL without user name', shown, `write for example 'https://git.example.com/acme/catalyst-config.git'${instead}`);
    }
    this.url = props.url;
    this.branch = props.branch ?? 'main';
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(this.branch) || /\.\.|\.lock(\/|$)|\.$/.test(this.branch)) {
      throw invalid('GitOpsSource', 'branch', 'be the name of a branch', this.branch, "write for example 'main', without 'refs/heads/' or spaces");
    }
    this.credentials = props.credentials ?? true;
  }
}
