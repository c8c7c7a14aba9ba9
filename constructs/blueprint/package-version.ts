import { Names } from '../naming';
import { misuse } from '../private/errors';
import { ChartSource, ChartSourceKind } from '../sovereign';
import { Component } from './component';

/** Returns the registry path that the Blueprint packages of a Sovereign are in, as `oci://` URL. */
export function packageRegistry(charts: ChartSource): string {
  return charts.kind === ChartSourceKind.BLUEPRINTS ? charts.registry! : `oci://${Names.BLUEPRINT_REGISTRY}`;
}

/**
 * Returns the version of a Blueprint package: that of the upstream chart, or of the software where there is no chart, as
 * strict semantic version without a leading `v`. One package, one version: of the Blueprint, of its chart and of its artifact.
 *
 * @param upstream version of the upstream chart, where it is not that of the row
 * @throws if upstream's version cannot be read as one
 */
export function packageVersion(component: Component, upstream?: string): string {
  const [, major, minor, patch, rest] = requireVersion(component.key, 'version', upstream ?? component.chart?.version ?? component.appVersion);
  return `${major}.${minor}.${patch ?? '0'}${rest}`;
}

/** Requires an exact version as charts have them, and returns its parts: major, minor, patch, and the rest. */
export function requireVersion(path: string, prop: string, version: string, example: string = '1.2.3'): string[] {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?((?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/.exec(version);
  if (match) return match;
  throw misuse(path, prop, 'two or three numbers joined by dots, with an optional pre-release and build part', version, `write for example "${example}"`);
}

/** Returns the tag of an artifact: its version, with what a tag cannot hold written as Helm writes it. */
export function artifactTag(version: string): string {
  return version.replace('+', '_');
}
