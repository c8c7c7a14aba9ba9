import { Construct } from 'constructs';
import { Blueprint, BlueprintProps } from '../constructs';
import { misuse } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';

/** Images that have to be signed, and by whom. */
export interface SignedImages {
  /** Name of the rule. */
  readonly name: string;
  /** Patterns of image names, as `ghcr.io/openova-io/**`. */
  readonly images: string[];
  /** Issuer of the identity that signs. */
  readonly issuer: string;
  /** Regular expression for the identity that signs. */
  readonly subjectRegExp: string;
}

/** Properties of Sigstore. */
export interface SigstoreProps extends BlueprintProps {
  /**
   * Images that have to be signed; where a namespace asks for it, every other image is let through with a warning.
   * @default - images of the platform, signed by its workflows on GitHub
   */
  readonly signedImages?: SignedImages[];
}

/**
 * Refuses images that are not signed by whom they should be, in namespaces that ask for it with the label
 * `policy.sigstore.dev/include: "true"`.
 *
 * Signatures are without keys: a certificate of Fulcio says who signed, and Rekor that it is known. Both are asked at
 * admission, so a namespace without a way out to them gets no Pod.
 *
 * @see https://docs.sigstore.dev/policy-controller/overview
 */
export class Sigstore extends Blueprint {
  /** Images that have to be signed. */
  public readonly signedImages: SignedImages[];

  constructor(scope: Construct, id: string = 'sigstore', props: SigstoreProps = {}) {
    super(scope, id, { component: CATALOGUE.sigstore, ...props });
    this.signedImages = props.signedImages ?? [{
      name: 'openova',
      images: ['ghcr.io/openova-io/**'],
      issuer: 'https://token.actions.githubusercontent.com',
      subjectRegExp: '^https://github\\.com/openova-io/.+/\\.github/workflows/.+$',
    }];
    for (const { images, issuer, subjectRegExp } of this.signedImages) {
      if (images.length === 0) throw misuse(this.node.path, 'signedImages.images', 'patterns of image names', images, 'write for example ghcr.io/openova-io/**');
      if (!/^https:\/\//.test(issuer)) throw misuse(this.node.path, 'signedImages.issuer', 'an https:// address', issuer, 'write the address of the issuer');
      // Whoever has an account with the issuer would do for a pattern that matches everybody.
      if (!/^\^.+\$$/.test(subjectRegExp) || /^\^\.[*+]\$$/.test(subjectRegExp)) {
        throw misuse(this.node.path, 'signedImages.subjectRegExp', 'anchored, and of somebody', subjectRegExp, "write for example '^https://github\\.com/acme/.+$'");
      }
    }
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    // Signatures lie beside images; Fulcio and Rekor are named by the policies.
    this.connectsOutside();
    this.workload({ name: 'policy-controller-webhook', replicas, cpuMillis: 20, memoryMiB: 128 });
    this.helmRelease({
      // Deleting the kinds deletes the policies, and every image is let through.
      unit: this.unit(undefined, { prune: false }),
      values: {
        installCRDs: true,
        webhook: {
          replicaCount: replicas,
          // Only namespaces that asked for it wait for an answer.
          failurePolicy: 'Fail',
          namespaceSelector: { matchExpressions: [{ key: 'policy.sigstore.dev/include', operator: 'In', values: ['true'] }] },
          configData: { 'no-match-policy': 'warn' },
          podDisruptionBudget: { enabled: replicas > 1 },
          resources: { requests: { cpu: '20m', memory: '128Mi' }, limits: { memory: '512Mi' } },
        },
        // Its own image is one that moves and is not for everybody; the Job needs a shell.
        leasescleanup: { image: { repository: 'docker.io/alpine/k8s', version: '1.34.1' } },
        serviceMonitor: { enabled: false },
      },
      monitors: { serviceMonitor: { enabled: true } },
    });
    const policies = this.unit('policies');
    policies.dependsOn(this.mainUnit, 'controller');
    for (const { name, images, issuer, subjectRegExp } of this.signedImages) {
      policies.add({
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name },
        spec: {
          mode: 'enforce',
          images: images.map((glob) => ({ glob })),
          authorities: [{
            name: 'keyless',
            keyless: { url: 'https://fulcio.sigstore.dev', identities: [{ issuer, subjectRegExp }] },
            ctlog: { url: 'https://rekor.sigstore.dev' },
          }],
        },
      });
    }
  }
}
