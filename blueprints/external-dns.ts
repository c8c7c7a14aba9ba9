import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, SecretField } from '../constructs';
import { CATALOGUE } from './catalogue';
import { PowerDns } from './powerdns';
import { dnsCredentials, HETZNER_WEBHOOK_REQUESTS, hostedZoneValues } from './private/external-dns-providers';
import { PublicGateway } from './public-gateway';

/** Properties of ExternalDns. */
export interface ExternalDnsProps extends BlueprintProps {}

/**
 * Public host names: writes those of the routes on the public Gateway, and those that Services ask for, into the Sovereign's zone: that of
 * its PowerDNS, or that of the service that answers for it.
 *
 * Each cluster owns the records that it wrote and touches no others. Those that lead to other clusters follow from the definition.
 *
 * @see https://kubernetes-sigs.github.io/external-dns
 */
export class ExternalDns extends Blueprint {
  constructor(scope: Construct, id: string = 'external-dns', props: ExternalDnsProps = {}) {
    super(scope, id, { component: CATALOGUE['external-dns'], ...props });
  }

  protected configure(): void {
    // Without the kinds of the routes it watches, it exits.
    const provider = this.sovereign.dns.isOwn ? this.ownZone() : this.hostedZone();
    this.requires(Capability.GATEWAY_KINDS);
    if (!provider) return;
    this.helmRelease({
      values: {
        // A source whose kind is not served keeps it from ever starting.
        sources: ['gateway-httproute', 'gateway-tlsroute', 'service'],
        gatewayNamespace: PublicGateway.NAMESPACE,
        ...provider,
        domainFilters: [this.sovereign.fqdn],
        policy: 'sync',
        registry: 'txt',
        // Two clusters of one owner would delete each other's records.
        txtOwnerId: this.hostCluster.name,
        txtPrefix: '_externaldns.',
        managedRecordTypes: ['A', 'AAAA', 'CNAME'],
        interval: '1m',
        triggerLoopOnEvent: true,
        serviceMonitor: { enabled: false },
        resources: { requests: { cpu: '50m', memory: '64Mi' } },
      },
      monitors: { serviceMonitor: { enabled: true } },
    });
  }

  /** Returns the values for the zone in PowerDNS. */
  private ownZone(): { [key: string]: any } | undefined {
    const dns = this.requires(Capability.DNS, this.prerequisites) as PowerDns | undefined;
    if (!dns) return undefined;
    const apiKey = this.secret({ name: 'powerdns-api', fields: [SecretField.shared('api-key', dns.apiKey)] });
    this.workload({ name: 'external-dns', cpuMillis: 50, memoryMiB: 64 });
    return {
      provider: { name: 'pdns' },
      extraArgs: { 'pdns-server': dns.api.url, 'pdns-server-id': 'localhost' },
      env: [{ name: 'EXTERNAL_DNS_PDNS_API_KEY', valueFrom: { secretKeyRef: apiKey.keyRef('api-key') } }],
    };
  }

  /** Returns the values for a zone that somebody else answers for, whose API is outside of the cluster. */
  private hostedZone(): { [key: string]: any } {
    const { dns } = this.sovereign;
    const secret = this.phaseZeroSecret({ name: 'dns', namespace: this.namespace, fields: dnsCredentials(dns) });
    const values = hostedZoneValues(dns, secret);
    this.connectsOutside();
    const webhook = values.provider.webhook ? HETZNER_WEBHOOK_REQUESTS : { cpuMillis: 0, memoryMiB: 0 };
    this.workload({ name: 'external-dns', cpuMillis: 50 + webhook.cpuMillis, memoryMiB: 64 + webhook.memoryMiB });
    return values;
  }
}
