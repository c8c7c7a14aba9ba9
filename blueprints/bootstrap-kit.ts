import { Construct } from 'constructs';
import { Component, HostCluster, Sovereign } from '../constructs';
import { CATALOGUE } from './catalogue';
import { CertManager, CertManagerProps } from './cert-manager';
import { Cilium, CiliumProps } from './cilium';
import { Cnpg, CnpgProps } from './cnpg';
import { ExternalSecrets, ExternalSecretsProps } from './external-secrets';
import { GatewayApi, GatewayApiProps } from './gateway-api';
import { OpenBao, OpenBaoProps } from './openbao';
import { PublicGateway, PublicGatewayProps } from './public-gateway';

/** Properties of BootstrapKit: what to decide differently for a component, on every host cluster that has it. */
export interface BootstrapKitProps {
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
   * Decisions about External Secrets.
   * @default - its own
   */
  readonly externalSecrets?: ExternalSecretsProps;
  /**
   * Decisions about the Gateway API kinds.
   * @default - its own
   */
  readonly gatewayApi?: GatewayApiProps;
  /**
   * Decisions about OpenBao.
   * @default - its own
   */
  readonly openBao?: OpenBaoProps;
  /**
   * Decisions about the public Gateway.
   * @default - its own
   */
  readonly publicGateway?: PublicGatewayProps;
}

/**
 * The Blueprints that every host cluster of a Sovereign gets, by the building blocks whose work it does.
 *
 * Which component runs where is said once, by the building blocks of its catalogue row.
 *
 * @example
 * new blueprints.BootstrapKit(sovereign, 'kit');
 */
export class BootstrapKit extends Construct {
  constructor(scope: Sovereign, id: string, props: BootstrapKitProps = {}) {
    super(scope, id);
    for (const cluster of scope.hostClusters) this.install(cluster, props);
  }

  private install(cluster: HostCluster, props: BootstrapKitProps): void {
    const runs = (component: Component) => component.buildingBlocks.some((block) => cluster.hasRole(block));
    if (runs(CATALOGUE['cert-manager'])) new CertManager(cluster, undefined, props.certManager);
    if (runs(CATALOGUE.cilium)) new Cilium(cluster, undefined, props.cilium);
    if (runs(CATALOGUE.cnpg)) new Cnpg(cluster, undefined, props.cnpg);
    if (runs(CATALOGUE['external-secrets'])) new ExternalSecrets(cluster, undefined, props.externalSecrets);
    if (runs(CATALOGUE['gateway-api'])) new GatewayApi(cluster, undefined, props.gatewayApi);
    if (runs(CATALOGUE.openbao)) new OpenBao(cluster, undefined, props.openBao);
    if (runs(CATALOGUE['public-gateway'])) new PublicGateway(cluster, undefined, props.publicGateway);
  }
}
