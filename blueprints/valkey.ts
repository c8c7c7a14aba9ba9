import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, CacheConnection, CacheRequest, Capability, ICacheProvider, SecretField, Unit } from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { linkCache } from './private/valkey-link';

const PORT = 6379;
/** Longest name of a cache: that of its release, which begins with the name of the chart, has at most 53 characters. */
const NAME_MAX = 46;

/** Properties of Valkey; `values` and `chartVersion` are of every cache. */
export interface ValkeyProps extends BlueprintProps {}

/**
 * Caches: a server of its own, with a password of its own, for every Blueprint that asks for one, and reachable from there alone.
 *
 * Each is one server, because the chart has no failover: a second one would answer reads, and take over nothing. Nothing of the
 * platform shares one. Those of an Application in several regions are linked where it asks for that: the first writes, the others copy it.
 *
 * @see https://valkey.io/topics
 */
export class Valkey extends Blueprint implements ICacheProvider {
  private readonly caches = new Set<string>();

  constructor(scope: Construct, id: string = 'valkey', props: ValkeyProps = {}) {
    super(scope, id, { component: CATALOGUE.valkey, provides: [Capability.CACHE], ...props });
  }

  public provideCache(consumer: Blueprint, request: CacheRequest): CacheConnection {
    const { name, memoryMiB = 128, passwordKey = 'password' } = request;
    requireLabel(consumer.node.path, 'name', name, 'sessions', NAME_MAX);
    requireWhole(consumer.node.path, 'memoryMiB', memoryMiB, 'leave it out for the usual memory', 16);
    if (request.storageGiB !== undefined) requireWhole(consumer.node.path, 'storageGiB', request.storageGiB, 'leave it out to keep the content in memory alone');
    const isLinked = request.isReplicated === true && consumer.members.length > 1;
    if (isLinked && request.storageGiB === undefined) {
      throw invalid(consumer.node.path, 'storageGiB', 'be given in several regions, where a server starts anew to change places', undefined, 'write for example 10');
    }
    if (this.caches.has(name)) throw invalid(consumer.node.path, 'name', 'be the name of no other cache', name, `write for example '${consumer.name}'`);
    this.caches.add(name);
    const unit = this.unit(name);
    const server = `valkey-${name}`;
    this.addServer(consumer, { ...request, memoryMiB, isReplicated: isLinked }, unit, server);
    consumer.prerequisites.dependsOn(unit, 'cache');
    const password = ExternalSecrets.location(this, server, 'password');
    return {
      host: this.serviceHost(server),
      port: PORT,
      secret: consumer.secret({ name: `${name}-cache`, fields: [SecretField.shared(passwordKey, password)] }),
    };
  }

  /** There is nothing to run before somebody asks for a cache. */
  protected configure(): void {
    this.guardsItself();
  }

  private addServer(consumer: Blueprint, request: CacheRequest, unit: Unit, server: string): void {
    const memoryMiB = request.memoryMiB!;
    const secrets = this.unit(`${request.name}-prerequisites`);
    unit.dependsOn(secrets, 'prerequisites');
    const users = this.secret({ name: server, unit: secrets, fields: [SecretField.generated('password')] });
    const volume = request.storageGiB === undefined ? undefined : this.volume({ sizeGiB: request.storageGiB, unit });
    const link = request.isReplicated ? linkCache(this, consumer, { name: server, memoryMiB, unit, prerequisites: secrets }) : undefined;
    // What it needs beside its data.
    const requestedMiB = memoryMiB + 32;
    this.workload({ name: server, cpuMillis: 20, memoryMiB: requestedMiB });
    this.helmRelease({
      unit,
      releaseName: server,
      services: [{ service: server, port: PORT }],
      values: {
        auth: {
          enabled: true,
          usersExistingSecret: users.name,
          aclUsers: { default: { permissions: '~* &* +@all', passwordKey: 'password' } },
          ...(link ? { aclConfig: link.user } : {}),
        },
        replica: { enabled: false },
        dataStorage: volume ? { enabled: true, requestedSize: volume.size, className: volume.storageClassName, keepPvc: true } : { enabled: false },
        // A second Pod would wait for the volume of the first for ever.
        deploymentStrategy: 'Recreate',
        valkeyConfig: [
          `maxmemory ${memoryMiB}mb`, `maxmemory-policy ${request.evicts ?? true ? 'allkeys-lru' : 'noeviction'}`, 'save ""',
          `appendonly ${volume ? 'yes' : 'no'}`, ...(link?.config ?? []), '',
        ].join('\n'),
        ...link?.values,
        networkPolicy: {
          ingress: [{
            from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': consumer.home } } }],
            ports: [{ protocol: 'TCP', port: PORT }],
          }],
        },
        readinessProbe: { enabled: true },
        serviceAccount: { automount: false },
        podSecurityContext: { fsGroup: 1000, runAsUser: 1000, runAsGroup: 1000, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        initResources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
        // Rewriting its log, the server has a copy of what changes meanwhile; being copied, it keeps that for the other server too.
        resources: { requests: { cpu: '20m', memory: `${requestedMiB}Mi` }, limits: { memory: `${memoryMiB * (link ? 3 : 2) + 32}Mi` } },
        metrics: { enabled: false, serviceMonitor: { enabled: false }, podMonitor: { enabled: false } },
      },
    });
  }
}
