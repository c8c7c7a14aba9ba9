import { Answerer, Asked, send } from './answers';
import { ChartLibrary } from './chart-library';
import { digestOf, PackagedChart } from './stand-in-chart';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.cncf.helm.config.v1+json';
const LAYER = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';

/** Hosts that clients ask when a name says `docker.io`. */
const DOCKER_HUB = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];

/** Answers for the OCI registries that are among the sources, for their charts alone. */
export class OciRegistries implements Answerer {
  /** Charts by `<host>/<repository>`. */
  private readonly repositories = new Map<string, PackagedChart[]>();

  constructor(private readonly library: ChartLibrary) {
    for (const source of library.sources.filter(({ url }) => url.startsWith('oci://'))) {
      const key = `${source.url.slice('oci://'.length).replace(/\/$/, '')}/${source.chart}`;
      const charts = this.repositories.get(key) ?? [];
      const chart = library.chartOf(source);
      if (!charts.includes(chart)) this.repositories.set(key, [...charts, chart]);
    }
  }

  answer(asked: Asked): boolean {
    const host = DOCKER_HUB.includes(asked.url.host) ? 'docker.io' : asked.url.host;
    const { pathname } = asked.url;
    if (pathname === '/v2/' && [...this.repositories.keys()].some((key) => key.startsWith(`${host}/`))) return send(asked, 'application/json', '{}');
    const [, repository, kind, reference] = /^\/v2\/(.+)\/(manifests|blobs|tags)\/([^/]+)$/.exec(pathname) ?? [];
    const charts = this.repositories.get(`${host}/${repository}`);
    if (!charts) return false;
    if (kind === 'tags' && reference === 'list') return send(asked, 'application/json', JSON.stringify({ name: repository, tags: charts.map(tagOf) }));
    const found = contentsOf(charts, kind).find((one) => one.names.includes(decodeURIComponent(reference)));
    if (!found) {
      const code = kind === 'blobs' ? 'BLOB_UNKNOWN' : 'MANIFEST_UNKNOWN';
      return send(asked, 'application/json', JSON.stringify({ errors: [{ code, message: `${repository} has ${charts.map(tagOf).join(', ')}` }] }), {}, 404);
    }
    if (found.type === LAYER) this.library.note(found.chart);
    return send(asked, found.type, found.content, { 'docker-content-digest': found.names[0] });
  }
}

interface Content {
  readonly chart: PackagedChart;
  readonly type: string;
  /** Digest and tag. */
  readonly names: string[];
  readonly content: Buffer | string;
}

/** The manifests or the blobs of charts. */
function contentsOf(charts: PackagedChart[], kind: string): Content[] {
  return charts.flatMap((chart): Content[] => {
    const config = JSON.stringify(chart.metadata);
    if (kind === 'blobs') {
      return [
        { chart, type: CONFIG, names: [digestOf(config)], content: config },
        { chart, type: LAYER, names: [chart.digest], content: chart.archive },
      ];
    }
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { mediaType: CONFIG, digest: digestOf(config), size: Buffer.byteLength(config) },
      layers: [{ mediaType: LAYER, digest: chart.digest, size: chart.archive.length }],
      annotations: { 'org.opencontainers.image.title': chart.name, 'org.opencontainers.image.version': chart.version },
    });
    return [{ chart, type: MANIFEST, names: [digestOf(manifest), tagOf(chart)], content: manifest }];
  });
}

/** A tag must not have a plus. */
function tagOf({ version }: PackagedChart): string {
  return version.replaceAll('+', '_');
}
