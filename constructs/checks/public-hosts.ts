import { Finding, SovereignPlan } from '../blueprint';
import { Check } from './check';
import { Placed, World } from './world';

/** Most certificates that a listener of a Gateway names (maxItems of its kind). */
const CERTIFICATES_MAX = 64;
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
      const findings = gateways.flatMap(({ unit, manifest }) => (manifest.spec.listeners as any[]).flatMap(({ name, tls }) => {
        const count = tls?.certificateRefs?.length ?? 0;
        return count <= CERTIFICATES_MAX ? [] : [new Finding(
          this.code, world.pathOf(unit), `Gateway ${manifest.metadata.name} has ${count} certificates on listener '${name}', which takes ${CERTIFICATES_MAX}`,
          'route fewer host names on this cluster',
        )];
      }));
      // Gateways of relays have load balancers of their own.
      for (const { unit, manifest } of gateways.filter(({ manifest: { spec } }) => !spec.listeners.some(({ protocol }: any) => protocol.startsWith('TURN-')))) {
        const ports = manifest.spec.listeners.map((listener: any) => listener.port).sort((a: number, b: number) => a - b);
        const open = [...cluster.ingressPorts].sort((a, b) => a - b);
        if (JSON.stringify(ports) !== JSON.stringify(open)) {
          findings.push(new Finding(
            this.code, world.pathOf(unit), `Gateway ${manifest.metadata.name} listens on ${ports.join(', ')}, the load balancer forwards ${open.join(', ') || 'nothing'}`,
            'give ingress() the ports of the listeners',
          ));
        }
      }
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
            if (names && names.size > 0 && !names.has(host)) {
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
