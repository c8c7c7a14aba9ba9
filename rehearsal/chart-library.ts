import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { unpackTar } from '../constructs/private/tar';
import { RehearsalError } from './rehearsal-error';
import { digestOf, PackagedChart, standInChart, StandInChart } from './stand-in-chart';

/** Where a chart comes from, as the tree says it. */
export interface ChartSource {
  /** `https://…` of a chart repository, or `oci://…` of the folder of a registry. */
  readonly url: string;
  readonly chart: string;
  readonly version: string;
}

/** The charts that a rehearsal serves: real ones from a folder, and for all others stand-ins. */
export class ChartLibrary {
  /** Charts that were served, as `cert-manager v1.21.1 (stand-in)`. */
  readonly served: string[] = [];
  /** Stand-ins that were served, with what they leave out. */
  readonly standIns: StandInChart[] = [];
  private readonly charts = new Map<string, PackagedChart>();

  /**
   * Packs the charts of all sources.
   *
   * @param folder folder with packaged real charts
   * @throws if a source has neither a real chart nor recorded facts
   */
  constructor(readonly sources: ChartSource[], folder?: string) {
    const real = folder === undefined ? new Map<string, PackagedChart>() : chartsIn(folder);
    for (const { chart, version } of sources) {
      const key = `${chart} ${version}`;
      if (!this.charts.has(key)) this.charts.set(key, real.get(key) ?? standInChart(chart, version));
    }
  }

  /** Returns the chart of a source. */
  chartOf({ chart, version }: ChartSource): PackagedChart {
    return this.charts.get(`${chart} ${version}`)!;
  }

  /** Notes that a chart was served. */
  note(chart: PackagedChart): void {
    const origin = 'webhooks' in chart ? 'stand-in' : 'real';
    const standIn = origin === 'stand-in' ? chart as StandInChart : undefined;
    const text = `${chart.name} ${chart.version} (${origin}${standIn?.recordedVersion ? `, recorded at ${standIn.recordedVersion}` : ''})`;
    if (this.served.includes(text)) return;
    this.served.push(text);
    if (standIn) this.standIns.push(standIn);
  }
}

/** Reads the packaged charts of a folder. */
function chartsIn(folder: string): Map<string, PackagedChart> {
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  return new Map(archives.map((file) => {
    const archive = readFileSync(join(folder, file));
    const [, text] = Object.entries(unpackTar(archive)).find(([path]) => /^[^/]+\/Chart\.yaml$/.test(path)) ?? [];
    if (text === undefined) throw new RehearsalError(`charts: '${join(folder, file)}' must be a packaged chart, but has no Chart.yaml; make it with 'helm package' or 'helm pull'`);
    const metadata = yaml.load(text) as { name: string; version: string };
    return [`${metadata.name} ${metadata.version}`, { name: metadata.name, version: metadata.version, metadata: { ...metadata }, archive, digest: digestOf(archive) }];
  }));
}
