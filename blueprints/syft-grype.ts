import { createHash } from 'crypto';
import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Component, SovereignPlan } from '../constructs';
import { misuse, requireWhole } from '../constructs/private/errors';
import { visitStrings } from '../constructs/private/merge';
import { CATALOGUE } from './catalogue';
import { CONFINED_CONTAINER, confinedPod } from './private/confined';

const IMAGE = /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)*(:[\w.-]+)?(@sha256:[0-9a-f]{64})?$/;
const IMAGE_FIELDS = ['image', 'imageName'];
const DAYS = 7;
const MINUTES_APART = 10;
const BILL = '/work/bill.json';

/** Properties of SyftGrype. */
export interface SyftGrypeProps extends BlueprintProps {
  /**
   * Images that are read.
   * @default - those that objects of the platform on the cluster name
   */
  readonly images?: string[];
  /**
   * Hour of the day, in UTC, from which images are read one after the other.
   * @default 2
   */
  readonly hour?: number;
}

/**
 * Writes, once a week and for each image, a bill of materials with the known flaws of what is in it (CycloneDX) into the log of a Job.
 *
 * Both programs are alone in their images, so nothing but they themselves can be started there: one Job for each image, in which Syft
 * hands its bill to Grype. Images of charts are not named by objects of the platform; Trivy reads those as they run.
 *
 * @see https://github.com/anchore/grype
 */
export class SyftGrype extends Blueprint {
  /** Hour of the day, in UTC, from which images are read. */
  public readonly hour: number;
  private readonly named?: string[];

  constructor(scope: Construct, id: string = 'syft-grype', props: SyftGrypeProps = {}) {
    super(scope, id, { component: CATALOGUE['syft-grype'], ...props });
    this.hour = props.hour ?? 2;
    this.named = props.images;
    requireWhole(this.node.path, 'hour', this.hour, 'leave it out for 2', 0, 23);
    for (const image of props.images ?? []) {
      if (!IMAGE.test(image)) throw misuse(this.node.path, 'images', 'names of images', image, 'write for example ghcr.io/acme/shop:1.0');
    }
  }

  /** Images that are read; by default known only when every other Blueprint has said what it is made of. */
  private get images(): string[] {
    if (this.named) return this.named;
    const { units } = SovereignPlan.of(this.sovereign).cluster(this.hostCluster);
    const found = new Set<string>();
    visitStrings(units.map((unit) => unit.manifests), (text, path) => {
      if (IMAGE_FIELDS.includes(path[path.length - 1]) && /[:/]/.test(text)) found.add(text);
    });
    return [...found].sort();
  }

  protected configure(): void {
    // Images, and the database of flaws.
    this.connectsOutside();
  }

  protected complete(): void {
    this.images.forEach((image, index) => this.mainUnit.add(this.job(image, index)));
  }

  private job(image: string, index: number): { [key: string]: any } {
    const slug = image.replace(/[:@].*$/, '').split('/').slice(-2).join('-').replace(/[^a-z0-9]+/g, '-').slice(0, 40);
    const name = `${slug}-${createHash('sha256').update(image).digest('hex').slice(0, 8)}`;
    const minutes = this.hour * 60 + Math.floor(index / DAYS) * MINUTES_APART;
    return {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name, namespace: this.namespace },
      spec: {
        schedule: `${minutes % 60} ${Math.floor(minutes / 60) % 24} * * ${index % DAYS}`,
        timeZone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 1,
        jobTemplate: { spec: { backoffLimit: 1, activeDeadlineSeconds: 3600, template: this.pod(image) } },
      },
    };
  }

  private pod(image: string): { [key: string]: any } {
    return {
      metadata: { labels: { 'app.kubernetes.io/name': this.component.key } },
      spec: {
        restartPolicy: 'Never',
        automountServiceAccountToken: false,
        securityContext: confinedPod(65532, true),
        initContainers: [this.container(CATALOGUE.syft, 'syft', [`registry:${image}`, '-o', `cyclonedx-json=${BILL}`])],
        containers: [this.container(CATALOGUE['syft-grype'], 'grype', [`sbom:${BILL}`, '-o', 'cyclonedx-json'])],
        // Layers of the image, the database of flaws, and what either program writes beside.
        volumes: ['work', 'tmp'].map((name) => ({ name, emptyDir: { sizeLimit: '8Gi' } })),
      },
    };
  }

  private container(component: Component, program: string, args: string[]): { [key: string]: any } {
    const prefix = program.toUpperCase();
    return {
      name: program,
      image: `ghcr.io/anchore/${program}:${component.appVersion}`,
      args,
      env: [
        { name: `${prefix}_CHECK_FOR_APP_UPDATE`, value: 'false' },
        { name: 'SYFT_CACHE_DIR', value: '/work/cache' },
        { name: 'GRYPE_DB_CACHE_DIR', value: '/work/database' },
      ],
      resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '2Gi' } },
      securityContext: CONFINED_CONTAINER,
      volumeMounts: [{ name: 'work', mountPath: '/work' }, { name: 'tmp', mountPath: '/tmp' }],
    };
  }
}
