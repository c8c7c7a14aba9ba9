/** An object of another claim whose outputs a composition needs; until it has them, the claim says so and nothing of it is changed. */
export interface Needed {
  /** Variable that has its outputs. */
  readonly variable: string;
  /** Version of its kind. */
  readonly apiVersion: string;
  /** Kind. */
  readonly kind: string;
  /** Its name, in the namespace of the claim. */
  readonly name: string;
  /** Outputs that are needed. */
  readonly outputs: string[];
  /** Expression for what the claim calls it. */
  readonly reference: string;
  /** What the claim says until it is there, with `%s` for that. */
  readonly missing: string;
  /**
   * When it is needed.
   * @default - always
   */
  readonly when?: string;
}

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
  /**
   * What another claim has made and this one needs, in place of an object.
   * @default - nothing
   */
  readonly needs?: Needed;
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

/** Returns the status of something that was made before, or an empty text; fields of fields have dots between them. */
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
 *
 * What others have made is asked for, and is there when Crossplane asks again: what stands after it in the list comes only then.
 */
export function template(composed: Composed[], status?: { [key: string]: string }): string {
  const needs = composed.flatMap((one) => one.needs ?? []);
  const start = Math.max(composed.findIndex((one) => one.needs), 0);
  const lines = [
    '{{- $claim := .observed.composite.resource }}{{- $name := $claim.metadata.name }}{{- $spec := $claim.spec }}',
    '{{- $resources := .observed.resources | default dict }}',
    ...composed.slice(0, start).flatMap(linesOf),
    ...needs.flatMap(requirement),
    ...(needs.length > 0 ? ['{{- if .requiredResources }}', ...needs.flatMap(reading)] : []),
    ...composed.slice(start).filter((one) => !one.needs).flatMap(linesOf),
  ];
  if (status) lines.push('---', document({ apiVersion: '{{ $claim.apiVersion }}', kind: '{{ $claim.kind }}', status }));
  if (needs.length > 0) lines.push('{{- end }}');
  return `${lines.join('\n')}\n`;
}

function linesOf({ among, each, manifest, name, refuses, when }: Composed): string[] {
  const made = refuses
    ? [`{{- fail ${JSON.stringify(refuses)} }}`]
    : ['---', documentOf(manifest, [name, ...(each ? ['{{ $index }}'] : []), ...(among ? ['{{ $number }}'] : [])].join('-'))];
  return [
    ...(each ? [`{{- range $index, $item := ${each} }}`] : []),
    ...(among ? [`{{- range $number, $other := ${among} }}`] : []),
    ...(when ? [`{{- if ${when} }}`] : []),
    ...made,
    ...[when, among, each].flatMap((one) => (one ? ['{{- end }}'] : [])),
  ];
}

/** Asks Crossplane for an object of another claim. */
function requirement({ apiVersion, kind, name, variable, when }: Needed): string[] {
  const asked = { [variable]: { apiVersion, kind, namespace: '{{ $claim.metadata.namespace }}', matchName: name } };
  const lines = ['---', document({ apiVersion: 'meta.gotemplating.fn.crossplane.io/v1alpha1', kind: 'ExtraResources', requirements: asked })];
  return when ? [`{{- if ${when} }}`, ...lines, '{{- end }}'] : lines;
}

/** Reads its outputs, or has the claim say that it is not there: nothing of the claim is changed then. */
function reading({ missing, outputs, reference, variable, when }: Needed): string[] {
  const known = `and ${outputs.map((output) => `$${variable}.${output}`).join(' ')}`;
  return [
    `{{- $${variable} := dig "resource" "status" "atProvider" "outputs" (dict) (first (append (dig "${variable}" "items" (list) .requiredResources) (dict))) }}`,
    `{{- if ${when ? `and (${when}) ` : ''}(not (${known})) }}{{- fail (printf ${JSON.stringify(missing)} ${reference}) }}{{- end }}`,
  ];
}

function dig(name: string, field: string, otherwise: string): string {
  return `dig ${name} "resource" "status" "atProvider" ${field.split('.').map((one) => `"${one}"`).join(' ')} ${otherwise} $resources`;
}

function documentOf({ metadata, ...rest }: { [key: string]: any }, name: string): string {
  return document({ ...rest, metadata: { ...metadata, annotations: { ...metadata?.annotations, [NAME]: name } } });
}

function document(object: object): string {
  return JSON.stringify(object).replace(/"<<(.*?)>>"/g, (_, expression: string) => `{{ ${expression.replace(/\\"/g, '"')} }}`);
}
