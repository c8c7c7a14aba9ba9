import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fleet, InfrastructureApp, InfrastructureAppProps, Sovereign } from '../../../../index';
import { HetznerStandIn, HetznerStandInProps } from '../../hetzner/server';
import { MIRROR, TOFU } from './programs';
import { Result, Running } from './run';
import { drawSecrets } from './secrets';

/** Properties of a Workspace. */
export interface WorkspaceProps extends Omit<HetznerStandInProps, 'tokens'> {
  /**
   * Whether state and plans are encrypted, as InfrastructureApp has it. Without, each run is about a second faster.
   * @default true
   */
  readonly encrypted?: boolean;
  /**
   * Values of the variables.
   * @default - drawn anew
   */
  readonly secrets?: { [name: string]: string };
}

/** A folder with stacks, a project at a stand-in that they are applied to, and secrets. */
export class Workspace {
  /** Makes one; `dispose` ends it. */
  public static async create(props: WorkspaceProps = {}): Promise<Workspace> {
    const secrets = { ...props.secrets ?? drawSecrets() };
    return new Workspace(await HetznerStandIn.start({ ...props, tokens: [secrets.hcloud_token] }), secrets, props.encrypted ?? true);
  }

  /** Folder of everything. */
  public readonly folder = mkdtempSync(join(tmpdir(), 'phase0-'));
  private readonly running = new Set<Running>();

  private constructor(
    /** The project. */
    public readonly cloud: HetznerStandIn,
    /** Values of the variables; a case may change them. */
    public readonly secrets: { [name: string]: string },
    private readonly encrypted: boolean,
  ) {
    mkdirSync(join(this.folder, 'home'));
    writeFileSync(join(this.folder, 'tofu.rc'), `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(MIRROR)}\n  }\n}\n`);
  }

  /** Environment of every program: nothing of the user's, and no way to the internet that anybody needs. */
  public get environment(): { [name: string]: string } {
    return {
      PATH: process.env.PATH ?? '',
      HOME: join(this.folder, 'home'),
      // The provider's socket, which is left behind when it is killed; its path must not get long.
      TMPDIR: tmpdir(),
      TF_CLI_CONFIG_FILE: join(this.folder, 'tofu.rc'),
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      // A fifth of the time of these short programs goes into collecting garbage of theirs.
      GOGC: '400',
      TF_CLI_ARGS: '-no-color',
      CHECKPOINT_DISABLE: '1',
      HCLOUD_ENDPOINT: this.cloud.endpoint,
      ...Object.fromEntries(Object.entries(this.secrets).map(([name, value]) => [`TF_VAR_${name}`, value])),
    };
  }

  /** Writes the stacks of a Sovereign, or of every one in its program, and returns those. */
  public synth(defined: Sovereign | Fleet, props: InfrastructureAppProps = {}): Stack[] {
    const app = new InfrastructureApp(defined.node.root as Fleet, { outdir: join(this.folder, 'cdktf.out'), ...props });
    app.synth();
    return app.stacks.map(({ node }) => {
      const stack = new Stack(this, node.id);
      // Half a second between two looks at an action is for the cloud, not for a stand-in.
      stack.write('poll_override.tf.json', JSON.stringify({ provider: { hcloud: { poll_interval: '5ms', poll_function: 'constant' } } }));
      if (!this.encrypted) unlinkSync(join(stack.folder, 'encryption.tofu.json'));
      return stack;
    });
  }

  /** Starts a program. */
  public start(program: string, args: string[], cwd: string, environment: { [name: string]: string } = {}): Running {
    const running = new Running(program, args, { cwd, env: { ...this.environment, ...environment } });
    this.running.add(running);
    void running.result.finally(() => this.running.delete(running)).catch(() => {});
    return running;
  }

  /** Ends what runs, the stand-in too, and removes the folder. */
  public async dispose(): Promise<void> {
    const results = [...this.running].map((one) => one.result.catch(() => {}));
    this.running.forEach((one) => one.kill());
    await Promise.all(results);
    await this.cloud.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A stack of a workspace. */
export class Stack {
  /** Folder of its files. */
  public readonly folder: string;
  /** File of its state. */
  public readonly stateFile: string;

  constructor(
    private readonly workspace: Workspace,
    /** Name of it. */
    public readonly name: string,
  ) {
    this.folder = join(workspace.folder, 'cdktf.out/stacks', name);
    this.stateFile = join(workspace.folder, 'tofu-state', `${name}.tfstate`);
  }

  /** Writes a file beside those of the stack. */
  public write(file: string, content: string): void {
    writeFileSync(join(this.folder, file), content);
  }

  /** Removes a file from beside those of the stack, if it is there. */
  public remove(file: string): void {
    rmSync(join(this.folder, file), { force: true });
  }

  /** Removes a file of JSON from beside those of the stack, and returns what was in it. */
  public takeAway(file: string): any {
    const content = JSON.parse(readFileSync(join(this.folder, file), 'utf8'));
    this.remove(file);
    return content;
  }

  /** Addresses of everything that the program made. */
  public get addresses(): string[] {
    return Object.entries<any>(this.json.resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
  }

  /** Reads what the program made. */
  public get json(): any {
    return JSON.parse(readFileSync(join(this.folder, 'cdk.tf.json'), 'utf8'));
  }

  /** Starts OpenTofu. */
  public start(...args: string[]): Running {
    return this.workspace.start(TOFU, args, this.folder);
  }

  /** Runs OpenTofu, however it ends. */
  public try(...args: string[]): Promise<Result> {
    return this.start(...args).result;
  }

  /** Runs OpenTofu, which has to succeed, and returns what it wrote to its standard output. */
  public async run(...args: string[]): Promise<string> {
    const { code, text, stdout } = await this.try(...args);
    if (code !== 0) throw new Error(`tofu ${args.join(' ')}: exit code ${code}\n${text}`);
    return stdout;
  }

  /** Makes the folder ready. */
  public async init(): Promise<void> {
    await this.run('init');
  }

  /** Makes the folder ready like that of another stack, with a state if one is given, without running anything. */
  public prepareLike(other: Stack, state?: string): void {
    for (const name of ['.terraform', '.terraform.lock.hcl']) cpSync(join(other.folder, name), join(this.folder, name), { recursive: true });
    if (state === undefined) return;
    mkdirSync(dirname(this.stateFile), { recursive: true });
    writeFileSync(this.stateFile, state);
  }

  /** Makes the project what the stack says. */
  public async apply(...args: string[]): Promise<void> {
    await this.run('apply', '-auto-approve', ...args);
  }

  /** Tells what a plan would change, as `action address`; nothing is changed. */
  public async plan(...args: string[]): Promise<string[]> {
    await this.run('plan', '-out', 'plan.bin', ...args);
    const plan = JSON.parse(await this.run('show', '-json', 'plan.bin'));
    return plan.resource_changes
      .filter(({ change }: any) => change.actions.join() !== 'no-op')
      .map(({ address, change }: any) => `${change.actions.join('+')} ${address}`)
      .sort();
  }

  /** Returns the exit code of a plan that is asked for it: 0 when there is nothing to do, 2 when there is, 1 when it fails. */
  public async planCode(): Promise<number | undefined> {
    return (await this.try('plan', '-detailed-exitcode')).code;
  }

  /** Returns the resources of the state; of one that is not encrypted, without asking OpenTofu. */
  public async resources(): Promise<StateResource[]> {
    const state = existsSync(this.stateFile) ? JSON.parse(readFileSync(this.stateFile, 'utf8')) : { resources: [] };
    if (state.resources === undefined) return JSON.parse(await this.run('show', '-json')).values?.root_module?.resources ?? [];
    return state.resources.flatMap(({ type, name, instances }: any) => instances.map(({ attributes, status }: any): StateResource => (
      { address: `${type}.${name}`, type, values: attributes, tainted: status === 'tainted' }
    )));
  }

  /** Returns the outputs. */
  public async outputs(): Promise<{ [name: string]: any }> {
    const outputs = JSON.parse(await this.run('output', '-json'));
    return Object.fromEntries(Object.entries<any>(outputs).map(([name, { value }]) => [name, value]));
  }
}

/** A resource of a state. */
export interface StateResource {
  readonly address: string;
  readonly type: string;
  readonly values: { readonly [name: string]: any };
  /**
   * Whether the next apply would replace it.
   * @default false
   */
  readonly tainted?: boolean;
}
