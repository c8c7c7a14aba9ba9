import { invalid } from '../private/errors';

/** Where Helm charts are pulled from. */
export enum ChartSourceKind {
  /** The upstream repository of each chart. */
  UPSTREAM = 'upstream',
  /** A registry of Blueprint packages. */
  BLUEPRINTS = 'blueprints',
  /** A registry that mirrors the upstream charts. */
  MIRROR = 'mirror',
}

/** Where every release of a Sovereign takes its chart from. */
export class ChartSource {
  /** Takes each chart from its upstream repository. */
  public static upstream(): ChartSource {
    return new ChartSource(ChartSourceKind.UPSTREAM);
  }

  /**
   * Takes Blueprint packages (`<registry>/bp-<name>`) from a registry.
   *
   * @param registry for example `oci://ghcr.io/openova-io`
   */
  public static blueprints(registry: string): ChartSource {
    return new ChartSource(ChartSourceKind.BLUEPRINTS, registry);
  }

  /**
   * Takes the upstream charts from a registry that mirrors them (`<registry>/<chart>`), for example a Harbor project.
   *
   * @param registry for example `oci://harbor.example.com/charts`
   */
  public static mirror(registry: string): ChartSource {
    return new ChartSource(ChartSourceKind.MIRROR, registry);
  }

  private constructor(
    /** Where charts are pulled from. */
    public readonly kind: ChartSourceKind,
    /** Registry of Blueprint packages or mirrored charts, as `oci://` URL. */
    public readonly registry?: string,
  ) {
    if (registry !== undefined && !/^oci:\/\/[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)*$/.test(registry)) {
      throw invalid('ChartSource', 'registry', 'be an oci URL without a trailing slash', registry, "write for example 'oci://ghcr.io/openova-io'");
    }
  }
}
