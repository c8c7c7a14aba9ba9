import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, SecretField } from '../constructs';
import { CATALOGUE } from './catalogue';
import { PowerDns } from './powerdns';
import { PublicGateway } from './public-gateway';

/** Properties of ExternalDns. */
export interface ExternalDnsProps extends BlueprintProps {}

/**
 * Public host names: writes those of the routes on the public Gateway, and those that Services ask for, into the Sovereign's zone.
 *
 * Each cluster owns the records that it wrote and touches no others. Clusters of other regions get theirs when PowerDNS answers there.
 *
 * @see https://kubernetes-sigs.github.io/external-dns
 */
export class ExternalDns extends Blueprint {
  constructor(scope: Construct, id: string = 'external-dns', props: ExternalDnsProps = {}) {
    super(scope, id, { component: CATALOGUE['external-dns'], ...props });
  }

  protected configure(): void {
    const dns = this.requires(Capability.DNS, this.prerequisites) as PowerDns | undefined;
    // Without the kinds of the routes it watches, it exits.
    this.requires(Capability.GATEWAY_KINDS);
    if (!dns) return;
    const apiKey = this.secret({ name: 'powerdns-api', fields: [SecretField.shared('api-key', dns.apiKey)] });
    this.workload({ name: 'external-dns', cpuMillis: 50, memoryMiB: 64 });
    this.helmRelease({
      values: {
        provider: { name: 'pdns' },
        // A source whose kind is not served keeps it from ever starting.
        sources: ['gateway-httproute', 'gateway-tlsroute', 'service'],
        gatewayNamespace: PublicGateway.NAMESPACE,
        extraArgs: { 'gateway-name': PublicGateway.GATEWAY, 'pdns-server': dns.api.url, 'pdns-server-id': 'localhost' },
        env: [{ name: 'EXTERNAL_DNS_PDNS_API_KEY', valueFrom: { secretKeyRef: apiKey.keyRef('api-key') } }],
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
}
