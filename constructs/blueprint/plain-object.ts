import { ApiObject, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Json } from '../private/merge';

/** What most metadata consists of. */
const METADATA = ['annotations', 'labels', 'name', 'namespace'];

/** Most keys that are sorted one by one. */
const FEW = 32;

/**
 * An object that is written as it was given, with sorted keys.
 *
 * cdk8s drops nulls, and a chart value of null is one that removes the chart's own (I11). It also copies an object several times on its way.
 */
export class PlainObject extends ApiObject {
  private readonly operations: JsonPatch[] = [];
  private isMetadataAsGiven = true;

  constructor(scope: Construct, id: string, private readonly given: { apiVersion: string; kind: string; [key: string]: any }) {
    super(scope, id, given);
    const { metadata } = this;
    // Whoever asks for it may add to it.
    Object.defineProperty(this, 'metadata', { get: () => { this.isMetadataAsGiven = false; return metadata; } });
  }

  /** Applies a set of JSON-Patch operations to the object as it is rendered. */
  public addJsonPatch(...operations: JsonPatch[]): void {
    this.operations.push(...operations);
  }

  /** Renders the object to Kubernetes JSON. */
  public toJson(): any {
    const { apiVersion, kind, metadata, ...content } = this.given;
    const rendered = { apiVersion, kind, metadata: this.renderMetadata(metadata), ...this.sorted(content) };
    return this.operations.length === 0 ? rendered : JsonPatch.apply(rendered, ...this.operations);
  }

  /** Returns what cdk8s makes of the metadata, which copies it three times, and has to where it is more than names, labels and annotations. */
  private renderMetadata(given: Json = {}): Json {
    const { namespace, labels } = this.chart;
    const isKnown = Object.keys(given).every((key) => METADATA.includes(key)) && areTexts(given.labels) && areTexts(given.annotations);
    if (!isKnown || !this.isMetadataAsGiven || Object.keys(labels).length > 0) return this.metadata.toJson();
    return {
      ...(isEmpty(given.annotations) ? {} : { annotations: this.sorted(given.annotations) }),
      ...(isEmpty(given.labels) ? {} : { labels: this.sorted(given.labels) }),
      name: this.name,
      ...((given.namespace ?? namespace) === undefined ? {} : { namespace: given.namespace ?? namespace }),
    };
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

function areTexts(values: Json | undefined): boolean {
  for (const key in values) if (typeof values[key] !== 'string') return false;
  return true;
}

function isEmpty(values: Json = {}): boolean {
  return Object.keys(values).length === 0;
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
