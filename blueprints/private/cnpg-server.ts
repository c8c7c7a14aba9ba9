import { Blueprint, PostgresRequest, VolumeConnection } from '../../constructs';
import { DatabaseLink } from './cnpg-regions';

const API_VERSION = 'postgresql.cnpg.io/v1';

/** What a database server is made of, besides what its consumer asks for. */
export interface DatabaseServer {
  /** Name of the server. */
  readonly name: string;
  /** Image of every database that asks for none of its own. */
  readonly image: string;
  /** Servers, one writer and the rest standing by. */
  readonly instances: number;
  /** Volume of each server. */
  readonly storage: VolumeConnection;
  /** Parts of the specification that back the server up. */
  readonly backup: { [key: string]: any };
  /**
   * What links it with those of other clusters.
   * @default - there is none
   */
  readonly link?: DatabaseLink;
}

/** Adds the server that a consumer asks for, and its further databases. */
export function addDatabaseServer(consumer: Blueprint, request: PostgresRequest, server: DatabaseServer): void {
  const { home: namespace, prerequisites } = consumer;
  const { name, image, instances, storage, backup, link } = server;
  const { name: database, cpuMillis, memoryMiB, distribution } = request;
  // A database is never deleted because its manifest left the tree.
  const annotations = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
  prerequisites.add({
    apiVersion: API_VERSION,
    kind: 'Cluster',
    metadata: { name, namespace, annotations },
    spec: {
      instances,
      imageName: distribution?.image ?? image,
      ...(distribution?.userId === undefined ? {} : { postgresUID: distribution.userId, postgresGID: distribution.userId }),
      ...(distribution?.superuser ? { enableSuperuserAccess: true, superuserSecret: { name: distribution.superuser.name } } : {}),
      bootstrap: link?.source ? { pg_basebackup: { source: link.source, database, owner: database } } : {
        initdb: {
          database, owner: database,
          ...(request.initSql ? { postInitApplicationSQL: request.initSql } : {}),
          ...(distribution?.setupSql ? { postInitSQL: distribution.setupSql } : {}),
        },
      },
      storage: { size: storage.size, storageClass: storage.storageClassName },
      affinity: { enablePodAntiAffinity: true, podAntiAffinityType: 'required', topologyKey: 'kubernetes.io/hostname' },
      resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: memoryLimit(memoryMiB!) } },
      ...backup,
      ...link?.spec,
      ...settings(request, instances, link),
    },
  });
  // They are copied too, and nobody can say so of one that only follows.
  if (link?.source) return;
  for (const further of request.databases ?? []) {
    prerequisites.add({
      apiVersion: API_VERSION, kind: 'Database', metadata: { name: `${name}-${further}`, namespace, annotations },
      spec: { cluster: { name }, name: further, owner: database },
    });
  }
}

function memoryLimit(requestedMiB: number): string {
  const limit = Math.max(2 * requestedMiB, 1024);
  return limit % 1024 === 0 ? `${limit / 1024}Gi` : `${limit}Mi`;
}

function settings({ distribution }: PostgresRequest, instances: number, link?: DatabaseLink): { [key: string]: any } {
  const postgresql = {
    ...link?.settings,
    ...(instances > 1 ? { synchronous: { method: 'any', number: 1, dataDurability: 'preferred' } } : {}),
    ...(distribution?.libraries ? { shared_preload_libraries: distribution.libraries } : {}),
    ...(distribution?.parameters ? { parameters: distribution.parameters } : {}),
  };
  return Object.keys(postgresql).length > 0 ? { postgresql } : {};
}
