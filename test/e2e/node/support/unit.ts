/** A command of a unit. */
export interface UnitCommand {
  readonly words: string[];
  /** Whether the unit goes on when the command fails. */
  readonly mayFail: boolean;
}

/** What a unit says about how it is started. */
export interface Unit {
  readonly environmentFiles: string[];
  readonly environment: string[];
  /** `ExecStartPre=` and then `ExecStart=`, in order. */
  readonly commands: UnitCommand[];
  /** Every setting, as `Section.Key`; the last one counts. */
  readonly settings: { [name: string]: string };
}

/** Reads a systemd unit; what it does not understand the way systemd does, it refuses. */
export function readUnit(text: string): Unit {
  let section = '';
  const entries: [string, string][] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, header] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (header === undefined && key === undefined) throw new Error(`unit: '${line}' is neither a section nor a setting`);
    if (header !== undefined) section = header;
    else entries.push([`${section}.${key}`, value]);
  }
  const all = (name: string) => entries.filter(([key]) => key === `Service.${name}`).map(([, value]) => value);
  return {
    environmentFiles: all('EnvironmentFile').map((path) => path.slice(1)),
    environment: all('Environment').flatMap(words),
    commands: [...all('ExecStartPre'), ...all('ExecStart')].map(command),
    settings: Object.fromEntries(entries),
  };
}

function command(text: string): UnitCommand {
  const mayFail = text.startsWith('-');
  return { words: words(mayFail ? text.slice(1) : text), mayFail };
}

function words(text: string): string[] {
  if (/["'\\$%@+!:]/.test(text)) throw new Error(`unit: '${text}' has a character with a meaning of its own`);
  return text.split(' ').filter(Boolean);
}
