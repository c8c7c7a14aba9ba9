import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, ISecurityEvents } from '../constructs';
import { misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';

/** Release of the scanner; the chart's own is the same today, and is not to change with the chart alone. */
const SCANNER = '0.72.0';
/** Releases of the scanner that were published by somebody who had broken in (CVE-2026-33634); a mirror may still serve them. */
const POISONED = ['0.69.4', '0.69.5', '0.69.6'];

/** Properties of Trivy. */
export interface TrivyProps extends BlueprintProps {
  /**
   * Number of images that are scanned at the same time.
   * @default 2
   */
  readonly concurrentScans?: number;
  /**
   * Whether flaws are reported that no release of the software mends yet.
   * @default false
   */
  readonly unfixedReported?: boolean;
  /**
   * Who takes its reports.
   * @default - whoever does on the cluster, if anybody
   */
  readonly securityEvents?: ISecurityEvents;
}

/**
 * Scans what runs on a cluster for known flaws, secrets in images and risky configuration, and writes reports beside it.
 *
 * @see https://aquasecurity.github.io/trivy-operator
 */
export class Trivy extends Blueprint {
  /** Number of images that are scanned at the same time. */
  public readonly concurrentScans: number;
  /** Whether flaws are reported that no release of the software mends yet. */
  public readonly unfixedReported: boolean;
  private readonly events?: ISecurityEvents;

  constructor(scope: Construct, id: string = 'trivy', props: TrivyProps = {}) {
    super(scope, id, { component: CATALOGUE.trivy, ...props });
    this.concurrentScans = props.concurrentScans ?? 2;
    this.unfixedReported = props.unfixedReported ?? false;
    this.events = props.securityEvents;
    requireWhole(this.node.path, 'concurrentScans', this.concurrentScans, 'leave it out for 2');
    const tag = String(props.values?.trivy?.image?.tag ?? '');
    if (POISONED.some((one) => tag.replace(/^v/, '').startsWith(one))) {
      throw misuse(this.node.path, 'values.trivy.image.tag', 'a release that was not tampered with', tag, 'leave it out');
    }
  }

  protected configure(): void {
    const webhook = (this.events ?? this.securityEvents())?.provideSecurityWebhook(this, { source: 'trivy' });
    const storage = this.volume({ sizeGiB: 10, retained: false });
    // Images, and the databases of flaws.
    this.connectsOutside();
    this.workload({ name: 'trivy-operator', cpuMillis: 20, memoryMiB: 128 });
    this.workload({ name: 'trivy-server', cpuMillis: 50, memoryMiB: 512 });
    this.helmRelease({
      values: {
        targetNamespaces: '',
        excludeNamespaces: `kube-system,${this.namespace}`,
        resources: { requests: { cpu: '20m', memory: '128Mi' }, limits: { memory: '512Mi' } },
        operator: {
          replicas: 1,
          scanJobsConcurrentLimit: this.concurrentScans,
          // One database of flaws for all scans, instead of a download for each.
          builtInTrivyServer: true,
          scannerReportTTL: '24h',
          vulnerabilityScannerScanOnlyCurrentRevisions: true,
          configAuditScannerScanOnlyCurrentRevisions: true,
          // The collector of machines looks where kubeadm has its files, with the rights of root.
          infraAssessmentScannerEnabled: false,
          clusterComplianceEnabled: false,
          metricsVulnIdEnabled: false,
          ...(webhook === undefined ? {} : { webhookBroadcastURL: webhook }),
        },
        compliance: { specs: [] },
        trivy: {
          image: { tag: SCANNER },
          mode: 'ClientServer',
          storageClassEnabled: true,
          storageClassName: storage.storageClassName,
          storageSize: storage.size,
          severity: 'HIGH,CRITICAL',
          ignoreUnfixed: !this.unfixedReported,
          server: { resources: { requests: { cpu: '50m', memory: '512Mi' }, limits: { memory: '1Gi' } } },
        },
        nodeCollector: { useNodeSelector: false },
        serviceMonitor: { enabled: false },
      },
      monitors: { serviceMonitor: { enabled: true } },
    });
  }
}
