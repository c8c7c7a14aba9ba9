import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HttpEndpoint, SecretRef } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of OpenBao. */
export interface OpenBaoProps extends BlueprintProps {}

/**
 * The secret backend.
 *
 * @see https://openbao.org/docs
 */
export class OpenBao extends Blueprint {
  /** Mount of the key-value store. */
  public static readonly MOUNT = 'secret';
  /** Role that the store of External Secrets logs in with. */
  public static readonly STORE_ROLE = 'external-secrets';

  constructor(scope: Construct, id: string = 'openbao', props: OpenBaoProps = {}) {
    super(scope, id, { component: CATALOGUE['openbao'], provides: [Capability.SECRET_BACKEND], ...props });
  }

  /** Endpoint of the API. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('openbao'), 8200, 'https');
  }

  /** Secret with the certificate of the API and the authority that signed it. */
  public get tls(): SecretRef {
    return new SecretRef(this.namespace, 'openbao-tls');
  }

  protected configure(): void {
    this.certificate({ name: this.tls.name, dnsNames: [this.serviceHost('openbao')] });
    this.helmRelease({});
  }
}
