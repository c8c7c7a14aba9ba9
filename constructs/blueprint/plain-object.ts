import { ApiObject, ApiObjectMetadataDefinition, ApiObjectMetadataDefinitionOptions, JsonPatch, Lazy, OwnerReference } from 'cdk8s';
import { Construct } from 'constructs';
import { Json } from '../private/merge';

/** Most keys that are sorted one by one. */
const FEW = 32;

/**
 * An object that is written as it was given, with sorted keys.
 *
 * cdk8s drops nulls, and a chart value of null is one that removes the chart's own (I11). It also copies an object several times on its way.
 */
export class PlainObject extends ApiObject {
  /** Metadata of the object. */
  public readonly metadata: ApiObjectMetadataDefinition;
  private readonly operations: JsonPatch[] = [];

  constructor(scope: Construct, id: string, private readonly given: { apiVersion: string; kind: string; [key: string]: any }) {
    super(scope, id, given);
    const { chart, name } = this;
    const { namespace = chart.namespace, labels, ...metadata }: Json = given.metadata ?? {};
    this.metadata = new PlainMetadata({ ...metadata, name, namespace, labels: { ...chart.labels, ...labels }, apiObject: this });
  }

  /** Applies a set of JSON-Patch operations to the object as it is rendered. */
  public addJsonPatch(...operations: JsonPatch[]): void {
    this.operations.push(...operations);
  }

  /** Renders the object to Kubernetes JSON. */
  public toJson(): any {
    const { apiVersion, kind, metadata, ...content } = this.given;
    const rendered = { apiVersion, kind, metadata: this.metadata.toJson(), ...this.sorted(content) };
    return this.operations.length === 0 ? rendered : JsonPatch.apply(rendered, ...this.operations);
  }

  /** Returns a copy with sorted keys, without what is not set. */
  private sorted(value: any): any {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.sorted(item));
    if (value instanceof Lazy) return this.sorted(value.produce());
    if (value.constructor !== Object && value.constructor !== undefined && value.constructor.name !== 'Object') {
      throw new Error(`${this.node.path}: holds an object of class ${value.constructor.name}; write text, a number, true, false, null, a list or an object`);
    }
    const copy: Json = {};
    for (const key of sortedKeys(value)) if (value[key] !== undefined) copy[key] = this.sorted(value[key]);
    return copy;
  }
}

/**
 * Metadata that is written as it was given. What is more than names, and labels and annotations of text, or is added later, cdk8s writes; it
 * copies and sorts all of it twice.
 */
class PlainMetadata extends ApiObjectMetadataDefinition {
  private isPlain = true;

  constructor(private readonly given: ApiObjectMetadataDefinitionOptions) {
    super(given);
  }

  public addLabel(key: string, value: string): void {
    this.isPlain = false;
    super.addLabel(key, value);
  }

  public addAnnotation(key: string, value: string): void {
    this.isPlain = false;
    super.addAnnotation(key, value);
  }

  public addFinalizers(...finalizers: string[]): void {
    this.isPlain = false;
    super.addFinalizers(...finalizers);
  }

  public addOwnerReference(owner: OwnerReference): void {
    this.isPlain = false;
    super.addOwnerReference(owner);
  }

  public add(key: string, value: any): void {
    this.isPlain = false;
    super.add(key, value);
  }

  public toJson(): any {
    const { annotations, labels, name, namespace, ...others } = this.given;
    for (const key in others) if (key !== 'apiObject') return super.toJson();
    if (!this.isPlain || !areTexts(annotations) || !areTexts(labels)) return super.toJson();
    const json: Json = {};
    for (const [key, texts] of [['annotations', annotations], ['labels', labels]] as const) {
      if (texts === undefined) continue;
      const copy: Json = {};
      for (const one of sortedKeys(texts)) copy[one] = texts[one];
      if (Object.keys(copy).length > 0) json[key] = copy;
    }
    json.name = name;
    if (namespace !== undefined) json.namespace = namespace;
    return json;
  }
}

function areTexts(values: { [key: string]: unknown } | undefined): boolean {
  for (const key in values) if (typeof values[key] !== 'string') return false;
  return true;
}

/** Returns the keys of an object, sorted. They are few and most in order, so they are inserted: `sort` copies them first. */
function sortedKeys(value: Json): string[] {
  const keys = Object.keys(value);
  if (keys.length > FEW) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    for (let at = end; at > 0 && keys[at - 1] > keys[at]; at -= 1) [keys[at - 1], keys[at]] = [keys[at], keys[at - 1]];
  }
  return keys;
}
