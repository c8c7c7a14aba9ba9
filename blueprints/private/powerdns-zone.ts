import { Application, PlacementRecord, Sovereign, SovereignZone } from '../../constructs';

/** How the records of the Applications are set: every program of the zone that is not among them goes. */
const UNWANTED = [
  'pdnsutil_ zone list "$zone" | while read -r name ttl class type content; do',
  '  if [ "$type" = LUA ]; then',
  '    case " $wanted " in *" $name "*) ;; *) pdnsutil_ rrset delete "$zone" "$name" LUA ;; esac',
  '  fi',
  'done',
];

/**
 * Returns the script that makes and signs the zone of a Sovereign if it is not there, and sets its name servers and the records that
 * choose a region. All else in the zone belongs to others, addresses of single hosts too.
 */
export function zoneScript(sovereign: Sovereign, nameservers: string[]): string[] {
  const programs = applicationsOf(sovereign).flatMap((application) => PlacementRecord.of(application) ?? []).filter(({ type }) => type === 'LUA');
  return [
    'set -eu',
    `zone=${sovereign.fqdn}`,
    'pdnsutil_() { pdnsutil --config-dir=/config "$@"; }',
    'pdnsutil_ zone list "$zone" > /dev/null || pdnsutil_ zone create "$zone"',
    `pdnsutil_ rrset replace "$zone" "$zone" NS ${SovereignZone.DELEGATION_TTL_SECONDS} ${nameservers.map((host) => `${host}.`).join(' ')}`,
    // Releases differ in whether they list a name with a dot at its end.
    `wanted="${programs.map(({ host }) => `${host} ${host}.`).join(' ')}"`,
    ...UNWANTED,
    // The programs are full of quotes, so no shell may read them.
    ...(programs.length === 0 ? [] : [
      'while read -r host ttl content; do',
      '  pdnsutil_ rrset replace "$zone" "$host" LUA "$ttl" "$content"',
      "done <<'END'",
      ...programs.map(({ host, ttlSeconds, content }) => `${host} ${ttlSeconds} ${content}`),
      'END',
    ]),
    'test -n "$(pdnsutil_ zone export-ds "$zone")" || pdnsutil_ zone secure "$zone"',
    'pdnsutil_ zone rectify "$zone"',
  ];
}

function applicationsOf(sovereign: Sovereign): Application[] {
  return sovereign.organizations.flatMap(({ environments }) => environments.flatMap(({ applications }) => applications));
}
