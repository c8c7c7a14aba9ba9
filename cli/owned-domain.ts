import { DelegatedBy } from '../constructs/sovereign/zone-delegation';
import { only } from './arguments';
import { ManagerError } from './domain-manager';
import { DOMAIN_HELP_COMMAND as HELP, DomainRun, examine, managerOf, Steps, waitOf } from './domain-run';
import { CommandError } from './io';
import { readToken, ServiceOption } from './service';

const REGISTRAR: ServiceOption = {
  option: 'manager',
  what: 'the registrar',
  example: 'https://pdm.example.com',
  variable: 'SOVEREIGN_REGISTRAR_TOKEN',
  fileOption: 'registrar-token-file',
  hint: "make credentials in the registrar's account, and put them into SOVEREIGN_REGISTRAR_TOKEN or a file for --registrar-token-file",
};

/** What to do about an answer of a registrar. */
const REGISTRAR_REMEDIES: { [status: number]: string } = {
  401: 'the registrar does not accept the credentials; make new ones',
  403: 'the credentials do not open this domain. A registrar has whole domains: a part of one is delegated in the zone above it, with Domain.byoManual',
  404: 'the manager knows no such registrar; use another one, or Domain.byoManual',
  429: 'the registrar takes no more requests for now; run this again later',
  502: 'the registrar does not answer; run this again later',
};

/** A domain of the owner, whose name servers the pool-domain manager has the registrar set. */
export const REGISTRAR_DOMAIN: Steps = { reserve: validateRegistrar, commit: setAtRegistrar, release: refuseRelease, status: checkNameservers };

/** A domain of the owner, who sets the name servers by hand. */
export const MANUAL_DOMAIN: Steps = { reserve: showNameservers, commit: checkNameservers, release: refuseRelease, status: checkNameservers };

async function validateRegistrar(run: DomainRun): Promise<void> {
  const { sovereign: { fqdn, domain: { registrar } }, io } = run;
  await atRegistrar(() => managerOf(run).validate(registrar!, fqdn, registrarToken(run)));
  io.out(`${fqdn}: the credentials open it at ${registrar}; nothing was changed\n`);
}

async function setAtRegistrar(run: DomainRun): Promise<void> {
  const { sovereign: { fqdn, domain: { registrar } }, io } = run;
  const wanted = nameserversOf(run);
  const { nameservers, propagation } = await atRegistrar(() => managerOf(run).setNameservers(registrar!, fqdn, registrarToken(run), wanted));
  io.out(`${fqdn}: ${registrar} has ${nameservers.join(', ')}; ${propagation}\n`);
  showSigners(run);
  if (waitOf(run) > 0) await checkNameservers(run);
}

async function atRegistrar<T>(body: () => Promise<T>): Promise<T> {
  return body().catch((error) => {
    const remedy = error instanceof ManagerError ? REGISTRAR_REMEDIES[error.status] : undefined;
    throw remedy === undefined ? error : new CommandError(`${(error as Error).message}; ${remedy}`);
  });
}

async function showNameservers(run: DomainRun): Promise<void> {
  const { sovereign: { fqdn, domain: { delegation: { addressed, ttlSeconds } } }, io } = run;
  io.out(`set these name servers for ${fqdn}, in the zone above it or at its registrar:\n${nameserversOf(run).map((server) => `  ${fqdn}. ${ttlSeconds} NS ${server}.\n`).join('')}`);
  if (addressed.length > 0) io.out(`and with them an address of ${addressed.join(' and of ')}, which are in the zone: public addresses of machines of the management cluster (output api of its stack)\n`);
  showSigners(run);
}

/** Neither the manager nor a registrar is told of the key that the zone is signed with: its owner sets the record. */
function showSigners({ sovereign: { fqdn, domain: { delegation: { dsAlgorithm } } }, io }: DomainRun): void {
  if (dsAlgorithm === undefined) return;
  io.out(`and its DS record of algorithm ${dsAlgorithm}, which PowerDNS shows once it runs: kubectl --namespace powerdns exec deployment/powerdns -- pdnsutil --config-dir=/config zone export-ds ${fqdn}\n`);
}

async function checkNameservers(run: DomainRun): Promise<void> {
  const { sovereign: { fqdn, domain: { delegation: { by, dsAlgorithm } } }, delegation } = run;
  if (by === DelegatedBy.OWNER) await showNameservers(run);
  const wanted = nameserversOf(run);
  await examine(run, async () => [
    await delegation.nameservers(fqdn, wanted),
    ...await Promise.all(wanted.map((server) => delegation.address(server))),
    ...(dsAlgorithm === undefined ? [] : [await delegation.signers(fqdn, dsAlgorithm)]),
  ]);
}

async function refuseRelease({ sovereign: { fqdn, domain: { mode } } }: DomainRun): Promise<void> {
  throw new CommandError(`${fqdn}: is a domain of its owner (${mode}), there is nothing to give back; set other name servers where it is registered`);
}

function nameserversOf({ sovereign: { fqdn, domain: { nameservers } } }: DomainRun): string[] {
  if (nameservers.length > 0) return nameservers;
  throw new CommandError(`${fqdn}: has no name servers; add PowerDns to the definition, which the bootstrap kit does, and synthesise the tree again`);
}

function registrarToken({ given, io }: DomainRun): string {
  return readToken(only(given, 'registrar-token-file', HELP), REGISTRAR, io);
}
