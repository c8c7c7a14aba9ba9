import { misuse } from '../private/errors';
import { ClusterName } from './cluster-name';
import { ManagedBy } from './managed-by';
import { Names } from './names';
import { NodeRole } from './node-role';
import { LABEL_MAX, slug } from './syntax';
import { Tier } from './tier';

/** States whose cloud resource is labelled. */
export interface CloudLabelsProps {
  /** The host cluster that the resource belongs to. */
  readonly cluster: ClusterName;

  /** The FQDN of the Sovereign. */
  readonly fqdn: string;

  /** The program that owns the life of the resource. */
  readonly managedBy: ManagedBy;

  /**
   * What the server does in its host cluster.
   *
   * @default - none, the resource is not a server
   */
  readonly role?: NodeRole;
}

/** States whose Kubernetes object is labelled. */
export interface ObjectLabelsProps {
  /** The host cluster that the object is on. */
  readonly cluster: ClusterName;

  /** The name of the Sovereign. */
  readonly sovereign: string;

  /** The FQDN of the Sovereign. */
  readonly fqdn: string;

  /** The name of the program that the object is part of, such as `grafana`. */
  readonly name: string;

  /**
   * The part that the object plays in the program.
   *
   * @default - the name
   */
  readonly component?: string;

  /**
   * The larger product that the program is part of.
   *
   * @default catalyst
   */
  readonly partOf?: string;

  /**
   * The version of the program, in upstream's spelling.
   *
   * @default - none, the object has no version of its own
   */
  readonly version?: string;

  /**
   * The program that owns the life of the object.
   *
   * @default ManagedBy.CATALYST
   */
  readonly managedBy?: ManagedBy;

  /**
   * The category of the Blueprint that the object comes from.
   *
   * @default - none, the object does not come from a Blueprint
   */
  readonly category?: string;
}

/** States whose namespace is labelled. */
export interface NamespaceLabelsProps extends ObjectLabelsProps {
  /**
   * The Organization that the namespace belongs to.
   *
   * @default system
   */
  readonly organization?: string;

  /**
   * The team that answers for the namespace.
   *
   * @default - the Organization
   */
  readonly owner?: string;

  /**
   * The rank of the namespace for quota and scheduling.
   *
   * @default Tier.PLATFORM
   */
  readonly tier?: Tier;
}

/** States whose object inside a vcluster is labelled. */
export interface VclusterLabelsProps {
  /** The host cluster that carries the vcluster; its env type is that of the Environment. */
  readonly hostCluster: ClusterName;

  /** The name of the Sovereign. */
  readonly sovereign: string;

  /** The name of the Organization, which is also the local name of the vcluster. */
  readonly organization: string;

  /**
   * The name of the Application.
   *
   * @default - none, the object serves the whole Environment
   */
  readonly application?: string;

  /**
   * The name of the Blueprint without the prefix.
   *
   * @default - none, the object does not come from a Blueprint
   */
  readonly blueprint?: string;

  /**
   * The exact version of the Blueprint.
   *
   * @default - none, the object does not come from a Blueprint
   */
  readonly blueprintVersion?: string;
}

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const PREFIX = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const PREFIX_MAX = 253;
const VALUE_RULE = 'empty or at most 63 letters, digits, hyphens, underscores or dots, with a letter or digit at either end';
const KEY_RULE = 'keyed by an optional lowercase domain and slash, then at most 63 letters, digits, hyphens, underscores or dots';

/** Builds and checks labels, which are also the tags of cloud resources. */
export class Labels {
  /**
   * Labels a cloud resource of a host cluster.
   *
   * @param props whose resource it is
   */
  public static forCloud(props: CloudLabelsProps): { [key: string]: string } {
    Names.assertFqdn('Labels.forCloud', props.fqdn);
    return checked('Labels.forCloud', {
      'openova.io/provider': props.cluster.provider.name,
      'openova.io/region': props.cluster.location.code,
      'openova.io/building-block': props.cluster.buildingBlock.code,
      'openova.io/env-type': props.cluster.envType.code,
      'openova.io/cluster': props.cluster.toString(),
      'openova.io/managed-by': props.managedBy,
      'catalyst.openova.io/sovereign': props.fqdn,
      'catalyst.openova.io/role': props.role,
    });
  }

  /**
   * Labels a Kubernetes object on a host cluster.
   *
   * @param props whose object it is
   */
  public static forObject(props: ObjectLabelsProps): { [key: string]: string } {
    return objectLabels('Labels.forObject', props);
  }

  /**
   * Labels a namespace on a host cluster.
   *
   * @param props whose namespace it is
   */
  public static forNamespace(props: NamespaceLabelsProps): { [key: string]: string } {
    const organization = props.organization ?? Names.GITEA_SYSTEM;
    if (organization !== Names.GITEA_SYSTEM) {
      Names.assertOrganization('Labels.forNamespace', organization);
    }
    return checked('Labels.forNamespace', {
      ...objectLabels('Labels.forNamespace', props),
      'openova.io/organization': organization,
      'openova.io/owner': props.owner ?? organization,
      'openova.io/tier': props.tier ?? Tier.PLATFORM,
    });
  }

  /**
   * Labels an object inside the vcluster of an Organization, in addition to the labels of its own host cluster.
   *
   * @param props whose object it is
   */
  public static forVcluster(props: VclusterLabelsProps): { [key: string]: string } {
    const path = 'Labels.forVcluster';
    Names.assertSovereign(path, props.sovereign);
    Names.assertOrganization(path, props.organization);
    if (props.application !== undefined) {
      Names.assertApplication(path, props.application);
    }
    if (props.blueprintVersion !== undefined) {
      Names.assertVersion(path, props.blueprintVersion);
    }
    return checked(path, {
      'openova.io/sovereign': props.sovereign,
      'openova.io/organization': props.organization,
      'openova.io/environment': Names.environment(props.organization, props.hostCluster.envType),
      'openova.io/vcluster': props.organization,
      'openova.io/host-cluster': props.hostCluster.toString(),
      'openova.io/application': props.application,
      'openova.io/blueprint': props.blueprint === undefined ? undefined : Names.blueprint(props.blueprint),
      'openova.io/blueprint-version': props.blueprintVersion === undefined ? undefined : Labels.version(props.blueprintVersion),
    });
  }

  /**
   * Spells a version as a label value: `v1.2.3+k3s1` becomes `v1.2.3_k3s1`.
   *
   * @param version the version in upstream's spelling
   */
  public static version(version: string): string {
    return version.replace(/\+/g, '_');
  }

  /**
   * Requires that every key and value has the syntax of a label.
   *
   * @param path the path of the construct that the labels were written in
   * @param labels the labels
   */
  public static assertSyntax(path: string, labels: { [key: string]: string }): void {
    for (const [key, value] of Object.entries(labels)) {
      if (!isKey(key)) {
        throw misuse(path, 'labels', KEY_RULE, key, `write "${keyCandidate(key)}"`);
      }
      if (typeof value !== 'string' || (value !== '' && !isName(value))) {
        throw misuse(path, key, VALUE_RULE, value, `write "${nameCandidate(Labels.version(String(value ?? '')))}"`);
      }
    }
  }

  private constructor() {}
}

function objectLabels(path: string, props: ObjectLabelsProps): { [key: string]: string } {
  Names.assertSovereign(path, props.sovereign);
  Names.assertFqdn(path, props.fqdn);
  return checked(path, {
    'app.kubernetes.io/name': props.name,
    'app.kubernetes.io/component': props.component ?? props.name,
    'app.kubernetes.io/part-of': props.partOf ?? 'catalyst',
    'app.kubernetes.io/version': props.version === undefined ? undefined : Labels.version(props.version),
    'app.kubernetes.io/managed-by': props.managedBy ?? ManagedBy.CATALYST,
    'openova.io/sovereign': props.sovereign,
    'openova.io/building-block': props.cluster.buildingBlock.code,
    'openova.io/env-type': props.cluster.envType.code,
    'catalyst.openova.io/sovereign': props.fqdn,
    'catalyst.openova.io/component': props.component ?? props.name,
    'catalyst.openova.io/category': props.category,
  });
}

/** Drops the absent labels and checks the rest. */
function checked(path: string, labels: { [key: string]: string | undefined }): { [key: string]: string } {
  const present = Object.fromEntries(Object.entries(labels).filter((entry): entry is [string, string] => entry[1] !== undefined));
  Labels.assertSyntax(path, present);
  return present;
}

function isName(text: string): boolean {
  return text.length <= LABEL_MAX && NAME.test(text);
}

function isKey(key: string): boolean {
  const slash = key.indexOf('/');
  const prefix = key.slice(0, Math.max(slash, 0));
  return isName(key.slice(slash + 1)) && (slash < 0 || (prefix.length <= PREFIX_MAX && PREFIX.test(prefix)));
}

function nameCandidate(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '').slice(0, LABEL_MAX).replace(/[^A-Za-z0-9]+$/, '');
}

function keyCandidate(key: string): string {
  const slash = key.indexOf('/');
  const name = nameCandidate(key.slice(slash + 1)) || 'name';
  const prefix = key.slice(0, Math.max(slash, 0)).split('.').map((label) => slug(label)).filter((label) => label !== '').join('.');
  return prefix === '' || prefix.length > PREFIX_MAX ? name : `${prefix}/${name}`;
}
