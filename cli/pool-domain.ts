import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { PublishedSovereign } from '../constructs/gitops/publication';
import { only } from './arguments';
import { DomainManager, ManagerError, Reservation } from './domain-manager';
import { addressOf, DOMAIN_HELP_COMMAND as HELP, DomainRun, examine, managerOf, Steps, waitOf } from './domain-run';
import { CommandError, UsageError } from './io';

/** A name below a pool domain, which the pool-domain manager holds, gives and takes back. */
export const POOL_DOMAIN: Steps = { reserve, commit, release, status };

async function reserve(run: DomainRun): Promise<void> {
  const { sovereign, io } = run;
  const { pool, label } = poolName(run);
  const file = reservationFile(run);
  if (existsSync(file)) throw new CommandError(`${file}: holds a reservation already; commit it, or give it back with sovereign domain release ${sovereign.name}`);
  const manager = managerOf(run);
  const reservation = await manager.reserve(pool, label, sovereign.owner.email).catch(async (error) => {
    throw await explainReserve(error, manager, run);
  });
  try {
    writeFileSync(file, `${JSON.stringify({ domain: sovereign.fqdn, ...reservation }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await manager.release(pool, label);
    throw new CommandError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code}), so ${sovereign.fqdn} was given back; name another file with --reservation`);
  }
  io.out(`${sovereign.fqdn}: held until ${reservation.expiresAt}, kept in ${file}; commit it before then\n`);
}

async function explainReserve(error: unknown, manager: DomainManager, run: DomainRun): Promise<unknown> {
  if (!(error instanceof ManagerError)) return error;
  const { pool, label } = poolName(run);
  const { fqdn } = run.sovereign;
  if (error.status === 409) return new CommandError(`${fqdn}: is taken; choose another subdomain in the definition, or wait if it is a reservation of yours that was lost: it lapses by itself`);
  // The manager's own error comes after it took the name: what it did until then is not taken back by itself.
  if (error.status === 500 && error.isOwn) {
    await manager.release(pool, label).catch((other) => {
      if (!(other instanceof ManagerError && other.status === 404)) throw other;
    });
    return new CommandError(`${error.message}; ${fqdn} was given back, run this again`);
  }
  if (error.status === 0 || error.status >= 500) return new CommandError(`${error.message}; if the name was held all the same, it lapses by itself`);
  return error;
}

async function commit(run: DomainRun): Promise<void> {
  const { sovereign, io } = run;
  const { pool, label } = poolName(run);
  const address = addressOf(run);
  if (address === undefined) throw new UsageError(`commit needs --address for a pool domain; see ${HELP}`);
  const file = reservationFile(run);
  const reservation = readReservation(file, sovereign);
  const manager = managerOf(run);
  const left = await manager.commit(pool, label, reservation, sovereign.fqdn, address).catch(async (error) => {
    // An answer that got lost is no refusal, and giving back a name in use would take its zone with it.
    if (error instanceof ManagerError && (error.status === 0 || error.status >= 500) && await manager.state(pool, label) === 'active') return undefined;
    throw await explainCommit(error, manager, file, run);
  });
  rmSync(file);
  if (left !== undefined) {
    throw new CommandError(`${sovereign.fqdn}: is the Sovereign's, but its records could not be written, "${left}"; give it back with sovereign domain release ${sovereign.name} and begin again`);
  }
  io.out(`${sovereign.fqdn}: is the Sovereign's; ${sovereign.domain.hosts.length} hosts lead to ${address}\n`);
  if (waitOf(run) > 0) await status(run);
}

async function explainCommit(error: unknown, manager: DomainManager, file: string, run: DomainRun): Promise<unknown> {
  if (!(error instanceof ManagerError)) return error;
  const { pool, label } = poolName(run);
  const { fqdn, name } = run.sovereign;
  const again = `reserve it again with sovereign domain reserve ${name}`;
  switch (error.status) {
    case 403:
      rmSync(file);
      return new CommandError(`${fqdn}: is held with another reservation than the one that was kept in ${file}, which was removed; ${again} when that one has lapsed`);
    case 404:
    case 410:
      rmSync(file);
      return new CommandError(`${fqdn}: the reservation lapsed and was removed; ${again}`);
    case 409:
      rmSync(file);
      return new CommandError(`${fqdn}: is in use already, so the reservation that was kept in ${file} was removed; see sovereign domain status ${name} for where it leads`);
    case 401:
      return error;
    default:
      await manager.release(pool, label);
      rmSync(file);
      return new CommandError(`${error.message}; ${fqdn} was given back, ${again}`);
  }
}

async function release(run: DomainRun): Promise<void> {
  const { sovereign, given, io } = run;
  const { pool, label } = poolName(run);
  const manager = managerOf(run);
  const state = await manager.state(pool, label);
  const file = reservationFile(run);
  if (state === 'free') {
    rmSync(file, { force: true });
    io.out(`${sovereign.fqdn}: is not held\n`);
    return;
  }
  // Anybody can release anything there; what is in use here stops answering.
  if (!given.flags.has('yes') && !(state === 'reserved' && existsSync(file))) {
    const whose = state === 'active' ? 'is in use: its zone is deleted' : 'is held by a reservation that is not kept here';
    if (!io.confirm) throw new UsageError(`${sovereign.fqdn} ${whose}; nobody can be asked here whether to give it back, add --yes`);
    if (!await io.confirm(`${sovereign.fqdn} ${whose}. Give it back?`)) throw new CommandError('nothing was given back');
  }
  const left = await manager.release(pool, label);
  rmSync(file, { force: true });
  if (left !== undefined) throw new CommandError(`${sovereign.fqdn}: was given back, but its zone could not be removed, "${left}"; whoever runs the pool-domain manager has to remove it`);
  io.out(`${sovereign.fqdn}: was given back\n`);
}

async function status(run: DomainRun): Promise<void> {
  const { sovereign, delegation, io } = run;
  const { pool, label } = poolName(run);
  const state = await managerOf(run).state(pool, label);
  io.out(`${sovereign.fqdn}: ${{ free: 'not held', reserved: 'held by a reservation', active: "the Sovereign's" }[state]}, pool domain ${pool}\n`);
  if (state !== 'active') return;
  const address = addressOf(run);
  await examine(run, async () => {
    const servers = await delegation.nameservers(sovereign.fqdn);
    const hosts = await Promise.all(sovereign.domain.hosts.map((host) => delegation.address(host, address === undefined ? undefined : [address])));
    // Without an address to compare with, all hosts have to lead to the same one.
    const [first] = hosts;
    return [servers, ...hosts.map((host) => (address !== undefined || first.found.length === 0 ? host : { ...host, expected: first.found }))];
  });
}

function poolName({ sovereign: { fqdn, domain: { pool } } }: DomainRun): { pool: string; label: string } {
  return { pool: pool!, label: fqdn.slice(0, -pool!.length - 1) };
}

function reservationFile({ given, sovereign }: DomainRun): string {
  return only(given, 'reservation', HELP) ?? `${sovereign.fqdn}.reservation.json`;
}

function readReservation(file: string, sovereign: PublishedSovereign): Reservation {
  const again = `reserve it with sovereign domain reserve ${sovereign.name}, or name its file with --reservation`;
  if (!existsSync(file)) throw new CommandError(`${file}: is not there, so no reservation of ${sovereign.fqdn} is kept; ${again}`);
  try {
    const { domain: of, token, expiresAt } = JSON.parse(readFileSync(file, 'utf8'));
    if (of === sovereign.fqdn && typeof token === 'string') return { token, expiresAt };
  } catch { /* as a file of something else */ }
  throw new CommandError(`${file}: keeps no reservation of ${sovereign.fqdn}; ${again}`);
}
