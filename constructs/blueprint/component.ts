import { BuildingBlock } from '../naming';
import { PlacementMode } from '../sovereign';

/** Where in the platform a component belongs. */
export enum ComponentCategory {
  /** Makes a cluster a Sovereign; once, on the management cluster. */
  CONTROL_PLANE = 'control-plane',
  /** Substrate of every host cluster. */
  INFRASTRUCTURE = 'infrastructure',
  /** Installed by Organizations into their Environments. */
  APPLICATION = 'application',
  /** Runs for the whole fleet, not in a Sovereign. */
  FLEET = 'fleet',
}

/** Pod Security level that a namespace enforces. */
export enum PodSecurity {
  /** Anything goes: host paths, host network, privileged containers. */
  PRIVILEGED = 'privileged',
  /** Known privilege escalations are refused. */
  BASELINE = 'baseline',
  /** Hardened Pods only. */
  RESTRICTED = 'restricted',
}

/** A Helm chart at a pinned version. */
export interface ChartRef {
  /** Name of the chart. */
  readonly name: string;
  /** Repository the chart is in: an `https://` Helm repository, or the `oci://` path that contains the chart. */
  readonly repository: string;
  /** Exact version. */
  readonly version: string;
}

/** A port of a Service that a chart creates. */
export interface ServicePort {
  /** Name of the Service. */
  readonly service: string;
  /** Port number. */
  readonly port: number;
}

/** How what an Application keeps gets from one region to others. */
export interface Replication {
  /** Placements in several regions that it can have; none where upstream replicates nothing. */
  readonly placements: PlacementMode[];
  /** Why it cannot have the others, as a part of a sentence, for example `PostgreSQL has one server that writes`. */
  readonly limit: string;
}

/** One row of the catalogue: what upstream says about a component. Our decisions live in its Blueprint class. */
export interface Component {
  /** Key: kebab-case name, file name of the class and default release name. */
  readonly key: string;
  /** Name as upstream writes it. */
  readonly title: string;
  /** What the component does, in one sentence of plain ASCII. */
  readonly description: string;
  /** Page of the upstream project. */
  readonly home: string;
  /** SPDX expression of the licence of the software. */
  readonly licence: string;
  /** Where in the platform the component belongs. */
  readonly category: ComponentCategory;
  /** Version of the software. */
  readonly appVersion: string;
  /** Namespace the component runs in. */
  readonly namespace: string;
  /** Building blocks on which the component can run. */
  readonly buildingBlocks: BuildingBlock[];
  /**
   * Helm chart that installs the component.
   * @default - none; the Blueprint makes plain Kubernetes objects
   */
  readonly chart?: ChartRef;
  /**
   * Name of the Helm release.
   * @default - the name of the Blueprint
   */
  readonly release?: string;
  /**
   * Pod Security level of the namespace.
   * @default PodSecurity.BASELINE
   */
  readonly podSecurity?: PodSecurity;
  /**
   * Kinds that are served once the component is ready, as `Kind.group`.
   * @default - none
   */
  readonly crds?: string[];
  /**
   * Services that the chart creates, in the namespace of the component.
   * @default - none
   */
  readonly services?: ServicePort[];
  /**
   * Secrets that the component creates by itself, in its namespace.
   * @default - none
   */
  readonly secrets?: string[];
  /**
   * ServiceAccounts that the chart creates, in the namespace of the component.
   * @default - none
   */
  readonly serviceAccounts?: string[];
  /**
   * Classes the component makes: StorageClass, GatewayClass, PriorityClass, as `Kind/name`.
   * @default - none
   */
  readonly classes?: string[];
  /**
   * Why it runs on host clusters only, and never in an Environment.
   * @default - it runs in both
   */
  readonly onHostClustersOnly?: string;
  /**
   * How an Application of it runs in several regions.
   * @default - it does not, nothing of it is replicated
   */
  readonly replication?: Replication;
}
