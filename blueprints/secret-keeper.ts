import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';
import { account } from './private/rbac';
import { SECRET_STORE } from './private/secret-store';

/** Name of the ServiceAccount that reads and writes what is kept. */
const ACCOUNT = 'secret-keeper';

/** Properties of SecretKeeper. */
export interface SecretKeeperProps extends BlueprintProps {}

/**
 * Keeps what External Secrets generates on a cluster without an OpenBao: as Secrets in a namespace of its own, which etcd has encrypted.
 *
 * Clusters of building block `dmz` are such. What runs there generates its passwords on the spot, and none of them is worth anything elsewhere.
 * With the cluster they are gone.
 *
 * @see https://external-secrets.io/latest/provider/kubernetes
 */
export class SecretKeeper extends Blueprint {
  /** Returns the name of the Secret that stands for a path of OpenBao: `platform/harbor/harbor-admin/PASSWORD` is `platform.harbor.harbor-admin.password`. */
  public static keyOf(path: string): string {
    return path.toLowerCase().replace(/\//g, '.').replace(/[^a-z0-9.-]/g, '-');
  }

  constructor(scope: Construct, id: string = 'secret-keeper', props: SecretKeeperProps = {}) {
    super(scope, id, { component: CATALOGUE['secret-keeper'], provides: [Capability.SECRET_BACKEND], ...props });
  }

  /** Store that reads and writes what is kept, in place of that of OpenBao. */
  public get store(): { [key: string]: any } {
    const { namespace } = this;
    return {
      apiVersion: 'external-secrets.io/v1',
      kind: SECRET_STORE.kind,
      metadata: { name: SECRET_STORE.name },
      spec: {
        provider: {
          kubernetes: {
            remoteNamespace: namespace,
            server: { caProvider: { type: 'ConfigMap', name: 'kube-root-ca.crt', namespace, key: 'ca.crt' } },
            auth: { serviceAccount: { name: ACCOUNT, namespace } },
          },
        },
      },
    };
  }

  protected configure(): void {
    account(this.namespace, ACCOUNT, [], [['', ['secrets'], ['create', 'get', 'update']]]).forEach((object) => this.mainUnit.add(object));
  }
}
