import { DomainMode } from '../constructs/sovereign/domain';
import { only, parse } from './arguments';
import { Delegation } from './delegation';
import { DOMAIN_HELP_COMMAND as HELP, DomainRun, Steps, STEPS } from './domain-run';
import { CommandError, Io, UsageError } from './io';
import { MANUAL_DOMAIN, REGISTRAR_DOMAIN } from './owned-domain';
import { POOL_DOMAIN } from './pool-domain';
import { findTree } from './tree';

export const DOMAIN_HELP = `Takes a Sovereign's domain into use, as its definition says: pool, byo-manual or byo-api.

Usage: sovereign domain reserve|commit|release|status <name or domain of the Sovereign> [options]

             pool                                   byo-api                            byo-manual
  reserve    holds the name for a few minutes       asks whether the token is good     says what to set
  commit     makes it the Sovereign's, with the     has the registrar set the          says what to set, and
             records of its hosts                   name servers                       whether it is so
  release    gives it back, with its zone           -                                  -
  status     whether it is held, and what DNS says  what DNS says                      what DNS says

  --tree DIR                  folder with the trees that were synthesised (default: gitops)
  --manager URL               address of the pool-domain manager; for pool and byo-api
  --token-file FILE           file with a token for it, instead of the variable SOVEREIGN_MANAGER_TOKEN, if it wants one
  --registrar-token-file FILE file with the credentials of the registrar, instead of SOVEREIGN_REGISTRAR_TOKEN; for byo-api
  --address IPv4              address of the public entry: output ingress_ipv4 of the management cluster's stack
  --reservation FILE          what a reservation is kept in until it is committed (default: <domain>.reservation.json)
  --resolver ADDRESS          DNS server to ask, with a port where it is not 53; may be repeated (default: that of this machine)
  --wait SECONDS              asks DNS again until it is as it should be, for so long (default: 0)
  --yes                       does not ask before it gives back a name that is in use

A reservation that cannot be committed is given back. Tokens are sent where they belong, and shown nowhere. DNS is asked for name
servers, addresses and the DS record that the zone above has; signatures are not checked. Exit code 1 says that DNS is not as it should be.
`;

const OPTIONS = ['tree', 'manager', 'token-file', 'registrar-token-file', 'address', 'reservation', 'resolver', 'wait'];
const MODES: { [mode in DomainMode]: Steps } = {
  [DomainMode.POOL]: POOL_DOMAIN, [DomainMode.BYO_API]: REGISTRAR_DOMAIN, [DomainMode.BYO_MANUAL]: MANUAL_DOMAIN,
};

/** Takes a domain into use. */
export async function domain(args: string[], io: Io): Promise<void> {
  const given = parse(args, ['yes'], OPTIONS, HELP);
  const [word, ...names] = given.words;
  const step = STEPS.find((one) => one === word);
  if (step === undefined) throw new UsageError(`domain takes one of ${STEPS.join(', ')}, got ${word === undefined ? 'nothing' : `'${word}'`}; see ${HELP}`);
  if (names.length !== 1) throw new UsageError(`domain ${step} takes the name or the domain of one Sovereign, got ${names.join(' ') || 'nothing'}; see ${HELP}`);
  const { publication: { sovereign }, folder } = findTree(only(given, 'tree', HELP) ?? 'gitops', names[0]);
  if (!sovereign.domain?.delegation) throw new CommandError(`${folder}: does not say how ${sovereign.fqdn} comes by its domain; synthesise the tree with the version of this program`);
  const run: DomainRun = { sovereign, given, delegation: new Delegation(given.values.resolver ?? []), io };
  await MODES[sovereign.domain.mode][step](run);
}
