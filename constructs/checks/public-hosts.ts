import { Finding, SovereignPlan } from '../blueprint';
import { Check } from './check';
import { Placed, World } from './world';

/** Most listeners that a Gateway has (maxItems of its kind). */
const LISTENERS_MAX = 64;
/** Most names that a public authority puts on one certificate (RFC 8555 has no limit, Let's Encrypt this one). */
const NAMES_MAX = 100;
/** Kinds of routes that are looked at. */
const ROUTES = ['HTTPRoute', 'TLSRoute'];

/** Whatever is advertised to the world has a listener, a certificate that names it, and a place in the Sovereign's zone (L3, L14). */
export class PublicHosts implements Check {
  public readonly code = 'public-hosts';

  public run(plan: SovereignPlan): Finding[] {
    return plan.clusters.flatMap((cluster) => {
      const world = World.of(cluster);
      const gateways = world.placed.filter(({ manifest }) => manifest.kind === 'Gateway');
      const named = new Map(world.placed.filter(({ manifest }) => manifest.kind === 'Certificate').map(({ manifest: { metadata, spec } }): [string, string[]] => (
        [`${metadata.namespace}/${spec.secretName}`, spec.dnsNames]
      )));
      const namesOf = new Map(gateways.flatMap(({ manifest: { metadata, spec } }) => (spec.listeners as any[]).map((listener): [any, Set<string>] => (
        [listener, new Set(listener.tls?.certificateRefs?.flatMap(({ name }: any) => named.get(`${metadata.namespace}/${name}`) ?? []))]
      ))));
      const routes = [cluster, ...cluster.vclusters].flatMap((one) => World.of(one).placed).filter(({ manifest }) => ROUTES.includes(manifest.kind));
      const findings = gateways.flatMap((gateway) => this.excesses(world, gateway, namesOf));
      // Gateways of relays have load balancers of their own.
      const entries = gateways.filter(({ manifest: { spec } }) => !spec.listeners.some(({ protocol }: any) => protocol.startsWith('TURN-')));
      const portsOf = (...some: Placed[]) => (
        [...new Set<number>(some.flatMap(({ manifest: { spec } }) => spec.listeners.map(({ port }: any) => port)))].sort((a, b) => a - b)
      );
      const open = [...cluster.ingressPorts].sort((a, b) => a - b);
      const beyond = entries.filter((one) => portsOf(one).some((port) => !open.includes(port)));
      const wrong = beyond.length > 0 || open.every((port) => portsOf(...entries).includes(port)) ? beyond : entries.slice(0, 1);
      findings.push(...wrong.map((one) => new Finding(
        this.code, world.pathOf(one.unit),
        `Gateway ${one.manifest.metadata.name} listens on ${portsOf(one).join(', ')}, the load balancer forwards ${open.join(', ') || 'nothing'}`,
        'give ingress() the ports of the listeners',
      )));
      for (const { unit, manifest } of routes) {
        for (const ref of manifest.spec.parentRefs) {
          const gateway = gateways.find(({ manifest: one }) => one.metadata.name === ref.name && one.metadata.namespace === ref.namespace)?.manifest;
          const listener = gateway?.spec.listeners.find((one: any) => one.name === ref.sectionName);
          if (gateway && !listener) {
            findings.push(new Finding(
              this.code, world.pathOf(unit), `${manifest.kind} ${manifest.metadata.name} attaches to listener '${ref.sectionName}', which Gateway ${ref.name} does not have`,
              `use one of ${gateway.spec.listeners.map((one: any) => one.name).join(', ')}`,
            ));
          }
          const names = namesOf.get(listener);
          for (const host of manifest.spec.hostnames ?? []) {
            // That there is no certificate at all is said once, of the Gateway.
            if (names && names.size > 0 && !names.has(host) && !names.has(host.replace(/^[^.]+/, '*'))) {
              findings.push(new Finding(
                this.code, world.pathOf(unit), `host ${host} is routed, and no certificate of Gateway ${ref.name} names it`, 'ask for the host name with route()',
              ));
            }
            if (host !== plan.sovereign.fqdn && !host.endsWith(`.${plan.sovereign.fqdn}`)) {
              findings.push(new Finding(
                this.code, world.pathOf(unit), `host ${host} is routed, and is not in the zone ${plan.sovereign.fqdn}`, 'ask for the host name with route()',
              ));
            }
          }
        }
      }
      return [...findings, ...this.clashes(world, routes)];
    });
  }

  /** What a Gateway has more of than it takes: listeners, certificates on one of them, and names on one of these. */
  private excesses(world: World, { unit, manifest: { metadata, spec } }: Placed, namesOf: Map<any, Set<string>>): Finding[] {
    const finding = (problem: string, instead: string) => new Finding(this.code, world.pathOf(unit), `Gateway ${metadata.name} has ${problem}`, instead);
    const listeners: any[] = spec.listeners;
    const fewer = "give PublicGateway more 'furtherGateways', or route host names of fewer Environments on this cluster";
    return [
      ...(listeners.length > LISTENERS_MAX ? [finding(`${listeners.length} listeners, and takes ${LISTENERS_MAX}`, fewer)] : []),
      ...listeners.filter(({ tls }) => tls?.certificateRefs?.length > 1)
        .map(({ name, tls }) => finding(`${tls.certificateRefs.length} certificates on listener '${name}', which takes one`, 'give each a listener with host names of its own')),
      ...listeners.filter((listener) => namesOf.get(listener)!.size > NAMES_MAX)
        .map((listener) => finding(`${namesOf.get(listener)!.size} host names on listener '${listener.name}', whose certificate takes ${NAMES_MAX}`, 'route fewer')),
    ];
  }

  /** Of two routes with one host name and path at one listener, the older one wins, whichever that is on a cluster. */
  private clashes(world: World, routes: Placed[]): Finding[] {
    const owners = new Map<string, string>();
    return routes.flatMap(({ unit, manifest }) => {
      const paths: string[] = (manifest.spec.rules ?? []).flatMap((rule: any) => (rule.matches ?? [{}]).map((match: any) => match.path?.value ?? '/'));
      const hosts: string[] = manifest.spec.hostnames ?? [];
      const taken = hosts.flatMap((host) => [...new Set(paths)].filter((path) => {
        const owner = owners.get(`${manifest.kind} ${host}${path}`);
        owners.set(`${manifest.kind} ${host}${path}`, owner ?? unit.name);
        return owner !== undefined;
      }).map((path) => ({ place: `${host}${path}`, owner: owners.get(`${manifest.kind} ${host}${path}`)! })));
      return taken.slice(0, 1).map(({ place, owner }) => new Finding(
        this.code, world.pathOf(unit), `${manifest.kind} ${manifest.metadata.name} in unit '${unit.name}' routes ${place}, which unit '${owner}' routes already`,
        'give one of them another label, or a path prefix of its own',
      ));
    });
  }
}
