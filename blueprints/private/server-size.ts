/** How many servers there are, and what each asks for. */
export interface ServerSize {
  /** Servers. */
  readonly replicas: number;
  /** CPU that each requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that each requests, in MiB; it may use twice as much. */
  readonly memoryMiB: number;
}

/** How many database servers there are, and what each asks for. */
export interface DatabaseSize extends ServerSize {
  /** Size of the volume of each, in GiB. */
  readonly storageGiB: number;
}

/** Returns a size. */
export function servers(replicas: number, cpuMillis: number, memoryMiB: number): ServerSize {
  return { replicas, cpuMillis, memoryMiB };
}

/** Returns the size of a database. */
export function databases(replicas: number, cpuMillis: number, memoryMiB: number, storageGiB: number): DatabaseSize {
  return { replicas, cpuMillis, memoryMiB, storageGiB };
}

/** Returns what a container asks for, as Kubernetes writes it. */
export function resourcesOf({ cpuMillis, memoryMiB }: ServerSize): { [key: string]: any } {
  return { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${2 * memoryMiB}Mi` } };
}

/** Returns what spreads Pods with these labels over machines, as far as it goes. */
export function spreadOf(matchLabels: { [label: string]: string }): { [key: string]: any }[] {
  return [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels } }];
}
