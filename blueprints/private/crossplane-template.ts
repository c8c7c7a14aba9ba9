/** Something that a composition makes. */
export interface Composed {
  /** Name by which the composition knows it again; for one of many, what comes before its number. */
  readonly name: string;
  /**
   * What there is one of it for: an expression whose value is a list.
   * @default - there is one
   */
  readonly each?: string;
  /**
   * What there is one of it for within each of these, as `$other`: an expression whose value is a list.
   * @default - there is one for each
   */
  readonly among?: string;
  /**
   * When there is one.
   * @default - always
   */
  readonly when?: string;
  /**
   * Why the cloud cannot do what was asked for, in place of an object: the claim says so, and nothing of it is made.
   * @default - it can
   */
  readonly refuses?: string;
  /** The object; expressions stand in its strings, and those that are no text are made with `raw`. */
  readonly manifest: { [key: string]: any };
}

const NAME = 'gotemplating.fn.crossplane.io/composition-resource-name';

/** Returns an expression that stands for a value as it is: a number, or something in JSON. */
export function raw(expression: string): string {
  return `<<${expression}>>`;
}

/** Returns an expression for the status of something that was made before, whose value is an empty text until there is one. */
export function seen(resource: string, field: string): string {
  return dig(`"${resource}"`, field, '""');
}

/** Returns the same for one of many, by its number. */
export function seenOf(resource: string, field: string, otherwise: string = '""'): string {
  return dig(`(printf "${resource}-%d" $index)`, field, otherwise);
}

/** Returns the status of something that was made before, or an empty text. */
export function observed(resource: string, field: string): string {
  return raw(`${seen(resource, field)} | toString | quote`);
}

/** Returns the same for one of many, by its number. */
export function observedOf(resource: string, field: string): string {
  return raw(`${seenOf(resource, field)} | toString | quote`);
}

/**
 * Returns the template that a claim is composed with: one document of JSON for each object, in which `$name` is the name of the claim,
 * `$spec` what it asks for, `$resources` what there is, and `$index` and `$item` one of many.
 */
export function template(composed: Composed[], status?: { [key: string]: string }): string {
  const lines = [
    '{{- $claim := .observed.composite.resource }}{{- $name := $claim.metadata.name }}{{- $spec := $claim.spec }}',
    '{{- $resources := .observed.resources | default dict }}',
  ];
  for (const { among, each, manifest, name, refuses, when } of composed) {
    if (each) lines.push(`{{- range $index, $item := ${each} }}`);
    if (among) lines.push(`{{- range $number, $other := ${among} }}`);
    if (when) lines.push(`{{- if ${when} }}`);
    if (refuses) lines.push(`{{- fail ${JSON.stringify(refuses)} }}`);
    else lines.push('---', documentOf(manifest, [name, ...(each ? ['{{ $index }}'] : []), ...(among ? ['{{ $number }}'] : [])].join('-')));
    for (const one of [when, among, each]) if (one) lines.push('{{- end }}');
  }
  if (status) lines.push('---', document({ apiVersion: '{{ $claim.apiVersion }}', kind: '{{ $claim.kind }}', status }));
  return `${lines.join('\n')}\n`;
}

function dig(name: string, field: string, otherwise: string): string {
  return `dig ${name} "resource" "status" "atProvider" "${field}" ${otherwise} $resources`;
}

function documentOf({ metadata, ...rest }: { [key: string]: any }, name: string): string {
  return document({ ...rest, metadata: { ...metadata, annotations: { ...metadata?.annotations, [NAME]: name } } });
}

function document(object: object): string {
  return JSON.stringify(object).replace(/"<<(.*?)>>"/g, (_, expression: string) => `{{ ${expression.replace(/\\"/g, '"')} }}`);
}
