import { Capability, Domain, HostCluster, Names, SecretField } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { CatalystService } from './catalyst-service';
import { PowerDns } from './powerdns';

/** Properties of PoolDomainManager. */
export interface PoolDomainManagerProps {
  /**
   * Domains under which Sovereigns get a name; their zones are in the DNS of this Sovereign.
   * @default - the pool domains of the fleet
   */
  readonly pools?: string[];
  /**
   * Minutes for which a name is held for whoever asked for it.
   * @default 10
   */
  readonly reservationMinutes?: number;
}

/**
 * Gives the Sovereigns of a fleet their names below its pool domains, with zone and delegation, and sets the name servers of domains of
 * their owners at the registrar: Cloudflare, Namecheap, GoDaddy, OVH and Dynadot.
 *
 * It belongs to the Sovereign that the fleet itself runs on, and to no other. The tokens for registrars come with each request and are
 * kept nowhere. It asks nobody who they are, so it has no public host name: only services of the platform that call it reach it.
 *
 * @example
 * new blueprints.PoolDomainManager(sovereign.managementCluster);
 */
export class PoolDomainManager extends CatalystService {
  /** Domains under which Sovereigns get a name. */
  public readonly pools: string[];
  /** Minutes for which a name is held for whoever asked for it. */
  public readonly reservationMinutes: number;

  constructor(scope: HostCluster, id: string = 'pool-domain-manager', props: PoolDomainManagerProps = {}) {
    super(scope, id, { component: CATALOGUE['pool-domain-manager'], cpuMillis: 50, memoryMiB: 64, readinessPath: '/healthz' });
    this.pools = props.pools ?? Domain.pools;
    this.reservationMinutes = props.reservationMinutes ?? 10;
    if (this.pools.length === 0) throw invalid(this.node.path, 'pools', 'name at least one domain', this.pools, 'leave it out for those of the fleet');
    this.pools.forEach((pool) => Names.assertDomain(this.node.path, pool, 'pools'));
    requireWhole(this.node.path, 'reservationMinutes', this.reservationMinutes, 'leave it out for 10', 1, 60);
  }

  protected configure(): void {
    super.configure();
    this.addDatabase('PDM_DATABASE_URL', 'pdm');
    // The registrars.
    this.reachOutside();
    this.setText('DYNADOT_MANAGED_DOMAINS', [...this.pools].sort().join(','));
    this.setText('PDM_RESERVATION_TTL', `${this.reservationMinutes}m`);
    const dns = this.requires(Capability.DNS, this.prerequisites) as PowerDns | undefined;
    if (!dns) return;
    this.reach('PDM_PDNS_BASE_URL', dns.api.url);
    this.setSecret('PDM_PDNS_API_KEY', this.secret({ name: 'powerdns-api', fields: [SecretField.shared('api-key', dns.apiKey)] }), 'api-key');
    this.setText('PDM_NAMESERVERS', dns.nameservers.join(','));
  }
}
