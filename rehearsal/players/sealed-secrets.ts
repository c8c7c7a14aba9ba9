import { KubernetesObject } from '../kubernetes';
import { acting } from './acting';
import { Player, Stage } from './player';
import { ensure, ownedBy, randomText, secret, setConditions } from './writing';

/** Secrets that lie encrypted in Git; nobody but the cluster they were sealed for can open them, so their values are made up. */
export const SEALED_SECRETS: Player[] = [{
  kinds: ['bitnami.com/v1alpha1/SealedSecret'],
  title: 'Sealed Secrets: opens Secrets, with values that are made up',
  operator: { kind: 'Deployment', image: 'bitnami/sealed-secrets-controller' },
  act: acting(unseal),
}];

async function unseal(sealed: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { generation, name, namespace }, spec: { encryptedData, template = {} } } = sealed;
  const known = (await stage.kubernetes.find('v1', 'Secret', name, namespace))?.data ?? {};
  const values = Object.fromEntries(Object.keys(encryptedData).map((key) => [key, key in known ? Buffer.from(known[key], 'base64') : randomText(32)]));
  const { annotations, labels } = template.metadata ?? {};
  await ensure(stage, secret(namespace!, name, template.type ?? 'Opaque', values, { annotations, labels, ...ownedBy(sealed) }));
  await setConditions(stage, sealed, [{ type: 'Synced', isTrue: true, reason: 'Unsealed' }], { observedGeneration: generation });
}
