import { SensitiveVariable } from '../blueprint';

const SLOT = /@@([a-z][a-z0-9_]*)@@/;

/**
 * Returns the text that stands for the value of a sensitive variable until the user data is rendered.
 *
 * It starts with a character that no plain YAML scalar starts with, so every YAML writer quotes it, and the value that takes its
 * place is a string whatever it looks like.
 */
export function slot({ name }: Pick<SensitiveVariable, 'name'>): string {
  return `@@${name}@@`;
}

/** Tells whether a text has a slot. */
export function hasSlot(text: string): boolean {
  return SLOT.test(text);
}

/** The user data of a machine: a text with slots for the values of sensitive variables. */
export class UserData {
  private readonly slots = new Map<string, SensitiveVariable>();
  /** Text and names of variables in turn. */
  private readonly parts: string[];

  /**
   * @param text YAML in which slots are whole quoted values
   * @param candidates variables that may have slots in the text
   */
  constructor(text: string, candidates: SensitiveVariable[]) {
    this.parts = text.split(SLOT);
    for (const name of this.parts.filter((_, index) => index % 2 === 1)) {
      const variable = candidates.find((candidate) => candidate.name === name);
      if (!variable) throw new Error(`user data: has a slot for '${name}', which is no variable of the cluster; write other text than ${slot({ name })}`);
      this.slots.set(name, variable);
    }
    this.parts.filter((_, index) => index % 2 === 0).forEach((part, index, texts) => {
      const quoted = (index === 0 || part.startsWith("'")) && (index === texts.length - 1 || part.endsWith("'"));
      if (!quoted) throw new Error('user data: has a slot inside a longer value; give the variable a key of its own');
    });
  }

  /** Variables that the text has slots for, sorted by name. */
  public get variables(): SensitiveVariable[] {
    return [...this.slots.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Size with the longest value in every slot, in bytes. */
  public get maxBytes(): number {
    return Buffer.byteLength(this.render((variable) => 'x'.repeat(variable.maxBytes)));
  }

  /**
   * Returns the text with every slot filled.
   *
   * @param resolve returns what to write for the value of a variable
   * @param escape changes the text around the slots into the notation of the caller; nothing without
   */
  public render(resolve: (variable: SensitiveVariable) => string, escape: (text: string) => string = (text) => text): string {
    return this.parts.map((part, index) => (index % 2 === 1 ? resolve(this.slots.get(part)!) : escape(part))).join('');
  }
}
