import { Kubernetes } from './kubernetes';

const KINDS = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'];

/**
 * Keeps the API server from asking admission webhooks, which nobody answers: no container runs.
 *
 * What they would refuse or change is not shown. Stand-ins have none; those of real charts would refuse everything they are asked about.
 */
export class Webhooks {
  private readonly names = new Set<string>();

  constructor(private readonly kubernetes: Kubernetes) {}

  /** Webhooks that are not asked, as `configuration/webhook`, sorted. */
  public get silenced(): string[] {
    return [...this.names].sort();
  }

  /** Silences every webhook that comes, until the signal. */
  public async run(signal: AbortSignal): Promise<void> {
    await Promise.all(KINDS.map((kind) => this.kubernetes.watch('admissionregistration.k8s.io/v1', kind, signal, async ({ type, object }) => {
      const webhooks: { name: string }[] = object.webhooks ?? [];
      if (type === 'DELETED' || webhooks.length === 0) return;
      webhooks.forEach(({ name }) => this.names.add(`${object.metadata.name}/${name}`));
      await this.kubernetes.merge({ ...object, apiVersion: 'admissionregistration.k8s.io/v1', kind }, { webhooks: [] }).catch((error) => {
        // Gone, or changed by somebody else: the watch tells what it is now.
        if (![404, 409].includes(error.status)) throw error;
      });
    })));
  }
}
