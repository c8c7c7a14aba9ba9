import { isClusterScoped } from '../../blueprint/scope';
import { KINDS } from './kinds';
import { choice, fields, list, text } from './schema';

/** The kinds of `catalyst.openova.io`, in which a Sovereign is described to its own controllers. */
export class CatalystKinds {
  /** API group. */
  public static readonly GROUP = 'catalyst.openova.io';
  /** Version of the API. */
  public static readonly VERSION = 'v1alpha1';

  /** apiVersion of every object. */
  public static get apiVersion(): string {
    return `${CatalystKinds.GROUP}/${CatalystKinds.VERSION}`;
  }

  /** The kinds as `Kind.group`, sorted. */
  public static get served(): string[] {
    return KINDS.map(({ kind }) => `${kind}.${CatalystKinds.GROUP}`);
  }

  /** Returns the CustomResourceDefinition of every kind, sorted by kind; fields that are not in them are refused or dropped. */
  public static definitions(): { [key: string]: any }[] {
    return KINDS.map(({ kind, plural, columns, spec, phases }) => ({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${plural}.${CatalystKinds.GROUP}` },
      spec: {
        group: CatalystKinds.GROUP,
        names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase(), categories: ['catalyst'] },
        scope: isClusterScoped(CatalystKinds.apiVersion, kind) ? 'Cluster' : 'Namespaced',
        versions: [{
          name: CatalystKinds.VERSION,
          served: true,
          storage: true,
          subresources: { status: {} },
          additionalPrinterColumns: [
            ...Object.entries(columns).map(([name, jsonPath]) => ({ name, type: 'string', jsonPath })),
            { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
          ],
          schema: {
            openAPIV3Schema: {
              type: 'object',
              required: ['spec'],
              properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, spec, status: status(phases) },
            },
          },
        }],
      },
    }));
  }

  private constructor() {}
}

function status(phases: string[]): { [key: string]: any } {
  return fields('What the controller saw.', {}, {
    phase: choice('Where the object stands.', phases),
    observedGeneration: { type: 'integer', format: 'int64', description: 'Generation that the status speaks of.' },
    conditions: {
      ...list(fields('What is true of the object.', {
        type: text('What the condition speaks of.'), status: choice('Whether it is true.', ['True', 'False', 'Unknown']),
        reason: text('Why, as one word.'), message: { type: 'string', description: 'Why, for people.' },
        lastTransitionTime: { type: 'string', format: 'date-time', description: 'When the status changed.' },
      }, { observedGeneration: { type: 'integer', format: 'int64', description: 'Generation that the condition speaks of.' } })),
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['type'],
    },
  });
}
