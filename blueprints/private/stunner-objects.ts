import { SecretRef, Unit } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';

/** Controller of the operator. */
const CONTROLLER = 'stunner.l7mp.io/gateway-operator';
const GATEWAY_API = 'gateway.networking.k8s.io/v1';
const STUNNER = 'stunner.l7mp.io/v1';
const USER = 65532;
/** Seconds for which a relay that has to go serves the sessions that it has. */
const DRAIN = 300;

/** What relays are made of. */
export interface TurnGateway {
  /** Name of the Gateway and of its configuration. */
  readonly name: string;
  /** Namespace of both, and of the relays. */
  readonly namespace: string;
  /** Name of what belongs to no namespace. */
  readonly clusterWideName: string;
  /** Image of a relay. */
  readonly image: string;
  /** Relays. */
  readonly replicas: number;
  /** CPU that a relay requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that a relay requests, in MiB. */
  readonly memoryMiB: number;
  /** Secret with the keys `type` and `secret`. */
  readonly secret: SecretRef;
  /** Port that clients connect to. */
  readonly port: number;
  /** Transport of that port. */
  readonly transport: string;
  /** Annotations of the Service, for the load balancer and DNS. */
  readonly annotations: { [key: string]: string };
}

/** Adds a Gateway of a class of its own: what relays are like, and who may use them, is said for a class. */
export function addTurnGateway(unit: Unit, gateway: TurnGateway): void {
  const { name, namespace, clusterWideName, secret } = gateway;
  unit.add({
    apiVersion: STUNNER,
    kind: 'Dataplane',
    metadata: { name: clusterWideName },
    spec: {
      image: gateway.image,
      command: ['stunnerd'],
      args: ['-w', '--udp-thread-num=16'],
      replicas: gateway.replicas,
      resources: { requests: { cpu: `${gateway.cpuMillis}m`, memory: `${gateway.memoryMiB}Mi` }, limits: { memory: `${gateway.memoryMiB * 4}Mi` } },
      terminationGracePeriodSeconds: DRAIN,
      enableMetricsEndpoint: false,
      securityContext: confinedPod(USER),
      containerSecurityContext: CONFINED_CONTAINER,
    },
  });
  unit.add({
    apiVersion: STUNNER,
    kind: 'GatewayConfig',
    metadata: { name, namespace },
    spec: {
      realm: 'stunner.l7mp.io',
      authRef: { name: secret.name, namespace: secret.namespace },
      dataplane: clusterWideName,
      loadBalancerServiceAnnotations: gateway.annotations,
    },
  });
  unit.add({
    apiVersion: GATEWAY_API,
    kind: 'GatewayClass',
    metadata: { name: clusterWideName },
    spec: { controllerName: CONTROLLER, parametersRef: { group: 'stunner.l7mp.io', kind: 'GatewayConfig', name, namespace } },
  });
  unit.add({
    apiVersion: GATEWAY_API,
    kind: 'Gateway',
    metadata: { name, namespace },
    spec: {
      gatewayClassName: clusterWideName,
      listeners: [{ name: 'turn', port: gateway.port, protocol: `TURN-${gateway.transport.toUpperCase()}`, allowedRoutes: { namespaces: { from: 'All' } } }],
    },
  });
}

/** A Service that media is relayed to. */
export interface TurnRoute {
  /** Name of the route. */
  readonly name: string;
  /** Name of the Gateway. */
  readonly gateway: string;
  /** Namespace of the Gateway. */
  readonly gatewayNamespace: string;
  /** Namespace of the Service, and of the route. */
  readonly namespace: string;
  /** Name of the Service. */
  readonly service: string;
}

/** Lets media through to every port of the Pods of a Service: a server chooses one for each stream. */
export function addTurnRoute(unit: Unit, { name, gateway, gatewayNamespace, namespace, service }: TurnRoute): void {
  unit.add({
    apiVersion: STUNNER,
    kind: 'UDPRoute',
    metadata: { name, namespace },
    spec: { parentRefs: [{ name: gateway, namespace: gatewayNamespace }], rules: [{ backendRefs: [{ name: service, namespace }] }] },
  });
}
