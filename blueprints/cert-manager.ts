import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, CertificateConnection, CertificateRequest, ICertificateProvider, PhaseZeroField, SecretField, SecretRef, SovereignPlan,
  TlsIssuer, Unit,
} from '../constructs';
import { invalid } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { PowerDns } from './powerdns';
import { PublicGateway } from './public-gateway';

/** Name of the ClusterIssuer that signs with the Sovereign's own authority. */
const INTERNAL_ISSUER = 'internal-ca';
/** Name of the ClusterIssuer for public host names. */
const PUBLIC_ISSUER = 'public';
/** Name of the ClusterIssuer that signs with the authority that all clusters of the Sovereign share. */
const LINK_ISSUER = 'links';

/** Port of name servers. */
const DNS_PORT = 53;

/** Properties of CertManager. */
export interface CertManagerProps extends BlueprintProps {}

/**
 * Certificates: an authority of the cluster's own for traffic inside, one that all clusters of the Sovereign share for links between them,
 * and the strategy of the Sovereign for public host names.
 *
 * Let's Encrypt has host names proven in the zone where the Sovereign answers for it itself: every cluster has a key that writes proofs of what
 * its own certificates name. Elsewhere they are proven at the Gateway that they lead to: what may write proofs at a provider could have
 * certificates for the whole zone.
 *
 * @see https://cert-manager.io/docs
 */
export class CertManager extends Blueprint implements ICertificateProvider {
  private hasLinks = false;
  private readonly askedNames = new Set<string>();
  private toldNames?: string[];

  constructor(scope: Construct, id: string = 'cert-manager', props: CertManagerProps = {}) {
    super(scope, id, { component: CATALOGUE['cert-manager'], provides: [Capability.CERTIFICATES], ...props });
  }

  /** Whether public host names are proven wherever DNS leads them to: in the zone, or nowhere. */
  public get provesEverywhere(): boolean {
    return !this.isChallenged || this.zone !== undefined;
  }

  /** What the public certificates of the cluster name, sorted: those of its public entry, and those that others asked for. */
  public get publicNames(): string[] {
    const gateway = SovereignPlan.of(this.sovereign).cluster(this.hostCluster).tryFindProvider(Capability.GATEWAY);
    return (this.toldNames ??= [...new Set([...this.askedNames, ...(gateway instanceof PublicGateway ? gateway.certificateNames : [])])].sort());
  }

  /**
   * Tells whether public certificates may name all hosts of a domain at once: an authority outside takes proofs of that in the zone alone, and
   * who has one could have a certificate for each of them. So it is for the management cluster, and for whoever all of them lead to.
   */
  public takesPattern(domain: string): boolean {
    if (!this.isChallenged) return true;
    return this.zone !== undefined && (this.hostCluster === this.sovereign.managementCluster || this.hasAllOf(domain));
  }

  public provideCertificate(consumer: Blueprint, request: CertificateRequest): CertificateConnection {
    if (request.isLink && request.isPublic) throw invalid(consumer.node.path, 'isLink', 'be left out of a certificate that is public', true, 'ask for two certificates');
    if (request.isLink) this.addLinkIssuer();
    const issuer = request.isLink ? LINK_ISSUER : request.isPublic ? PUBLIC_ISSUER : INTERNAL_ISSUER;
    if (request.isPublic) this.noteNames(consumer, request.dnsNames);
    const unit = request.unit ?? consumer.prerequisites;
    unit.dependsOn(this.unit('issuers'), 'certificate');
    unit.add({
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: request.name, namespace: consumer.home },
      spec: {
        secretName: request.name,
        ...(request.labels ? { secretTemplate: { labels: request.labels } } : {}),
        ...(request.commonName ? { commonName: request.commonName } : {}),
        dnsNames: request.dnsNames,
        privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always', ...(request.isPkcs8 ? { encoding: 'PKCS8' } : {}) },
        usages: ['digital signature', 'key encipherment', 'server auth', 'client auth'],
        issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: issuer },
      },
    });
    return { secret: new SecretRef(consumer.home, request.name), dnsNames: request.dnsNames };
  }

  public provideCertificateIssuer(unit: Unit): string {
    unit.dependsOn(this.unit('issuers'), 'certificate');
    return INTERNAL_ISSUER;
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    const webhookReplicas = this.hostCluster.replicas(3);
    this.workload({ name: 'cert-manager', replicas, cpuMillis: 50, memoryMiB: 64 });
    this.workload({ name: 'cert-manager-webhook', replicas: webhookReplicas, cpuMillis: 20, memoryMiB: 32 });
    this.workload({ name: 'cert-manager-cainjector', replicas, cpuMillis: 20, memoryMiB: 64 });
    this.requires(Capability.GATEWAY_KINDS);
    this.helmRelease({
      values: {
        crds: { enabled: true, keep: true },
        global: { priorityClassName: 'system-cluster-critical', leaderElection: { namespace: this.namespace } },
        replicaCount: replicas,
        podDisruptionBudget: { enabled: replicas > 1 },
        resources: { requests: { cpu: '50m', memory: '64Mi' } },
        webhook: {
          replicaCount: webhookReplicas,
          podDisruptionBudget: { enabled: webhookReplicas > 1 },
          resources: { requests: { cpu: '20m', memory: '32Mi' } },
        },
        cainjector: { replicaCount: replicas, resources: { requests: { cpu: '20m', memory: '64Mi' } } },
        config: { apiVersion: 'controller.config.cert-manager.io/v1alpha1', kind: 'ControllerConfiguration', gatewayAPI: { enabled: true } },
        prometheus: { enabled: false, servicemonitor: { enabled: false } },
      },
      monitors: { prometheus: { enabled: true, servicemonitor: { enabled: true } } },
    });
    this.addIssuers();
  }

  /** Own issuers are a unit of their own: their kinds and their webhook have to answer first (I8, I41). */
  private addIssuers(): void {
    const issuers = this.unit('issuers');
    this.addIssuer('self-signed', { selfSigned: {} });
    issuers.add({
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: INTERNAL_ISSUER, namespace: this.namespace },
      spec: {
        secretName: INTERNAL_ISSUER,
        commonName: `${this.hostCluster.name} internal CA`,
        subject: { organizations: [this.sovereign.owner.organization] },
        isCA: true,
        duration: '87600h',
        renewBefore: '8760h',
        privateKey: { algorithm: 'ECDSA', size: 256 },
        issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'self-signed' },
      },
    });
    this.addIssuer(INTERNAL_ISSUER, { ca: { secretName: INTERNAL_ISSUER } });
    // The challenge comes in through the Gateway, or is not there; what is not public needs no public certificate.
    if (!this.isChallenged || this.zone || this.isProvided(Capability.GATEWAY)) this.addIssuer(PUBLIC_ISSUER, this.publicIssuer());
  }

  /** Whether an authority outside asks for a proof of public host names. */
  private get isChallenged(): boolean {
    return this.sovereign.tls.issuer === TlsIssuer.LETS_ENCRYPT;
  }

  /** What takes proofs into the zone, if the cluster has a key to write them with. */
  private get zone(): PowerDns | undefined {
    return PowerDns._provesFor(this.hostCluster);
  }

  /** Whether all host names of a domain enter on the cluster: those of a cluster, or of an Environment. */
  private hasAllOf(domain: string): boolean {
    const { fqdn, hostClusters, organizations } = this.sovereign;
    const environments = organizations.flatMap((organization) => organization.environments);
    const domains = [
      ...hostClusters.map((cluster) => ({ name: `${cluster.clusterName.locationCode}.${fqdn}`, clusters: [cluster] })),
      ...environments.map((environment) => ({ name: `${environment.name}.${fqdn}`, clusters: environment.hostClusters })),
    ];
    return domains.some(({ name, clusters }) => name === domain && clusters.every(({ entry }) => entry === this.hostCluster));
  }

  /** Proofs are taken of what was known when PowerDNS was told, and of nothing else. */
  private noteNames(consumer: Blueprint, names: string[]): void {
    if (this.toldNames && !names.every((name) => this.toldNames!.includes(name))) {
      throw new Error(`${consumer.node.path}: public certificates have to be asked for in configure(), proofs are taken of others already`);
    }
    names.forEach((name) => this.askedNames.add(name));
  }

  private addIssuer(name: string, spec: { [key: string]: any }): void {
    this.unit('issuers').add({ apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', metadata: { name }, spec });
  }

  /** Clusters share neither a network nor a store of secrets, so the authority of their links enters each at Phase 0. */
  private addLinkIssuer(): void {
    if (this.hasLinks) return;
    this.hasLinks = true;
    const ca = this.authority('link-ca', 'link_ca', 'the authority for links between clusters, the same for all of them', [1024, 512]);
    this.addIssuer(LINK_ISSUER, { ca: { secretName: ca.name } });
  }

  private publicIssuer(): { [key: string]: any } {
    const { tls, owner } = this.sovereign;
    switch (tls.issuer) {
      case TlsIssuer.INTERNAL:
        return { ca: { secretName: INTERNAL_ISSUER } };
      case TlsIssuer.CORPORATE_CA:
        return { ca: { secretName: this.corporateCa().name } };
      case TlsIssuer.LETS_ENCRYPT:
        return {
          acme: {
            server: `https://acme${tls.staging ? '-staging' : ''}-v02.api.letsencrypt.org/directory`,
            email: owner.email,
            privateKeySecretRef: { name: 'acme-account' },
            solvers: this.zone ? [this.solverInZone(this.zone)] : this.solvers(),
          },
        };
    }
  }

  /**
   * Every host name is proven by a record of the zone, once there is PowerDNS and the key: certificates wait for it, the issuer does not. Nobody looks
   * for a record before the authority does: an answer that there is none would be remembered for a minute.
   */
  private solverInZone(zone: PowerDns): object {
    const { key, kept, nameserver, secret } = zone.challengesOf(this.hostCluster);
    // On the management cluster PowerDNS hands it over, which comes later than the certificates inside.
    if (zone.hostCluster !== this.hostCluster) {
      this.secret({ name: secret.name, fields: [SecretField.shared('key', kept)], isOfManagement: true });
      this.connectsOutside(DNS_PORT);
    }
    return {
      dns01: { rfc2136: { nameserver, protocol: 'TCP', tsigKeyName: key, tsigAlgorithm: 'HMACSHA256', tsigSecretSecretRef: secret.keyRef('key') } },
      waitInsteadOfSelfCheck: '60s',
    };
  }

  /** A host name is proven at the Gateway that it leads to. */
  private solvers(): object[] {
    const at = (name: string) => ({ http01: { gatewayHTTPRoute: { parentRefs: [{ kind: 'Gateway', name, namespace: PublicGateway.NAMESPACE, sectionName: 'http' }] } } });
    const provider = SovereignPlan.of(this.sovereign).cluster(this.hostCluster).tryFindProvider(Capability.GATEWAY);
    const zones = new Map<string, string[]>();
    for (const environment of this.sovereign.organizations.flatMap(({ environments }) => environments)) {
      const name = PublicGateway._gatewayOf(environment, provider);
      zones.set(name, [...zones.get(name) ?? [], `${environment.name}.${this.sovereign.fqdn}`].sort());
    }
    const others = [...zones].filter(([name]) => name !== PublicGateway.GATEWAY).sort(([a], [b]) => (a < b ? -1 : 1));
    return [at(PublicGateway.GATEWAY), ...others.map(([name, dnsZones]) => ({ selector: { dnsZones }, ...at(name) }))];
  }

  /** The owner's authority signs for public host names; its key enters at Phase 0. */
  private corporateCa(): SecretRef {
    return this.authority('corporate-ca', 'corporate_ca', "the owner's certificate authority", [4096, 4096]);
  }

  /** The Secret of an authority whose certificate and key, each of so many bytes at most, enter at Phase 0. */
  private authority(name: string, variable: string, whose: string, [certificateBytes, keyBytes]: number[]): SecretRef {
    const field = (key: string, part: string, what: string, maxBytes: number) => PhaseZeroField.sensitiveBase64(key, {
      name: `${variable}_${part}`, description: `${what} of ${whose}, PEM in base64.`, pattern: '^[A-Za-z0-9+/]+={0,2}$', maxBytes,
    });
    return this.phaseZeroSecret({
      name, namespace: this.namespace, fields: [field('tls.crt', 'certificate', 'Certificate', certificateBytes), field('tls.key', 'key', 'Private key', keyBytes)],
    });
  }
}
