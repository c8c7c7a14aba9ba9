/** A secret that enters at Phase 0: a sensitive OpenTofu variable, never a value in any output. */
export interface SensitiveVariable {
  /** Name of the variable. */
  readonly name: string;
  /** What the value is and where to get it. */
  readonly description: string;
  /** Regular expression that the value has to match, so that it needs no escaping in user data. */
  readonly pattern: string;
  /** Longest value, in bytes; counts towards the size of the user data. */
  readonly maxBytes: number;
  /**
   * Variables that the value is made of, as a text in base64; such a one is not asked for.
   * @default - the value is asked for
   */
  readonly composition?: ComposedText;
}

/** A text in which values of sensitive variables stand. */
export interface ComposedText {
  /** Text, with `%s` for each of the values. */
  readonly format: string;
  /** Variables whose values stand in it first, in their order. */
  readonly variables: SensitiveVariable[];
  /** Values after these that the stack makes. */
  readonly made: MadeValue[];
}

/** A value that is known once Phase 0 has made what it is of, such as the id of a subnet. */
export interface MadeValue {
  /** Name of the local value in the stack. */
  readonly name: string;
  /** Longest value, in bytes. */
  readonly maxBytes: number;
}

/** One key of a Secret that Phase 0 puts on a cluster before Flux runs. */
export class PhaseZeroField {
  /** Takes the value from a sensitive variable. */
  public static sensitive(key: string, variable: SensitiveVariable): PhaseZeroField {
    return new PhaseZeroField(key, undefined, variable);
  }

  /** Takes the value from a sensitive variable that holds it in base64, for values of several lines. */
  public static sensitiveBase64(key: string, variable: SensitiveVariable): PhaseZeroField {
    return new PhaseZeroField(key, undefined, variable, true);
  }

  /**
   * Takes a text of several lines with the values of sensitive variables in it, such as a file that a program wants whole.
   *
   * @param key key in the Secret
   * @param name name of the text, unlike those of all variables
   * @param format text, with `%s` for each of the values
   * @param variables variables whose values stand in it first, in their order
   * @param made values after these that the stack makes
   */
  public static sensitiveText(key: string, name: string, format: string, variables: SensitiveVariable[], made: MadeValue[] = []): PhaseZeroField {
    const size = format.length + [...variables, ...made].reduce((sum, { maxBytes }) => sum + maxBytes, 0);
    const maxBytes = Math.ceil(size / 3) * 4;
    const composition = { format, variables, made };
    return new PhaseZeroField(key, undefined, { name, description: 'Text in base64.', pattern: '^[A-Za-z0-9+/]+=*$', maxBytes, composition }, true);
  }

  /** Takes a value that is no secret. */
  public static text(key: string, value: string): PhaseZeroField {
    return new PhaseZeroField(key, value);
  }

  private constructor(
    /** Key in the Secret. */
    public readonly key: string,
    /** Value of a field that is no secret. */
    public readonly value?: string,
    /** Variable that holds the value. */
    public readonly variable?: SensitiveVariable,
    /** Whether the variable holds the value in base64. */
    public readonly isEncoded: boolean = false,
  ) {}
}

/** A Secret that Phase 0 puts on a cluster before Flux runs. */
export interface PhaseZeroSecret {
  /** Name of the Secret. */
  readonly name: string;
  /** Namespace of the Secret. */
  readonly namespace: string;
  /** Keys of the Secret. */
  readonly fields: PhaseZeroField[];
  /**
   * Labels of the Secret.
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/** Transport protocol of a port. */
export enum Protocol {
  /** TCP. */
  TCP = 'tcp',
  /** UDP. */
  UDP = 'udp',
}

/** A port that Pods open on the public address of their machine, which Phase 0 lets through the firewall. */
export interface HostPort {
  /** Port number. */
  readonly port: number;
  /** Transport protocol. */
  readonly protocol: Protocol;
  /** What listens there. */
  readonly description: string;
}

/** A Helm release that Phase 0 installs, with the same chart and values, before Flux takes it over. */
export interface BootstrapRelease {
  /** Name of the release. */
  readonly releaseName: string;
  /** Namespace of the release. */
  readonly namespace: string;
  /** Name of the chart. */
  readonly chartName: string;
  /** Repository of the chart, `https://` or `oci://`. */
  readonly repository: string;
  /** Version of the chart. */
  readonly version: string;
  /** Values of the release. */
  readonly values: { [key: string]: any };
}
