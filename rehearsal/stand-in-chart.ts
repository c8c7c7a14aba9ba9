import { createHash } from 'node:crypto';
import { packTar } from '../constructs/private/tar';
import { customResourceDefinition } from './charts/definitions';
import { allChartFacts, chartFacts, ChartFacts, valuesFacts } from './charts/facts';
import { HELPERS, template, value, when } from './charts/helpers';
import { Names } from './charts/names';
import { Objects } from './charts/objects';
import { ChartRules, CHART_RULES, Switch } from './charts/rules';
import { valuesSchema } from './charts/values-schema';
import { Workloads } from './charts/workloads';

/** A packaged chart. */
export interface PackagedChart {
  readonly name: string;
  readonly version: string;
  /** Content of `Chart.yaml`. */
  readonly metadata: { [field: string]: unknown };
  /** The `.tgz`. */
  readonly archive: Buffer;
  /** Digest of the archive, as `sha256:…`. */
  readonly digest: string;
}

/** A chart that stands in for a real one. */
export interface StandInChart extends PackagedChart {
  /** Version that was recorded, when it is another one. */
  readonly recordedVersion?: string;
  /** Admission webhooks of the real chart, which nothing asks here. */
  readonly webhooks: string[];
  /** Other objects of the real chart that this one does not have; roles are not named. */
  readonly omitted: string[];
  /** Secrets that programs or Certificates of the chart make when they run. */
  readonly secretsMadeLater: { readonly namespace: string; readonly name: string }[];
}

/** Hooks that run before or after something is installed; those of a test or a removal decide about no readiness. */
const HOOKS = /^(pre|post)-(install|upgrade)\b/;

/**
 * Makes a chart of the same name and version as a real one, from what is recorded of that.
 *
 * It makes the workloads, Services, Secrets, claims, classes and kinds of the real chart under the names that the real chart gives
 * them, refuses values that the real chart does not know, and mounts every Secret and ConfigMap that the values name, so that its Pods
 * start only when those are there. The same facts give the same bytes.
 *
 * Not proven with it: security contexts (they conform to the level `restricted`, unless the real Pods are recorded to need more),
 * tolerations of DaemonSets and of Pods in the network of the machine (they tolerate everything), schedules, roles, the content of
 * ConfigMaps and Secrets, and whatever a value decides that `rules.ts` does not name.
 *
 * A name like `bp-cert-manager` is that of a Blueprint package, which has the chart of the Blueprint as its dependency.
 *
 * @throws if nothing is recorded of the chart
 */
export function standInChart(name: string, version: string): StandInChart {
  const packaged = name.startsWith('bp-') ? allChartFacts().find(({ key }) => `bp-${key}` === name) : undefined;
  const facts = packaged ?? chartFacts(name, version);
  const own = contentOf(facts, packaged?.version ?? version, packaged !== undefined);
  const { metadata, files, omitted } = packaged ? wrapped(name, version, packaged, own) : own;
  const archive = packTar(Object.keys(files).sort().map((path) => ({ path: `${name}/${path}`, mode: 0o644, content: files[path] })));
  return {
    name,
    version,
    metadata,
    archive,
    digest: digestOf(archive),
    ...(facts.version.replace(/^v/, '') !== version.replace(/^v/, '') ? { recordedVersion: facts.version } : {}),
    webhooks: facts.webhooks.flatMap((one) => one.hooks.map((hook) => `${one.name}/${hook.name}`)),
    omitted: omitted.filter((one) => !/^\w+WebhookConfiguration /.test(one)),
    secretsMadeLater: facts.secretsMadeLater,
  };
}

interface Content {
  readonly metadata: { [field: string]: unknown };
  readonly files: { [path: string]: string };
  readonly omitted: string[];
}

/** The files of a stand-in. */
function contentOf(facts: ChartFacts, version: string, isDependency: boolean): Content {
  const rules = CHART_RULES[facts.chart] ?? {};
  const values = valuesFacts(facts.chart);
  const names = new Names(facts, rules);
  const workloads = new Workloads(facts, rules, names, values.paths);
  const objects = new Objects(facts, rules, names);
  const metadata = metadataOf(facts.chart, version, facts);
  const files: { [path: string]: string } = {
    'Chart.yaml': template(metadata),
    'values.yaml': '{}\n',
    // Helm itself hands `global` to a dependency.
    'values.schema.json': `${JSON.stringify(valuesSchema(isDependency ? { ...values, freeForm: [...values.freeForm, 'global'] } : values))}\n`,
    'templates/_helpers.tpl': HELPERS,
    ...definitionsOf(facts, rules),
  };
  const add = (kind: string, of: string, text: string) => {
    const condition = switchOf(rules, kind, of);
    const file = `templates/${kind}.yaml`.toLowerCase();
    files[file] = `${files[file] ?? ''}${condition ? when(condition, `---\n${text}`) : `---\n${text}`}`;
  };
  for (const [apiVersion, kind, namespace, of] of facts.objects) {
    const text = objects.template({ apiVersion, kind, namespace, name: of });
    if (text) add(kind, of, text);
  }
  for (const workload of facts.workloads) {
    if (!workload.hook || (HOOKS.test(workload.hook) && workload.kind === 'Job')) add(workload.kind, workload.name, template(workloads.manifest(workload)));
  }
  for (const { apiVersion, kind, namespace, name: of, hook, weight } of facts.hooks.filter((one) => one.kind === 'ServiceAccount' && HOOKS.test(one.hook))) {
    const annotations = { 'helm.sh/hook': hook, ...(weight ? { 'helm.sh/hook-weight': weight } : {}), 'helm.sh/hook-delete-policy': 'before-hook-creation' };
    add(kind, of, template({ apiVersion, kind, metadata: { name: names.of(of), namespace: names.namespace(namespace), annotations } }));
  }
  return { metadata, files, omitted: objects.omitted };
}

/** A Blueprint package with a stand-in as its dependency. */
function wrapped(name: string, version: string, facts: ChartFacts, own: Content): Content {
  const metadata = { ...metadataOf(name, version, facts), dependencies: [{ name: facts.chart, version: facts.version, repository: '' }] };
  const files = Object.fromEntries(Object.entries(own.files).map(([path, content]) => [`charts/${facts.chart}/${path}`, content]));
  const schema = { type: 'object', properties: { [facts.chart]: {}, global: {} }, additionalProperties: false };
  return { ...own, metadata, files: { ...files, 'Chart.yaml': template(metadata), 'values.yaml': '{}\n', 'values.schema.json': `${JSON.stringify(schema)}\n` } };
}

function metadataOf(name: string, version: string, { appVersion }: ChartFacts): { [field: string]: unknown } {
  return { apiVersion: 'v2', name, version, ...(appVersion ? { appVersion } : {}), description: 'Stand-in from recorded facts', type: 'application' };
}

/** Returns the digest of a content, as registries write it. */
export function digestOf(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The kinds of a chart: in `crds/`, or in a template when values decide about them. */
function definitionsOf(facts: ChartFacts, { crds }: ChartRules): { [path: string]: string } {
  const definitions = Object.fromEntries(facts.crds.map((one) => [`${one.group}_${one.kind}.yaml`.toLowerCase(), customResourceDefinition(one)]));
  const inFolder = (folder: string) => Object.fromEntries(Object.entries(definitions).map(([name, one]) => [`${folder}/${name}`, template(one)]));
  if (!crds) return inFolder('crds');
  // Read as files, because a schema may hold what looks like a template.
  const kept = typeof crds.isKept === 'boolean' ? JSON.stringify(String(crds.isKept)) : `(${value(...crds.isKept)})`;
  const text = `{{- range $path, $_ := .Files.Glob "definitions/*.yaml" }}
---
{{- $definition := fromYaml ($.Files.Get $path) }}
{{- if eq ${kept} "true" }}
{{- $_ := set $definition.metadata "annotations" (merge (dict "helm.sh/resource-policy" "keep") ($definition.metadata.annotations | default dict)) }}
{{- end }}
{{ toYaml $definition }}
{{- end }}`;
  return { ...inFolder('definitions'), 'templates/definitions.yaml': when(crds.when, text) };
}

/** The switch of an object: its own, or that of a workload that it is named after. */
function switchOf({ when: switches = {} }: ChartRules, kind: string, name: string): Switch | undefined {
  const named = Object.keys(switches).find((one) => !one.includes('/') && (name === one || name.startsWith(`${one}-`)));
  return switches[`${kind}/${name}`] ?? (named === undefined ? undefined : switches[named]);
}
