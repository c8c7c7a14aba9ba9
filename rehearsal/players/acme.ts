import { KubernetesObject } from '../kubernetes';
import { need, needCondition, needSecret, Waiting } from './acting';
import { Stage } from './player';

/**
 * Waits until an authority on the Internet could prove the host names of a Certificate: over HTTP-01, every Gateway that the solver
 * attaches its route to is programmed and listens for HTTP on port 80, and no name is a wildcard.
 *
 * Over DNS-01, the key to sign it with is there, and so is the name server that takes the proof, if it is one of the cluster.
 *
 * That the names are delegated and lead to that Gateway, and that the name server of another cluster answers, is outside of a rehearsal, and
 * taken for granted. Other solvers are not played.
 */
export async function needProof(certificate: KubernetesObject, issuer: KubernetesObject, stage: Stage): Promise<void> {
  for (const name of certificate.spec.dnsNames ?? []) {
    const solver = solverOf(issuer.spec.acme.solvers ?? [], name);
    if (!solver) throw new Waiting(`${issuer.kind} ${issuer.metadata.name} has no solver for ${name}`);
    if (solver.dns01?.rfc2136) {
      await needZoneWriter(solver.dns01.rfc2136, stage);
      continue;
    }
    const route = solver.http01?.gatewayHTTPRoute;
    if (!route) throw new Waiting(`solver '${Object.keys(solver.http01 ?? solver.dns01 ?? {})[0]}' of ${issuer.kind} ${issuer.metadata.name} is not played`);
    if (name.startsWith('*.')) throw new Waiting(`${name} cannot be proven over HTTP-01`);
    for (const parent of route.parentRefs ?? []) await needListener(parent, certificate.metadata.namespace!, stage);
  }
}

/** A ClusterIssuer keeps its key in the namespace of cert-manager. */
async function needZoneWriter({ nameserver, tsigSecretSecretRef: { name, key } }: any, stage: Stage): Promise<void> {
  await needSecret(stage, 'cert-manager', name, [key]);
  const [, service, namespace] = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc:\d+$/.exec(nameserver) ?? [];
  if (service) await need(stage, 'v1', 'Service', service, namespace);
}

async function needListener(parent: any, fallback: string, stage: Stage): Promise<void> {
  const namespace = parent.namespace ?? fallback;
  const gateway = await needCondition(stage, 'Programmed', 'gateway.networking.k8s.io/v1', 'Gateway', parent.name, namespace);
  const isFit = (one: any) => one.protocol === 'HTTP' && one.port === 80 && (parent.sectionName === undefined || one.name === parent.sectionName);
  if (!gateway.spec.listeners.some(isFit)) throw new Waiting(`Gateway ${namespace}/${parent.name} has no listener for HTTP on port 80`);
}

/** The most specific solver wins, as upstream documents it. */
function solverOf(solvers: any[], name: string): any {
  const rank = ({ selector }: any) => {
    if (!selector?.dnsNames && !selector?.dnsZones) return 1;
    if (selector.dnsNames?.includes(name)) return 3;
    return selector.dnsZones?.some((zone: string) => name === zone || name.endsWith(`.${zone}`)) ? 2 : 0;
  };
  return [...solvers].filter((one) => rank(one) > 0).sort((a, b) => rank(b) - rank(a))[0];
}
