import { Unit } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { addConfig, addWorkload, DNS_PROBES, dnsPorts, POD_PORT } from './powerdns-objects';

/** What dnsdist stands before, and how much it lets through. */
export interface DnsdistProps {
  /** Namespace of PowerDNS. */
  readonly namespace: string;
  /** Service of PowerDNS. */
  readonly service: string;
  /** Zone that health checks ask for. */
  readonly zone: string;
  /** Queries per second that one address may send. */
  readonly queriesPerSecond: number;
  /** Whether other clusters write proofs of their host names; PowerDNS says which. */
  readonly takesUpdates: boolean;
}

/** Adds dnsdist on port 53 of every machine: it drops floods and passes the rest on, with the address of who asked. */
export function addDnsdist(unit: Unit, props: DnsdistProps): void {
  const { namespace, zone } = props;
  const variable = `${props.service.toUpperCase().replace(/-/g, '_')}_SERVICE_HOST`;
  const checksum = addConfig(unit, namespace, 'dnsdist', { 'dnsdist.conf': [
    `setLocal('0.0.0.0:${POD_PORT}')`,
    "setACL({'0.0.0.0/0', '::/0'})",
    "setSecurityPollSuffix('')",
    // dnsdist knows no names, only addresses (I35): Kubernetes hands it the one of the Service, which has to be there before the Pod.
    `newServer({address = os.getenv('${variable}') .. ':53', name = 'powerdns', checkName = '${zone}.', checkType = 'SOA', useClientSubnet = true})`,
    ...updatesOf(props),
    // The rules count what the ring buffer holds: too small a buffer never reaches the limit.
    'setRingBuffersSize(100000)',
    'local limits = dynBlockRulesGroup()',
    `limits:setQueryRate(${props.queriesPerSecond}, 10, 'too many queries', 60, DNSAction.Drop)`,
    'function maintenance()',
    '  limits:apply()',
    'end',
  ] });
  addWorkload(unit, 'DaemonSet', {
    name: 'dnsdist',
    namespace,
    component: CATALOGUE.dnsdist,
    repository: 'dnsdist',
    container: {
      args: ['--config', '/config/dnsdist.conf'],
      ports: dnsPorts(53),
      resources: { requests: { cpu: '50m', memory: '64Mi' } },
      ...DNS_PROBES,
    },
  }, checksum);
}

/** Lets updates through whose sender is not forged, and as they were signed: with the address of who asked they would be refused. */
function updatesOf({ takesUpdates, zone }: DnsdistProps): string[] {
  const update = 'OpcodeRule(DNSOpcode.Update)';
  const refuse = 'RCodeAction(DNSRCode.REFUSED)';
  if (!takesUpdates) return [`addAction(${update}, ${refuse})`];
  return [
    `addAction(AndRule({${update}, NotRule(AndRule({TCPRule(true), QNameRule('${zone}.')}))}), ${refuse})`,
    `addAction(${update}, SetDisableECSAction())`,
  ];
}
