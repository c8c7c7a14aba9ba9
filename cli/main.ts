#!/usr/bin/env node
import { domain, DOMAIN_HELP } from './domain';
import { images, IMAGES_HELP } from './images';
import { ask, askLine, CommandError, Io, UsageError } from './io';
import { promote, PROMOTE_HELP } from './promote';
import { publish, PUBLISH_HELP } from './publish';
import { rehearse, REHEARSE_HELP } from './rehearse';

const HELP = `Writes the definition of a new Sovereign, takes the trees that were synthesised to where Flux reads them, and the domain into use.

Usage: sovereign <command> [options]

  domain    reserves a Sovereign's domain, takes it into use, and says what DNS answers
  images    lists the images that a Sovereign runs
  new       writes the definition of a new Sovereign
  publish   writes the repositories of a Sovereign, to a folder or to Gitea
  promote   opens the pull request that takes an Application from one Environment to the next
  rehearse  reconciles the tree on this machine with the real API server and the real Flux

sovereign <command> --help explains a command. Exit codes: 0 done, 1 refused or failed, 2 wrong command line.
`;

const COMMANDS: { [name: string]: { run: (args: string[], io: Io) => Promise<void>; help: string | (() => Promise<string>) } } = {
  domain: { run: domain, help: DOMAIN_HELP },
  images: { run: images, help: IMAGES_HELP },
  // It alone needs the whole library.
  new: { run: async (args, io) => (await import('./new')).create(args, io), help: async () => (await import('./new')).NEW_HELP },
  publish: { run: publish, help: PUBLISH_HELP },
  promote: { run: promote, help: PROMOTE_HELP },
  rehearse: { run: rehearse, help: REHEARSE_HELP },
};

/** Runs the program and returns its exit code. */
export async function main(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  try {
    const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
    if (command) {
      if (rest.includes('--help')) io.out(typeof command.help === 'string' ? command.help : await command.help());
      else await command.run(rest, io);
    } else if (name === '--help' || name === 'help') {
      io.out(HELP);
    } else {
      throw new UsageError(name === undefined ? 'no command; see sovereign --help' : `'${name}' is no command, there are ${Object.keys(COMMANDS).join(', ').replace(/, (?=\w+$)/, ' and ')}; see sovereign --help`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Lets a first Ctrl-C end the run between two steps, and a second one at once. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(1);
    process.stderr.write('\nstopping after this step …\n');
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop);
  return controller.signal;
}

if (require.main === module) {
  const io: Io = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    signal: interruptible(),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { confirm: ask, question: askLine } : {}),
  };
  main(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
  }, (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
}
