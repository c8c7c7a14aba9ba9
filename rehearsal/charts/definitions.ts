import { DefinitionFacts, kindFacts, servedVersions } from './facts';

/** Plurals that are not the kind in lower case with an `s`, of kinds without a recorded schema. */
const PLURALS: { [kind: string]: string } = { Prometheus: 'prometheuses' };

/**
 * Returns the CustomResourceDefinition of a kind: closed with its recorded schema, else open.
 *
 * A version that is served but not recorded is open too. Conversion is left out, since no Pod runs that could convert.
 */
export function customResourceDefinition({ group, kind, versions }: DefinitionFacts): object {
  const recorded = kindFacts(group, kind);
  const served = [...new Set([...versions, ...servedVersions(group, kind), ...recorded.map(({ version }) => version)])].sort(byAge);
  const plural = recorded[0]?.plural ?? PLURALS[kind] ?? `${kind.toLowerCase()}s`;
  const scope = recorded[0]?.scope ?? (kind.startsWith('Cluster') ? 'Cluster' : 'Namespaced');
  const stored = [...served].reverse().find((version) => recorded.some((facts) => facts.version === version)) ?? served[served.length - 1];
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      // The API server refuses a kind of the Kubernetes project without it.
      ...(/\.(k8s|kubernetes)\.io$/.test(group) ? { annotations: { 'api-approved.kubernetes.io': 'unapproved, written from its recorded schema' } } : {}),
    },
    spec: {
      group,
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
      scope,
      versions: served.map((version) => ({
        name: version,
        served: true,
        storage: version === stored,
        schema: { openAPIV3Schema: recorded.find((facts) => facts.version === version)?.schema ?? { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
        subresources: { status: {} },
      })),
    },
  };
}

/** Orders versions as Kubernetes does: alpha, beta, stable; the youngest is last. */
function byAge(a: string, b: string): number {
  const parts = (version: string) => {
    const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [, '0', 'alpha', '0'];
    return [stage === 'alpha' ? 0 : stage === 'beta' ? 1 : 2, Number(major), Number(minor ?? 0)];
  };
  const [x, y] = [parts(a), parts(b)];
  return x.map((value, index) => value - y[index]).find((difference) => difference !== 0) ?? 0;
}
