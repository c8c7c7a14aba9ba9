import { setMaxListeners } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Authority } from './authority';
import { Causes, named, Obstacle } from './causes';
import { chartSources } from './chart-sources';
import { installChart } from './charts-of-phase-zero';
import { Cloud } from './cloud';
import { ControlPlane } from './control-plane';
import { runFlux } from './flux';
import { absent, Kubernetes, KubernetesObject, pause } from './kubernetes';
import { Machines } from './machines';
import { Outside } from './outside';
import { PhaseZero } from './phase-zero';
import { Company } from './players/drive';
import { Vault } from './players/vault';
import { Programs } from './programs';
import { RehearsalError } from './rehearsal-error';
import { RehearsedUnit, Units } from './units';
import { Vclusters } from './vclusters';
import { Webhooks } from './webhooks';

/** Time between two looks at whether all is ready. */
const LOOK_MS = 500;

/** What a cluster is rehearsed with. */
export interface RehearsalProps {
  /** What Phase 0 puts on it. */
  readonly phaseZero: PhaseZero;
  /** Objects of its tree, of every state that it is going to have. */
  readonly objects: KubernetesObject[];
  /**
   * Objects of the Applications in its vclusters.
   * @default - none
   */
  readonly applications?: KubernetesObject[];
  /** URL of the repository that stands for the one that Flux follows. */
  readonly repository: string;
  /**
   * What has to have happened before Flux looks at the repository.
   * @default - nothing, the tree lies there
   */
  readonly published?: Promise<void>;
  /**
   * Folder of packaged charts.
   * @default - stand-ins are installed
   */
  readonly charts?: string;
  /** Folder of everything that is written. */
  readonly folder: string;
  /** Seconds in which no unit changes, after which the rehearsal gives up. */
  readonly patienceSeconds: number;
  /** Takes what happens, a line each. */
  readonly tell: (text: string) => void;
}

/** What came of the rehearsal of a cluster. */
export interface RehearsalResult {
  readonly cluster: string;
  readonly isReady: boolean;
  /** Seconds since the rehearsal began. */
  readonly seconds: number;
  readonly units: RehearsedUnit[];
  readonly criticalPath: string[];
  /** What keeps units from being ready. */
  readonly obstacles: Obstacle[];
  /** What was played instead of run. */
  readonly played: string[];
  /** What people have to write into OpenBao. */
  readonly given: string[];
}

/** A cluster that lives on this machine: a real API server, real Flux, and players for what needs machines, containers or a cloud. */
export class Rehearsal {
  private readonly began = Date.now();
  private readonly end = new AbortController();
  private readonly programs: Programs;
  private readonly work: Promise<unknown>[] = [];
  private failure?: Error;
  private outside?: Outside;
  private plane?: ControlPlane;
  private machines?: Machines;
  private company?: Company;
  private webhooks?: Webhooks;
  private vclusters?: Vclusters;
  private readonly units: Units;

  constructor(private readonly props: RehearsalProps) {
    mkdirSync(props.folder, { recursive: true });
    // Everything that runs listens to it.
    setMaxListeners(0, this.end.signal);
    this.programs = new Programs(props.folder);
    this.units = new Units(this.instance.spec.sync.name, (unit, { all }) => {
      if (unit.state === 'ready') {
        const took = unit.startedAt === undefined ? '' : ` in ${(unit.readyAt! - unit.startedAt).toFixed(0)} s`;
        props.tell(`${unit.readyAt!.toFixed(0).padStart(5)} s  ${unit.name} is ready${took}, ${all.filter(({ state }) => state === 'ready').length} of ${all.length}`);
      } else if (unit.state === 'failed') {
        props.tell(`         ${unit.name}: ${unit.message.split('\n')[0]}`);
      }
    }, (name) => this.background(this.reconcile('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', name)));
  }

  /** Client of the cluster. */
  public get kubernetes(): Kubernetes {
    return this.plane!.kubernetes;
  }

  /** What OpenBao keeps. */
  public get vault(): Vault {
    return this.company!.vault;
  }

  /** File with which kubectl reaches the cluster. */
  public get kubeconfig(): string {
    return this.plane!.kubeconfig;
  }

  /** Starts the cluster as Phase 0 does. */
  public async start(): Promise<void> {
    const { applications = [], phaseZero, objects, folder, repository, charts, tell } = this.props;
    const follows = [this.instance, ...objects.filter(({ kind }) => kind === 'FluxInstance')].filter(({ spec }) => spec.sync).map(({ spec }) => [spec.sync.url, repository]);
    // Repositories of Applications are where that of the platform is.
    const others = objects.filter(({ kind }) => kind === 'GitRepository').map(({ spec: { url } }) => [url, new URL(`../${url.split('/').slice(-2).join('/')}`, repository).href]);
    this.outside = await Outside.start({
      folder, charts, sources: chartSources([...objects, ...applications], phaseZero.manifests), git: Object.fromEntries([...follows, ...others]),
      account: phaseZero.variables,
    });
    this.plane = await ControlPlane.start({ folder, programs: this.programs, ...phaseZero });
    const { kubernetes, kubeconfig } = this.plane;
    this.machines = new Machines(kubernetes, phaseZero.machines);
    this.company = new Company({ kubernetes, authority: Authority.create('Rehearsal'), vault: Vault.givenTo([...objects, ...applications]) });
    await this.machines.register();
    this.background(this.machines.run(this.end.signal));
    this.background(new Cloud(kubernetes).run(this.end.signal));
    this.background(this.company.run(this.end.signal));
    this.webhooks = new Webhooks(kubernetes);
    this.background(this.webhooks.run(this.end.signal));
    this.background(this.units.watch(kubernetes, this.end.signal));
    const environment = { ...this.outside.environment };
    this.vclusters = new Vclusters({ host: kubernetes, phaseZero, folder, environment, vault: this.company.vault, tell });
    this.background(this.vclusters.run(this.end.signal));
    for (const manifest of phaseZero.manifests) {
      if (manifest.kind === 'HelmChart') this.background(installChart(manifest, folder, { ...environment, KUBECONFIG: kubeconfig }, this.end.signal, tell));
      else if (manifest.kind !== 'FluxInstance') await kubernetes.apply(manifest);
    }
    tell('the control plane runs, Phase 0 is applied');
    const flux = { folder, kubernetes, kubeconfig, environment, programs: this.programs };
    this.background((this.props.published ?? Promise.resolve()).then(() => runFlux(this.instance, flux, this.end.signal)));
  }

  /**
   * Waits until every unit is ready, or none changes any more.
   *
   * @param commit commit that the units are to be ready at; without, any
   */
  public async settle(signal: AbortSignal, commit?: string): Promise<RehearsalResult> {
    this.units.begin();
    const hasEnded = () => this.programs.dead.length > 0 || this.vclusters!.dead.length > 0;
    const isStuck = () => this.units.idleSeconds >= this.props.patienceSeconds || this.failure !== undefined || hasEnded();
    while (!signal.aborted && !this.units.isReadyAt(commit) && !isStuck()) await pause(LOOK_MS, signal);
    if (this.failure) throw this.failure;
    const [dead] = this.programs.dead;
    if (dead !== undefined) throw new RehearsalError(`${dead} has ended\n${this.programs.logOf(dead)}`);
    const [deadInside] = this.vclusters!.dead;
    if (deadInside !== undefined) throw new RehearsalError(deadInside);
    return this.result(commit);
  }

  /** Has Flux look at its source now, as the webhook of Gitea does. */
  public async refresh(): Promise<void> {
    await this.reconcile('source.toolkit.fluxcd.io/v1', 'GitRepository', this.instance.spec.sync.name);
  }

  /** Ends everything that runs. */
  public async stop(): Promise<void> {
    this.end.abort();
    await Promise.allSettled(this.work);
    await this.vclusters?.stop();
    await this.programs.stop();
    this.plane?.close();
    await this.outside?.stop();
  }

  /** Has a controller of Flux look at an object now, if it is there. */
  private async reconcile(apiVersion: string, kind: string, name: string): Promise<void> {
    const object = { apiVersion, kind, metadata: { name, namespace: 'flux-system' } };
    await this.kubernetes.merge(object, { metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': new Date().toISOString() } } }).catch(absent);
  }

  private async result(commit?: string): Promise<RehearsalResult> {
    const { refused: requests, served } = this.outside!;
    const companies = [this.company!, ...this.vclusters!.companies];
    const [waiting, played] = [companies.flatMap((one) => one.waiting), [...new Set(companies.flatMap((one) => one.played))]];
    const unplayed = new Set(companies.flatMap((one) => [...one.unplayed]));
    const { vault } = this.company!;
    const vclusters = this.vclusters!.names.map((name) => `vcluster ${name}, whose Pods take no place beside the others`);
    const kinds = [...unplayed].map((kind) => ({ what: `kind ${kind}`, reason: 'nobody plays for it' }));
    const refused = requests.map((request) => ({ what: request, reason: 'nothing answers for it here' }));
    const silenced = this.webhooks!.silenced.map((webhook) => `webhook ${webhook}, which is not asked`);
    const stuck = [...this.machines!.stuckPods, ...this.vclusters!.stuckPods].map(({ pod, reason }) => ({ what: `Pod ${pod}`, reason }));
    const isReady = this.units.isReadyAt(commit) && kinds.length === 0;
    const { units, obstacles } = await this.explain([...stuck, ...waiting, ...kinds, ...refused]);
    return {
      cluster: this.props.phaseZero.cluster, isReady,
      seconds: Math.round((Date.now() - this.began) / 1000), units,
      criticalPath: this.units.criticalPath.map(({ name }) => name),
      obstacles,
      played: ['machines and their kubelets', 'the cloud', ...vclusters, ...played, ...served.map((chart) => `chart ${chart}`), ...silenced],
      given: vault.given,
    };
  }

  /** Says of every unit that Flux works on what that waits for, and adds to what is known what Flux sees besides. */
  private async explain(known: Obstacle[]): Promise<{ units: RehearsedUnit[]; obstacles: Obstacle[] }> {
    const causes = new Causes(this.kubernetes);
    const units: RehearsedUnit[] = [];
    const failed: Obstacle[] = [];
    for (const unit of this.units.all) {
      const waitsFor = ['reconciling', 'failed'].includes(unit.state) ? await causes.of(unit.name) : [];
      units.push(unit.state === 'reconciling' && waitsFor.length > 0 ? { ...unit, message: `waits for ${named(waitsFor)}` } : unit);
      if (unit.state === 'failed' && waitsFor.length === 0) failed.push({ what: `Kustomization ${unit.name}`, reason: unit.message.replace(/\s+/g, ' ').trim() });
    }
    const seen = causes.obstacles.filter(({ what }) => !known.some((one) => one.what === what));
    return { units, obstacles: [...known, ...seen, ...failed] };
  }

  private get instance() {
    const instance = this.props.phaseZero.manifests.find(({ kind }) => kind === 'FluxInstance');
    if (!instance) throw new RehearsalError('Phase 0 has no FluxInstance, so nothing follows the tree; add Flux to the bootstrap kit');
    return instance;
  }

  private background(work: Promise<unknown>): void {
    this.work.push(work.catch((error: Error) => {
      if (!this.end.signal.aborted) this.failure ??= error;
    }));
  }
}
