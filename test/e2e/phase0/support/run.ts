import { ChildProcess, spawn } from 'node:child_process';

/** How a program ended. */
export interface Result {
  /** Exit code; undefined if it was killed. */
  readonly code: number | undefined;
  /** What it wrote, errors too, in the order it wrote it. */
  readonly text: string;
  /** What it wrote to its standard output. */
  readonly stdout: string;
}

/** Longest time that a program may take. */
const TIMEOUT = 120_000;

/** A program that runs in a process group of its own, so that what it starts can be ended with it. */
export class Running {
  /** Its end. */
  public readonly result: Promise<Result>;
  private readonly child: ChildProcess;

  constructor(program: string, args: string[], options: { readonly cwd: string; readonly env: { [name: string]: string } }) {
    this.child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let [text, stdout] = ['', ''];
    this.child.stdout!.setEncoding('utf8').on('data', (chunk) => { text += chunk; stdout += chunk; });
    this.child.stderr!.setEncoding('utf8').on('data', (chunk) => { text += chunk; });
    const timer = setTimeout(() => {
      text += `\n${program} ${args.join(' ')}: not done after ${TIMEOUT / 1000} seconds`;
      this.kill();
    }, TIMEOUT);
    this.result = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code) => {
        clearTimeout(timer);
        resolve({ code: code ?? undefined, text, stdout });
      });
    });
  }

  /** Ends it and everything that it has started, as a power cut would, or as somebody does who types Ctrl-C. */
  public kill(signal: 'SIGKILL' | 'SIGINT' = 'SIGKILL'): void {
    try {
      process.kill(-this.child.pid!, signal);
    } catch (error) {
      // It has ended already.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
