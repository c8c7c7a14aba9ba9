import { Answerer, Asked, send } from './answers';
import { ChartLibrary } from './chart-library';

/** Answers for the chart repositories on the web that are among the sources. */
export class ChartRepositories implements Answerer {
  constructor(private readonly library: ChartLibrary) {}

  answer(asked: Asked): boolean {
    const { url } = asked;
    const here = this.library.sources.filter((source) => /^https?:/.test(source.url) && `${url.origin}${url.pathname}`.startsWith(folderOf(source.url)));
    for (const source of here) {
      const [path, chart] = [`${url.origin}${url.pathname}`.slice(folderOf(source.url).length), this.library.chartOf(source)];
      if (path === 'index.yaml') return send(asked, 'text/yaml', this.index(source.url));
      if (path === `${chart.name}-${chart.version}.tgz`) {
        this.library.note(chart);
        return send(asked, 'application/gzip', chart.archive);
      }
    }
    return false;
  }

  /** The index of a repository; JSON is YAML too. */
  private index(url: string): string {
    const entries: { [name: string]: object[] } = {};
    for (const source of this.library.sources.filter((one) => folderOf(one.url) === folderOf(url))) {
      const { name, version, metadata, digest } = this.library.chartOf(source);
      const known = (entries[name] ??= []);
      if (known.some((one) => (one as { version: string }).version === version)) continue;
      known.push({ ...metadata, created: EPOCH, digest: digest.replace('sha256:', ''), urls: [`${name}-${version}.tgz`] });
    }
    return JSON.stringify({ apiVersion: 'v1', generated: EPOCH, entries }, undefined, 1);
  }
}

const EPOCH = '1970-01-01T00:00:00Z';

function folderOf(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
