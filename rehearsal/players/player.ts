import { Authority } from '../authority';
import { Kubernetes, KubernetesObject } from '../kubernetes';
import { Vault } from './vault';

/** What every player works with. */
export interface Stage {
  /** API server that it acts on. */
  readonly kubernetes: Kubernetes;
  /** Authority of the rehearsal, for whoever has to stand for the world's. */
  readonly authority: Authority;
  /** What OpenBao keeps. */
  readonly vault: Vault;
  /**
   * Groups of kinds that another cluster acts for.
   * @default - none
   */
  readonly elsewhere?: string[];
}

/**
 * Plays the controller of a kind as its upstream documents it: what it would make, and what it would write into the status.
 *
 * It is called for every object when it comes, changes, every few seconds until the object is ready, and now and then afterwards.
 */
export interface Player {
  /** Kinds that it plays for, as `apiVersion/Kind`: `cert-manager.io/v1/Certificate`. */
  readonly kinds: string[];
  /** What it plays, for the report: `cert-manager: issues certificates`. */
  readonly title: string;
  /**
   * Workload that has to be available, because it is what is played.
   * @default - none: the kind is only read by others, or its controller is outside of the cluster
   */
  readonly operator?: Operator;
  /**
   * Whether the operator registers the kinds itself when it starts.
   * @default false - they come with a chart
   */
  readonly registersKinds?: boolean;
  /**
   * Acts on an object, and returns what it waits for, or undefined when it is done.
   *
   * @default - nothing happens; the object is only read by others
   */
  readonly act?: (object: KubernetesObject, stage: Stage) => Promise<string | undefined>;
}

/** A workload of the cluster, by kind and by image, since its name depends on the release. */
export interface Operator {
  /** Kind of the workload. */
  readonly kind: 'Deployment' | 'DaemonSet' | 'StatefulSet';
  /** Image of a container, without its registry and its version: `jetstack/cert-manager-controller`. */
  readonly image: string;
}
