import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, ILlmGateway, IMongoProvider, LlmConnection, SecretField } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { librechatConfig } from './private/librechat-config';
import { addWebServer } from './private/web-server';

/** User of the image. */
const USER = 1000;
/** Where people come back to from the identity provider. */
const CALLBACK = '/oauth/openid/callback';
/** Ends as soon as the address in its argument answers; without a document there, the program would start with no login at all. */
const WAIT = 'const wait = () => fetch(process.argv[1]).then((answer) => { if (!answer.ok) throw answer.status; })'
  + '.catch((error) => { console.log(String(error)); setTimeout(wait, 5000); }); wait();';

const SIZES = {
  [ApplicationSize.SMALL]: { cpuMillis: 250, memoryMiB: 512, storageGiB: 5 },
  [ApplicationSize.MEDIUM]: { cpuMillis: 500, memoryMiB: 1024, storageGiB: 10 },
  [ApplicationSize.LARGE]: { cpuMillis: 1000, memoryMiB: 2048, storageGiB: 20 },
};

/** Properties of LibreChat. */
export interface LibreChatProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * What it sends questions to: a gateway, or guardrails in front of one.
   * @default - the gateway that the cluster has
   */
  readonly gateway?: ILlmGateway;
  /**
   * Where it keeps conversations.
   * @default - what the cluster has
   */
  readonly mongo?: IMongoProvider;
  /**
   * Models that people can choose from, the usual one first.
   * @default - all of the gateway
   */
  readonly models?: string[];
  /**
   * Size of the volume with files that people send, in GiB.
   * @default - that of the size: 5, 10 or 20
   */
  readonly storageGiB?: number;
}

/**
 * Chats with language models in the browser. People log in through the identity provider, and nobody registers; what they may ask for is what
 * the gateway has.
 *
 * There is one server, because its volume can be mounted on one machine only: files in a bucket would be fetched by browsers, and the bucket
 * has no public name. It stands by in another region with the database that its conversations are in.
 *
 * @see https://www.librechat.ai/docs
 */
export class LibreChat extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Size of the volume with files that people send, in GiB. */
  public readonly storageGiB: number;
  private readonly props: LibreChatProps;

  constructor(scope: Construct, id: string = 'librechat', props: LibreChatProps = {}) {
    super(scope, id, { component: CATALOGUE.librechat, ...props });
    this.props = props;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.storageGiB = props.storageGiB ?? SIZES[this.size].storageGiB;
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for that of the size');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 3080, 'http');
  }

  protected configure(): void {
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const { name, endpoint } = this;
    const route = this.route({ label: name, service: name, port: endpoint.port, timeoutSeconds: 0 });
    const login = this.oidcClient({ clientId: name, redirectUris: [`${route.url}${CALLBACK}`] });
    const llm = this.llm();
    const mongo = this.props.mongo ?? this.requires(Capability.MONGO) as unknown as IMongoProvider | undefined;
    const database = this._received(() => mongo?.provideMongo(this, { name }));
    const keys = this.secret({
      name: `${name}-keys`,
      fields: [
        SecretField.generated('seed'), SecretField.hex('creds-key', 'seed'), SecretField.generated('seed-iv'), SecretField.hex('creds-iv', 'seed-iv', 32),
        SecretField.generated('jwt', 64), SecretField.generated('jwt-refresh', 64), SecretField.generated('session', 64),
      ],
    });
    this.addVolume();
    addWebServer(this.mainUnit, {
      name,
      component: this.component.key,
      image: `ghcr.io/danny-avila/librechat:${this.component.appVersion}`,
      endpoint,
      replicas: 1,
      cpuMillis,
      memoryMiB,
      user: USER,
      livenessPath: '/health',
      // Its log.
      writesImage: true,
      before: ['node', '-e', WAIT, `${login.issuer}/.well-known/openid-configuration`],
      folders: [{ name: 'images', mountPath: '/app/client/public/images' }, { name: 'uploads', mountPath: '/app/uploads' }],
      files: { 'librechat.yaml': librechatConfig(llm) },
      variables: {
        HOST: '0.0.0.0', PORT: String(endpoint.port), CONFIG_PATH: '/config/librechat.yaml', NO_INDEX: 'true', DEBUG_LOGGING: 'false', SEARCH: 'false',
        DOMAIN_CLIENT: route.url, DOMAIN_SERVER: route.url, ENDPOINTS: 'custom,agents',
        ALLOW_EMAIL_LOGIN: 'false', ALLOW_REGISTRATION: 'false', ALLOW_SOCIAL_LOGIN: 'true', ALLOW_SOCIAL_REGISTRATION: 'true',
        OPENID_ISSUER: login.issuer, OPENID_CLIENT_ID: login.clientId, OPENID_SCOPE: 'openid profile email', OPENID_CALLBACK_URL: CALLBACK,
        OPENID_BUTTON_LABEL: 'Log in',
      },
      secrets: {
        ...(database ? { MONGO_URI: { secret: database.secret, key: 'uri' } } : {}),
        ...(llm?.secret ? { LLM_GATEWAY_KEY: { secret: llm.secret, key: 'api-key' } } : {}),
        OPENID_CLIENT_SECRET: { secret: login.secret, key: 'client-secret' },
        OPENID_SESSION_SECRET: { secret: keys, key: 'session' },
        // Keys of their own that people keep here are encrypted with these.
        CREDS_KEY: { secret: keys, key: 'creds-key' },
        CREDS_IV: { secret: keys, key: 'creds-iv' },
        JWT_SECRET: { secret: keys, key: 'jwt' },
        JWT_REFRESH_SECRET: { secret: keys, key: 'jwt-refresh' },
      },
    });
  }

  private llm(): LlmConnection | undefined {
    const gateway = this.props.gateway ?? this.requires(Capability.LLM_GATEWAY) as unknown as ILlmGateway | undefined;
    return this._received(() => gateway?.provideLlmKey(this, { name: this.name, models: this.props.models }));
  }

  private addVolume(): void {
    const { size, storageClassName } = this.volume({ sizeGiB: this.storageGiB });
    this.mainUnit.add({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      // Files are never deleted because their claim left the tree.
      metadata: { name: this.name, annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } },
      spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage: size } } },
    });
  }
}
