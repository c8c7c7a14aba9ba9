import { Construct } from 'constructs';
import { Blueprint, Capability, Component, HostCluster, IContributor, KeycloakTopology, Provider, Sovereign } from '../constructs';
import { onlyChildId } from '../constructs/private/child-id';
import { invalid } from '../constructs/private/errors';
import { Alloy, AlloyProps } from './alloy';
import { AwsCcm, AwsCcmProps } from './aws-ccm';
import { AwsEbsCsi, AwsEbsCsiProps } from './aws-ebs-csi';
import { AzureCcm, AzureCcmProps } from './azure-ccm';
import { AzureDiskCsi, AzureDiskCsiProps } from './azure-disk-csi';
import { CATALOGUE } from './catalogue';
import { CertManager, CertManagerProps } from './cert-manager';
import { Cilium, CiliumProps } from './cilium';
import { ClickHouseOperator } from './clickhouse-operator';
import { Cnpg, CnpgProps } from './cnpg';
import { Coraza, CorazaProps } from './coraza';
import { Crossplane, CrossplaneProps } from './crossplane';
import { CrossplaneClaims, CrossplaneClaimsProps } from './crossplane-claims';
import { CrossplaneProviders, CrossplaneProvidersProps } from './crossplane-providers';
import { ExternalDns, ExternalDnsProps } from './external-dns';
import { ExternalSecrets, ExternalSecretsProps } from './external-secrets';
import { FailoverController, FailoverControllerProps } from './failover-controller';
import { Falco, FalcoProps } from './falco';
import { FlinkOperator } from './flink-operator';
import { Flux, FluxProps } from './flux';
import { Frp, FrpProps } from './frp';
import { GatewayApi, GatewayApiProps } from './gateway-api';
import { GcpCcm, GcpCcmProps } from './gcp-ccm';
import { GcpPdCsi, GcpPdCsiProps } from './gcp-pd-csi';
import { Gitea, GiteaProps } from './gitea';
import { Grafana, GrafanaProps } from './grafana';
import { Harbor, HarborProps } from './harbor';
import { HcloudCcm, HcloudCcmProps } from './hcloud-ccm';
import { HcloudCsi, HcloudCsiProps } from './hcloud-csi';
import { HuaweiCcm, HuaweiCcmProps } from './huawei-ccm';
import { HuaweiEvsCsi, HuaweiEvsCsiProps } from './huawei-evs-csi';
import { Keda, KedaProps } from './keda';
import { Keycloak, KeycloakProps } from './keycloak';
import { Kyverno, KyvernoProps } from './kyverno';
import { LitmusOperator } from './litmus-operator';
import { Loki, LokiProps } from './loki';
import { Mimir, MimirProps } from './mimir';
import { NatsJetStream, NatsJetStreamProps } from './nats-jetstream';
import { NvidiaDevicePlugin } from './nvidia-device-plugin';
import { OciBvCsi, OciBvCsiProps } from './oci-bv-csi';
import { OciCcm, OciCcmProps } from './oci-ccm';
import { OpenBao, OpenBaoProps } from './openbao';
import { OpenSearchOperator } from './opensearch-operator';
import { PowerDns, PowerDnsProps } from './powerdns';
import { makeApplicationsByName } from './private/applications-by-name';
import { PrometheusOperatorCrds, PrometheusOperatorCrdsProps } from './prometheus-operator-crds';
import { PublicGateway, PublicGatewayProps } from './public-gateway';
import { Reloader, ReloaderProps } from './reloader';
import { SealedSecrets, SealedSecretsProps } from './sealed-secrets';
import { SeaweedFs, SeaweedFsProps } from './seaweedfs';
import { SecretKeeper, SecretKeeperProps } from './secret-keeper';
import { Sigstore, SigstoreProps } from './sigstore';
import { Spire, SpireProps } from './spire';
import { StrimziOperator } from './strimzi-operator';
import { StunnerOperator } from './stunner-operator';
import { SyftGrype, SyftGrypeProps } from './syft-grype';
import { SystemUpgradeController, SystemUpgradeControllerProps } from './system-upgrade-controller';
import { Tempo, TempoProps } from './tempo';
import { Trivy, TrivyProps } from './trivy';
import { Valkey, ValkeyProps } from './valkey';
import { Vcluster } from './vcluster';
import { Velero, VeleroProps } from './velero';
import { Vpa, VpaProps } from './vpa';

/** Operators that come to a host cluster with the first Application that consists of their kinds. */
const OPERATORS: { [kinds: string]: new (scope: Construct) => Blueprint } = {
  [Capability.CHAOS_KINDS.name]: LitmusOperator,
  [Capability.CLICKHOUSE_KINDS.name]: ClickHouseOperator,
  [Capability.FLINK_KINDS.name]: FlinkOperator,
  [Capability.KAFKA_KINDS.name]: StrimziOperator,
  [Capability.OPENSEARCH_KINDS.name]: OpenSearchOperator,
  [Capability.TURN_KINDS.name]: StunnerOperator,
};

/** Properties of BootstrapKit: what to decide differently for a component, on every host cluster that has it. */
export interface BootstrapKitProps {
  /**
   * Decisions about Alloy.
   * @default - its own
   */
  readonly alloy?: AlloyProps;
  /**
   * Decisions about the controller of Amazon Web Services.
   * @default - its own
   */
  readonly awsCcm?: AwsCcmProps;
  /**
   * Decisions about block volumes at Amazon Web Services.
   * @default - its own
   */
  readonly awsEbsCsi?: AwsEbsCsiProps;
  /**
   * Decisions about the controller of Microsoft Azure.
   * @default - its own
   */
  readonly azureCcm?: AzureCcmProps;
  /**
   * Decisions about block volumes at Microsoft Azure.
   * @default - its own
   */
  readonly azureDiskCsi?: AzureDiskCsiProps;
  /**
   * Decisions about cert-manager.
   * @default - its own
   */
  readonly certManager?: CertManagerProps;
  /**
   * Decisions about Cilium.
   * @default - its own
   */
  readonly cilium?: CiliumProps;
  /**
   * Decisions about CloudNativePG.
   * @default - its own
   */
  readonly cnpg?: CnpgProps;
  /**
   * Decisions about Coraza.
   * @default - its own
   */
  readonly coraza?: CorazaProps;
  /**
   * Decisions about Crossplane.
   * @default - its own
   */
  readonly crossplane?: CrossplaneProps;
  /**
   * Decisions about what can be asked of a cloud after Phase 0.
   * @default - its own
   */
  readonly crossplaneClaims?: CrossplaneClaimsProps;
  /**
   * Decisions about what Crossplane speaks to the cloud with.
   * @default - its own
   */
  readonly crossplaneProviders?: CrossplaneProvidersProps;
  /**
   * Decisions about ExternalDNS.
   * @default - its own
   */
  readonly externalDns?: ExternalDnsProps;
  /**
   * Decisions about External Secrets.
   * @default - its own
   */
  readonly externalSecrets?: ExternalSecretsProps;
  /**
   * Decisions about what happens when a region is gone; where no other can take over there is nothing to decide.
   * @default - its own
   */
  readonly failoverController?: FailoverControllerProps;
  /**
   * Decisions about Falco.
   * @default - its own
   */
  readonly falco?: FalcoProps;
  /**
   * Decisions about Flux.
   * @default - its own
   */
  readonly flux?: FluxProps;
  /**
   * Decisions about the way from the edge of a region to its workloads, where both have clusters of their own.
   * @default - its own
   */
  readonly frp?: FrpProps;
  /**
   * Decisions about the Gateway API kinds.
   * @default - its own
   */
  readonly gatewayApi?: GatewayApiProps;
  /**
   * Decisions about the controller of Google Cloud.
   * @default - its own
   */
  readonly gcpCcm?: GcpCcmProps;
  /**
   * Decisions about block volumes at Google Cloud.
   * @default - its own
   */
  readonly gcpPdCsi?: GcpPdCsiProps;
  /**
   * Decisions about Gitea.
   * @default - its own
   */
  readonly gitea?: GiteaProps;
  /**
   * Decisions about Grafana.
   * @default - its own
   */
  readonly grafana?: GrafanaProps;
  /**
   * Decisions about Harbor.
   * @default - its own
   */
  readonly harbor?: HarborProps;
  /**
   * Decisions about the controller of Hetzner Cloud.
   * @default - its own
   */
  readonly hcloudCcm?: HcloudCcmProps;
  /**
   * Decisions about block volumes at Hetzner Cloud.
   * @default - its own
   */
  readonly hcloudCsi?: HcloudCsiProps;
  /**
   * Decisions about the controller of Huawei Cloud.
   * @default - those of HuaweiCcm
   */
  readonly huaweiCcm?: HuaweiCcmProps;
  /**
   * Decisions about block volumes at Huawei Cloud.
   * @default - those of HuaweiEvsCsi
   */
  readonly huaweiEvsCsi?: HuaweiEvsCsiProps;
  /**
   * Decisions about KEDA.
   * @default - its own
   */
  readonly keda?: KedaProps;
  /**
   * Decisions about Keycloak.
   * @default - its own
   */
  readonly keycloak?: KeycloakProps;
  /**
   * Decisions about Kyverno.
   * @default - its own
   */
  readonly kyverno?: KyvernoProps;
  /**
   * Decisions about Loki.
   * @default - its own
   */
  readonly loki?: LokiProps;
  /**
   * Decisions about Mimir.
   * @default - its own
   */
  readonly mimir?: MimirProps;
  /**
   * Decisions about NATS JetStream.
   * @default - its own
   */
  readonly natsJetStream?: NatsJetStreamProps;
  /**
   * Decisions about block volumes at Oracle Cloud.
   * @default - those of OciBvCsi
   */
  readonly ociBvCsi?: OciBvCsiProps;
  /**
   * Decisions about the controller of Oracle Cloud.
   * @default - those of OciCcm
   */
  readonly ociCcm?: OciCcmProps;
  /**
   * Decisions about OpenBao.
   * @default - its own
   */
  readonly openBao?: OpenBaoProps;
  /**
   * Decisions about PowerDNS, which a Sovereign has that answers for its zone itself: on the management cluster, and with several regions
   * wherever traffic of the public comes in.
   * @default - its own
   */
  readonly powerDns?: PowerDnsProps;
  /**
   * Decisions about the kinds of the Prometheus Operator.
   * @default - its own
   */
  readonly prometheusOperatorCrds?: PrometheusOperatorCrdsProps;
  /**
   * Decisions about the public Gateway.
   * @default - its own
   */
  readonly publicGateway?: PublicGatewayProps;
  /**
   * Decisions about Reloader.
   * @default - its own
   */
  readonly reloader?: ReloaderProps;
  /**
   * Decisions about Sealed Secrets.
   * @default - its own
   */
  readonly sealedSecrets?: SealedSecretsProps;
  /**
   * Whether Sealed Secrets is gone: it is for what has to be there before OpenBao is, which afterwards has every secret.
   * @default false
   */
  readonly sealedSecretsRetired?: boolean;
  /**
   * Decisions about SeaweedFS.
   * @default - its own
   */
  readonly seaweedFs?: SeaweedFsProps;
  /**
   * Decisions about what keeps secrets on clusters without OpenBao.
   * @default - its own
   */
  readonly secretKeeper?: SecretKeeperProps;
  /**
   * Decisions about Sigstore.
   * @default - its own
   */
  readonly sigstore?: SigstoreProps;
  /**
   * Decisions about SPIRE.
   * @default - its own
   */
  readonly spire?: SpireProps;
  /**
   * Decisions about Syft and Grype.
   * @default - its own
   */
  readonly syftGrype?: SyftGrypeProps;
  /**
   * Decisions about upgrades of the machines.
   * @default - its own
   */
  readonly systemUpgradeController?: SystemUpgradeControllerProps;
  /**
   * Decisions about Tempo.
   * @default - its own
   */
  readonly tempo?: TempoProps;
  /**
   * Decisions about Trivy.
   * @default - its own
   */
  readonly trivy?: TrivyProps;
  /**
   * Decisions about Valkey.
   * @default - its own
   */
  readonly valkey?: ValkeyProps;
  /**
   * Decisions about Velero, which a Sovereign with an archive has.
   * @default - its own
   */
  readonly velero?: VeleroProps;
  /**
   * Decisions about the Vertical Pod Autoscaler.
   * @default - its own
   */
  readonly vpa?: VpaProps;
}

/**
 * The Blueprints that every host cluster of a Sovereign gets, by the building blocks whose work it does.
 *
 * Which component runs where is said once, by the building blocks of its catalogue row.
 *
 * @example
 * new blueprints.BootstrapKit(sovereign, 'kit');
 */
export class BootstrapKit extends Construct implements IContributor {
  /** Whether Sealed Secrets is gone. */
  public readonly sealedSecretsRetired: boolean;
  private readonly sovereign: Sovereign;
  private readonly props: BootstrapKitProps;

  constructor(scope: Sovereign, id: string, props: BootstrapKitProps = {}) {
    super(scope, onlyChildId(scope, id, 'BootstrapKit', (child) => child instanceof BootstrapKit, 'give that one the props of both'));
    this.sovereign = scope;
    this.props = props;
    this.sealedSecretsRetired = props.sealedSecretsRetired ?? false;
    if (this.sealedSecretsRetired && props.sealedSecrets) {
      throw invalid(this.node.path, 'sealedSecrets', 'be left out, Sealed Secrets is retired', props.sealedSecrets, 'leave sealedSecretsRetired out to keep it');
    }
    for (const cluster of scope.hostClusters) this.install(cluster, props);
  }

  /** Adds what follows from everything that is declared: what Applications are made of, what machines need, and what every Organization has for itself. */
  public contribute(): void {
    makeApplicationsByName(this.sovereign);
    for (const { hostCluster, kinds } of this.missingKinds()) new OPERATORS[kinds](hostCluster);
    for (const hostCluster of this.withoutDevicePlugin()) new NvidiaDevicePlugin(hostCluster);
    for (const organization of this.sovereign.organizations) {
      for (const cluster of Vcluster.missingFor(organization)) new Vcluster(cluster, `vcluster-${organization.name}`, { organization });
    }
    if (this.sovereign.keycloakTopology !== KeycloakTopology.PER_ORGANIZATION) return;
    const { values, chartVersion, importImage } = this.props.keycloak ?? {};
    for (const organization of this.sovereign.organizations) {
      new Keycloak(this.sovereign.managementCluster, `keycloak-${organization.name}`, { organization, values, chartVersion, importImage });
    }
  }

  /** Returns the host clusters with graphics processors that nothing hands to Pods. */
  private withoutDevicePlugin(): HostCluster[] {
    const { buildingBlocks } = CATALOGUE['nvidia-device-plugin'];
    const all = this.sovereign.node.findAll().filter((one): one is Blueprint => Blueprint.isBlueprint(one));
    const isServed = (cluster: HostCluster) => all.some(({ hostCluster, provides }) => hostCluster === cluster && provides.includes(Capability.GPU));
    return this.sovereign.hostClusters.filter((cluster) => (
      cluster.pools.some(({ gpu }) => gpu) && buildingBlocks.some((block) => cluster.hasRole(block)) && !isServed(cluster)
    ));
  }

  /** Returns the kinds that Applications consist of and that nothing serves on their host cluster, each once. */
  private missingKinds(): { hostCluster: HostCluster; kinds: string }[] {
    const all = this.sovereign.node.findAll().filter((one): one is Blueprint => Blueprint.isBlueprint(one));
    const served = new Set(all.flatMap(({ hostCluster, provides }) => provides.map(({ name }) => `${hostCluster.name} ${name}`)));
    const applications = all.filter(({ environment }) => environment);
    const wanted = applications.flatMap(({ hostCluster, hostKinds }) => hostKinds.map(({ name }) => ({ hostCluster, kinds: name })));
    const missing = new Map(wanted.map((one) => [`${one.hostCluster.name} ${one.kinds}`, one]));
    return [...missing].filter(([key, { kinds }]) => kinds in OPERATORS && !served.has(key)).map(([, one]) => one);
  }

  private install(cluster: HostCluster, props: BootstrapKitProps): void {
    const runs = (component: Component) => component.buildingBlocks.some((block) => cluster.hasRole(block));
    const { provider: cloud } = cluster.region.provider;
    if (runs(CATALOGUE.alloy)) new Alloy(cluster, undefined, props.alloy);
    if (runs(CATALOGUE['aws-ccm']) && cloud === Provider.AWS) new AwsCcm(cluster, undefined, props.awsCcm);
    if (runs(CATALOGUE['aws-ebs-csi']) && cloud === Provider.AWS) new AwsEbsCsi(cluster, undefined, props.awsEbsCsi);
    if (runs(CATALOGUE['azure-ccm']) && cloud === Provider.AZURE) new AzureCcm(cluster, undefined, props.azureCcm);
    if (runs(CATALOGUE['azure-disk-csi']) && cloud === Provider.AZURE) new AzureDiskCsi(cluster, undefined, props.azureDiskCsi);
    if (runs(CATALOGUE['cert-manager'])) new CertManager(cluster, undefined, props.certManager);
    if (runs(CATALOGUE.cilium)) new Cilium(cluster, undefined, props.cilium);
    if (runs(CATALOGUE.cnpg)) new Cnpg(cluster, undefined, props.cnpg);
    if (runs(CATALOGUE.coraza)) new Coraza(cluster, undefined, props.coraza);
    if (runs(CATALOGUE.crossplane)) new Crossplane(cluster, undefined, props.crossplane);
    if (runs(CATALOGUE['crossplane-claims'])) new CrossplaneClaims(cluster, undefined, props.crossplaneClaims);
    if (runs(CATALOGUE['crossplane-providers'])) new CrossplaneProviders(cluster, undefined, props.crossplaneProviders);
    if (runs(CATALOGUE['external-dns'])) new ExternalDns(cluster, undefined, props.externalDns);
    if (runs(CATALOGUE['external-secrets'])) new ExternalSecrets(cluster, undefined, props.externalSecrets);
    if (runs(CATALOGUE['failover-controller']) && FailoverController.isUsefulOn(cluster.sovereign)) new FailoverController(cluster, undefined, props.failoverController);
    if (runs(CATALOGUE.falco)) new Falco(cluster, undefined, props.falco);
    if (runs(CATALOGUE.flux)) new Flux(cluster, undefined, props.flux);
    if (runs(CATALOGUE.frp) && Frp.isUsefulOn(cluster)) new Frp(cluster, undefined, props.frp);
    if (runs(CATALOGUE['gateway-api'])) new GatewayApi(cluster, undefined, props.gatewayApi);
    if (runs(CATALOGUE['gcp-ccm']) && cloud === Provider.GCP) new GcpCcm(cluster, undefined, props.gcpCcm);
    if (runs(CATALOGUE['gcp-pd-csi']) && cloud === Provider.GCP) new GcpPdCsi(cluster, undefined, props.gcpPdCsi);
    if (runs(CATALOGUE.gitea)) new Gitea(cluster, undefined, props.gitea);
    if (runs(CATALOGUE.grafana)) new Grafana(cluster, undefined, props.grafana);
    if (runs(CATALOGUE.harbor)) new Harbor(cluster, undefined, props.harbor);
    if (runs(CATALOGUE['hcloud-ccm']) && cloud === Provider.HETZNER) new HcloudCcm(cluster, undefined, props.hcloudCcm);
    if (runs(CATALOGUE['hcloud-csi']) && cloud === Provider.HETZNER) new HcloudCsi(cluster, undefined, props.hcloudCsi);
    if (runs(CATALOGUE['huawei-ccm']) && cloud === Provider.HUAWEI) new HuaweiCcm(cluster, undefined, props.huaweiCcm);
    if (runs(CATALOGUE['huawei-evs-csi']) && cloud === Provider.HUAWEI) new HuaweiEvsCsi(cluster, undefined, props.huaweiEvsCsi);
    if (runs(CATALOGUE.keda)) new Keda(cluster, undefined, props.keda);
    if (runs(CATALOGUE.keycloak)) new Keycloak(cluster, undefined, props.keycloak);
    if (runs(CATALOGUE.kyverno)) new Kyverno(cluster, undefined, props.kyverno);
    if (runs(CATALOGUE.loki)) new Loki(cluster, undefined, props.loki);
    if (runs(CATALOGUE.mimir)) new Mimir(cluster, undefined, props.mimir);
    const isLinked = cluster === cluster.sovereign.managementCluster || NatsJetStream.canLink(cluster.sovereign);
    if (runs(CATALOGUE['nats-jetstream']) && isLinked) new NatsJetStream(cluster, undefined, props.natsJetStream);
    if (runs(CATALOGUE['oci-bv-csi']) && cloud === Provider.OCI) new OciBvCsi(cluster, undefined, props.ociBvCsi);
    if (runs(CATALOGUE['oci-ccm']) && cloud === Provider.OCI) new OciCcm(cluster, undefined, props.ociCcm);
    if (runs(CATALOGUE.openbao)) new OpenBao(cluster, undefined, props.openBao);
    if (runs(CATALOGUE.powerdns) && cluster.answersDns) new PowerDns(cluster, undefined, props.powerDns);
    if (runs(CATALOGUE['prometheus-operator-crds'])) new PrometheusOperatorCrds(cluster, undefined, props.prometheusOperatorCrds);
    if (runs(CATALOGUE['public-gateway'])) new PublicGateway(cluster, undefined, props.publicGateway);
    if (runs(CATALOGUE.reloader)) new Reloader(cluster, undefined, props.reloader);
    if (runs(CATALOGUE['sealed-secrets']) && !this.sealedSecretsRetired) new SealedSecrets(cluster, undefined, props.sealedSecrets);
    if (runs(CATALOGUE.seaweedfs)) new SeaweedFs(cluster, undefined, props.seaweedFs);
    if (runs(CATALOGUE['secret-keeper']) && !runs(CATALOGUE.openbao)) new SecretKeeper(cluster, undefined, props.secretKeeper);
    if (runs(CATALOGUE.sigstore)) new Sigstore(cluster, undefined, props.sigstore);
    if (runs(CATALOGUE.spire)) new Spire(cluster, undefined, props.spire);
    if (runs(CATALOGUE['syft-grype'])) new SyftGrype(cluster, undefined, props.syftGrype);
    if (runs(CATALOGUE['system-upgrade-controller'])) new SystemUpgradeController(cluster, undefined, props.systemUpgradeController);
    if (runs(CATALOGUE.tempo)) new Tempo(cluster, undefined, props.tempo);
    if (runs(CATALOGUE.trivy)) new Trivy(cluster, undefined, props.trivy);
    if (runs(CATALOGUE.valkey)) new Valkey(cluster, undefined, props.valkey);
    if (runs(CATALOGUE.velero) && this.sovereign.archive) new Velero(cluster, undefined, props.velero);
    if (runs(CATALOGUE.vpa)) new Vpa(cluster, undefined, props.vpa);
  }
}
