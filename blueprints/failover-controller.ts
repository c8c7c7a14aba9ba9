import { BuildingBlock, HostCluster, PhaseZeroField, Sovereign } from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { CatalystService } from './catalyst-service';

const READ = ['get', 'list', 'watch'];
/** Part of its term after which the holder of the lease renews it. */
const RENEWALS = 3;

/** Who decides that another region takes over. */
export enum FailoverMode {
  /** The controller, as soon as it has the lease. */
  AUTOMATIC = 'automatic',
  /** A person, after the controller has the lease. */
  SEMI_AUTOMATIC = 'semi-automatic',
  /** A person, who also says which region has the lease; what supervision asks for in some trades. */
  MANUAL = 'manual',
}

/** Properties of FailoverController. */
export interface FailoverControllerProps {
  /**
   * URL (HTTPS) of the witness that keeps the lease: outside of every region of the Sovereign, and with a compare-and-swap that
   * everybody sees at once, as a Durable Object of Cloudflare has it and Workers KV has not.
   * @default - none; people decide
   */
  readonly witnessUrl?: string;
  /**
   * Who decides that another region takes over.
   * @default - FailoverMode.SEMI_AUTOMATIC with a witness, FailoverMode.MANUAL without
   */
  readonly mode?: FailoverMode;
  /**
   * Term of the lease in seconds: for so long nobody takes over from a region that is cut off.
   * @default 30
   */
  readonly leaseSeconds?: number;
}

/**
 * Decides which region may write, and tells the databases there: a lease at a witness outside of all regions, so that a network that
 * falls into two halves never has a writer in each.
 *
 * Names follow by themselves, because their records ask which region answers. With workloads in one region there is nothing to
 * decide, and it is not installed.
 *
 * @example
 * new blueprints.BootstrapKit(sovereign, 'kit', { failoverController: { witnessUrl: 'https://witness.example.workers.dev' } });
 */
export class FailoverController extends CatalystService {
  /** Tells whether a Sovereign has workloads in several regions, one of which can take over from another. */
  public static isUsefulOn(sovereign: Sovereign): boolean {
    return new Set(sovereign.clustersWithRole(BuildingBlock.RTZ).map(({ region }) => region)).size > 1;
  }

  /** URL of the witness that keeps the lease. */
  public readonly witnessUrl?: string;
  /** Who decides that another region takes over. */
  public readonly mode: FailoverMode;
  /** Term of the lease in seconds. */
  public readonly leaseSeconds: number;

  constructor(scope: HostCluster, id: string = 'failover-controller', props: FailoverControllerProps = {}) {
    super(scope, id, {
      component: CATALOGUE['failover-controller'],
      cpuMillis: 20,
      memoryMiB: 64,
      access: [
        // Only the holder of the lease has databases that are written to, and Flux must not take that back.
        { apiGroup: 'postgresql.cnpg.io', resources: ['clusters'], verbs: [...READ, 'update', 'patch'] },
        { apiGroup: 'kustomize.toolkit.fluxcd.io', resources: ['kustomizations'], verbs: [...READ, 'patch'] },
      ],
    });
    this.witnessUrl = props.witnessUrl;
    this.mode = props.mode ?? (props.witnessUrl ? FailoverMode.SEMI_AUTOMATIC : FailoverMode.MANUAL);
    this.leaseSeconds = props.leaseSeconds ?? 30;
    const path = this.node.path;
    if (!FailoverController.isUsefulOn(this.sovereign)) {
      throw new Error(`${path}: has one region with workloads, and none that could take over; leave it out, or add an rtz cluster in another region`);
    }
    requireWhole(path, 'leaseSeconds', this.leaseSeconds, 'leave it out for 30', 15, 300);
    if (this.mode !== FailoverMode.MANUAL && this.witnessUrl === undefined) {
      throw invalid(path, 'mode', "be 'manual' without a witness", this.mode, "give 'witnessUrl', without which two regions may both take themselves for the last one");
    }
    if (this.witnessUrl !== undefined) this.assertWitness(this.witnessUrl);
  }

  protected configure(): void {
    super.configure();
    const { region } = this.hostCluster;
    const others = this.sovereign.clustersWithRole(BuildingBlock.RTZ).map((cluster) => cluster.region.node.id).filter((id) => id !== region.node.id);
    this.setText('REGION', region.node.id);
    this.setText('PEER_REGIONS', [...new Set(others)].sort().join(','));
    this.setText('FAILOVER_MODE', this.mode);
    if (this.witnessUrl === undefined) return;
    this.setText('LEASE_SECONDS', String(this.leaseSeconds));
    this.setText('RENEW_SECONDS', String(Math.floor(this.leaseSeconds / RENEWALS)));
    this.reach('WITNESS_URL', this.witnessUrl);
    this.setSecret('WITNESS_TOKEN', this.phaseZeroSecret({
      name: 'witness',
      namespace: this.namespace,
      fields: [PhaseZeroField.sensitive('token', {
        name: 'failover_witness_token',
        description: 'Token with which a region asks the witness of failovers for the lease.',
        pattern: '^[A-Za-z0-9._~-]{16,256}$',
        maxBytes: 256,
      })],
    }), 'token');
  }

  private assertWitness(url: string): void {
    const host = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::443)?(?:\/[^\s?#]*)?$/.exec(url)?.[1];
    if (host === undefined) throw invalid(this.node.path, 'witnessUrl', 'be an HTTPS URL', url, "write for example 'https://witness.example.workers.dev'");
    if (!`.${host}`.endsWith(`.${this.sovereign.fqdn}`)) return;
    throw invalid(this.node.path, 'witnessUrl', 'be outside of the Sovereign', url, 'use a service that is up when a region of the Sovereign is not');
  }
}
