import { Application, PlacementRecord, Sovereign, SovereignZone } from '../../constructs';
import { keyVariable, ProofKey } from './powerdns-server';

/** A record that is set, and removed once the definition no longer has it. */
interface OwnRecord {
  readonly host: string;
  readonly type: string;
  readonly ttlSeconds: number;
  readonly content: string;
}

/** How records that are no longer wanted go: programs, and what leads to single clusters. */
const UNWANTED = [
  'pdnsutil_ zone list "$zone" | while read -r name ttl class type content; do',
  '  case "$type/$name" in LUA/*|A/\\*.*".$zone"|A/\\*.*".$zone.")',
  '    case " $wanted " in *" $type/$name "*) ;; *) pdnsutil_ rrset delete "$zone" "$name" "$type" ;; esac',
  '  esac',
  'done',
];

/** Host names of Applications at the public entry of a cluster that is not the management cluster. */
export interface EnteredHosts {
  /** Host names. */
  readonly hosts: string[];
  /** IPv4 address of the entry. */
  readonly address: string;
}

/**
 * Returns the script that makes and signs the zone of a Sovereign if it is not there, and sets its name servers, the records that choose a
 * region, and those that lead to a cluster whose public entry is known. All else in the zone belongs to others, addresses of single hosts too.
 *
 * @param placed records of host names of classes that enter in several regions
 * @param keys keys that proofs of host names are written with
 */
export function zoneScript(sovereign: Sovereign, nameservers: string[], entered: EnteredHosts[], placed: PlacementRecord[], keys: ProofKey[] = []): string[] {
  const records = [...entriesOf(sovereign), ...entered.flatMap(addressesOf), ...placed, ...programsOf(sovereign)];
  return [
    'set -eu',
    `zone=${sovereign.fqdn}`,
    'pdnsutil_() { pdnsutil --config-dir=/config "$@"; }',
    'pdnsutil_ zone list "$zone" > /dev/null || pdnsutil_ zone create "$zone"',
    `pdnsutil_ rrset replace "$zone" "$zone" NS ${SovereignZone.DELEGATION_TTL_SECONDS} ${nameservers.map((host) => `${host}.`).join(' ')}`,
    // Releases differ in whether they list a name with a dot at its end.
    `wanted="${records.map(({ host, type }) => `${type}/${host} ${type}/${host}.`).join(' ')}"`,
    ...UNWANTED,
    // The programs are full of quotes, so no shell may read them.
    ...(records.length === 0 ? [] : [
      'while read -r host ttl type content; do',
      '  pdnsutil_ rrset replace "$zone" "$host" "$type" "$ttl" "$content"',
      "done <<'END'",
      ...records.map(({ host, ttlSeconds, type, content }) => `${host} ${ttlSeconds} ${type} ${content}`),
      'END',
    ]),
    ...keys.flatMap(({ name }) => [`pdnsutil_ tsigkey delete ${name} || true`, `pdnsutil_ tsigkey import ${name} hmac-sha256 "$${keyVariable(name)}"`]),
    ...(keys.length === 0 ? [] : [`pdnsutil_ metadata set "$zone" TSIG-ALLOW-DNSUPDATE ${keys.map(({ name }) => name).join(' ')}`]),
    'test -n "$(pdnsutil_ zone export-ds "$zone")" || pdnsutil_ zone secure "$zone"',
    'pdnsutil_ zone rectify "$zone"',
  ];
}

/** Host names in which a cluster stands lead to its public entry: those of its components, and of the ways in from other clusters. */
function entriesOf({ fqdn, hostClusters }: Sovereign): OwnRecord[] {
  return hostClusters.flatMap(({ clusterName, entry: { entryAddress } }) => (
    entryAddress ? [{ host: `*.${clusterName.locationCode}.${fqdn}`, type: 'A', ttlSeconds: SovereignZone.HOST_TTL_SECONDS, content: entryAddress }] : []
  ));
}

/** A program that always answers the same, because it goes with the definition, and an address would be left to whoever wrote it. */
function addressesOf({ hosts, address }: EnteredHosts): OwnRecord[] {
  return hosts.map((host) => ({ host, type: 'LUA', ttlSeconds: SovereignZone.HOST_TTL_SECONDS, content: `A "'${address}'"` }));
}

function programsOf(sovereign: Sovereign): OwnRecord[] {
  return applicationsOf(sovereign).filter(({ isChart }) => isChart).flatMap((application) => PlacementRecord.of(application) ?? []).filter(({ type }) => type === 'LUA');
}

function applicationsOf(sovereign: Sovereign): Application[] {
  return sovereign.organizations.flatMap(({ environments }) => environments.flatMap(({ applications }) => applications));
}
