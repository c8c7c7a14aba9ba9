import { Names } from '../naming';
import { invalid } from '../private/errors';
import { requireGoogleProject } from '../private/google-project';

/** Who answers for the zone of a Sovereign. */
export enum DnsService {
  /** The Sovereign's own PowerDNS. */
  POWERDNS = 'powerdns',
  /** Cloudflare. */
  CLOUDFLARE = 'cloudflare',
  /** Amazon Route 53. */
  ROUTE53 = 'route53',
  /** Google Cloud DNS. */
  CLOUD_DNS = 'cloud-dns',
  /** Azure DNS. */
  AZURE_DNS = 'azure-dns',
  /** Hetzner DNS. */
  HETZNER_DNS = 'hetzner-dns',
}

/** Properties of a zone that somebody else answers for. */
export interface HostedZoneProps {
  /** Name servers of the zone, as the provider shows them once its owner made it there; two at least. */
  readonly nameservers: string[];
}

/** Properties of a zone in Google Cloud DNS. */
export interface CloudDnsProps extends HostedZoneProps {
  /** Id of the project that the zone is in. */
  readonly project: string;
}

/** Properties of a zone in Azure DNS. */
export interface AzureDnsProps extends HostedZoneProps {
  /** Resource group that the zone is in. */
  readonly resourceGroup: string;
}

/** Properties of a zone in Hetzner DNS. */
export interface HetznerDnsProps {
  /**
   * Name servers of the zone, as the console shows them.
   * @default - those that Hetzner gives every zone
   */
  readonly nameservers?: string[];
}

/** Name servers that Hetzner gives every zone. */
const HETZNER = ['helium.ns.hetzner.de', 'hydrogen.ns.hetzner.com', 'oxygen.ns.hetzner.com'];

/**
 * Who answers for the zone of a Sovereign: its own PowerDNS, or a service where the owner of the domain made the zone.
 *
 * With a service there is no PowerDNS on the Sovereign: ExternalDNS writes host names there, with credentials that enter at Phase 0, and
 * no answer depends on the health of a region. Every Sovereign may use any of them, wherever its machines are.
 *
 * @example
 * DnsProvider.route53({ nameservers: ['ns-1.awsdns-01.org', 'ns-2.awsdns-02.com', 'ns-3.awsdns-03.net', 'ns-4.awsdns-04.co.uk'] });
 */
export class DnsProvider {
  /** The Sovereign's own PowerDNS, which answers by health and place too. */
  public static powerDns(): DnsProvider {
    return new DnsProvider(DnsService.POWERDNS, 'PowerDNS', []);
  }

  /** A zone at Cloudflare. */
  public static cloudflare(props: HostedZoneProps): DnsProvider {
    return new DnsProvider(DnsService.CLOUDFLARE, 'Cloudflare', props.nameservers);
  }

  /** A public hosted zone in Amazon Route 53. */
  public static route53(props: HostedZoneProps): DnsProvider {
    return new DnsProvider(DnsService.ROUTE53, 'Route 53', props.nameservers);
  }

  /** A public zone in Google Cloud DNS. */
  public static cloudDns(props: CloudDnsProps): DnsProvider {
    requireGoogleProject('DnsProvider', 'project', props.project, 'omantel-dns');
    return new DnsProvider(DnsService.CLOUD_DNS, 'Cloud DNS', props.nameservers, props.project);
  }

  /** A public zone in Azure DNS. */
  public static azureDns(props: AzureDnsProps): DnsProvider {
    if (!/^[A-Za-z0-9_().-]{0,89}[A-Za-z0-9_()-]$/.test(props.resourceGroup)) {
      throw invalid('DnsProvider', 'resourceGroup', 'be the name of a resource group', props.resourceGroup, "write for example 'dns'");
    }
    return new DnsProvider(DnsService.AZURE_DNS, 'Azure DNS', props.nameservers, undefined, props.resourceGroup);
  }

  /** A zone in a project of Hetzner Cloud. */
  public static hetznerDns(props: HetznerDnsProps = {}): DnsProvider {
    return new DnsProvider(DnsService.HETZNER_DNS, 'Hetzner DNS', props.nameservers ?? HETZNER);
  }

  private constructor(
    /** Who answers. */
    public readonly service: DnsService,
    /** Name of the service, for people. */
    public readonly title: string,
    /** Name servers of the zone; none for the Sovereign's own, which has its own. */
    public readonly nameservers: string[],
    /** Project of Google Cloud that the zone is in. */
    public readonly project?: string,
    /** Resource group of Azure that the zone is in. */
    public readonly resourceGroup?: string,
  ) {
    if (this.isOwn) return;
    nameservers.forEach((host) => Names.assertDomain('DnsProvider', host, 'nameservers'));
    if (new Set(nameservers).size < 2) {
      throw invalid('DnsProvider', 'nameservers', 'name at least two hosts', nameservers, `copy those that ${title} shows for the zone`);
    }
  }

  /** Whether the Sovereign answers itself. */
  public get isOwn(): boolean {
    return this.service === DnsService.POWERDNS;
  }
}
