import { DnsProvider, DnsService, PhaseZeroField, SecretRef, SensitiveVariable } from '../../constructs';
import {
  AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET, AZURE_SUBSCRIPTION_ID, AZURE_TENANT_ID, GCP_CREDENTIALS, HCLOUD_TOKEN,
} from '../../constructs/node/sensitive-variables';
import { CONFINED_CONTAINER } from './confined';

/** What the program that speaks to Hetzner, beside ExternalDNS, asks for. */
export const HETZNER_WEBHOOK_REQUESTS = { cpuMillis: 10, memoryMiB: 32 };
/** Its image. */
const WEBHOOK_IMAGE = { repository: 'docker.io/hetzner/external-dns-hetzner-webhook', tag: 'v0.4.0' };
/** User that it runs as. */
const WEBHOOK_USER = 65532;
/** Folder of credentials that are files. */
const FOLDER = '/etc/dns';
const KEY_FILE = 'key.json';
const AZURE_FILE = 'azure.json';

/** Access to the zone is no access to machines, and may be somebody else's account: it has variables of its own, in the shape of those of the cloud. */
const own = (variable: SensitiveVariable, description: string): SensitiveVariable => ({ ...variable, name: `dns_${variable.name}`, description });

const CLOUDFLARE_TOKEN: SensitiveVariable = {
  name: 'dns_cloudflare_token', description: 'API token of Cloudflare with Zone Read and DNS Edit for the zone.', pattern: '^[A-Za-z0-9_-]{40,64}$', maxBytes: 64,
};

/** Returns what enters at Phase 0 to write into a zone. */
export function dnsCredentials({ resourceGroup, service }: DnsProvider): PhaseZeroField[] {
  switch (service) {
    case DnsService.CLOUDFLARE:
      return [PhaseZeroField.sensitive('token', CLOUDFLARE_TOKEN)];
    case DnsService.ROUTE53:
      return [
        PhaseZeroField.sensitive('key-id', own(AWS_ACCESS_KEY_ID, 'Id of an access key of an IAM user that may list hosted zones and change the records of this one.')),
        PhaseZeroField.sensitive('access-key', own(AWS_SECRET_ACCESS_KEY, 'Secret access key that belongs to dns_aws_access_key_id.')),
      ];
    case DnsService.CLOUD_DNS:
      return [PhaseZeroField.sensitiveBase64(KEY_FILE, own(GCP_CREDENTIALS, 'Key file (JSON) of a service account with the role DNS Administrator, in base64 on one line.'))];
    case DnsService.AZURE_DNS: {
      const format = `{"tenantId": "%s", "subscriptionId": "%s", "resourceGroup": "${resourceGroup}", "aadClientId": "%s", "aadClientSecret": "%s"}`;
      return [PhaseZeroField.sensitiveText(AZURE_FILE, 'dns_azure_config', format, [
        own(AZURE_TENANT_ID, 'Id of the directory (tenant) of the account dns_azure_client_id.'),
        own(AZURE_SUBSCRIPTION_ID, 'Id of the subscription that the zone is in.'),
        own(AZURE_CLIENT_ID, 'Application (client) id of a service principal with the role DNS Zone Contributor on the zone, and Reader on its resource group.'),
        own(AZURE_CLIENT_SECRET, 'Client secret that belongs to dns_azure_client_id.'),
      ])];
    }
    default:
      return [PhaseZeroField.sensitive('token', own(HCLOUD_TOKEN, 'API token (read and write) of the Hetzner Cloud project that the zone is in; best a project with nothing else.'))];
  }
}

/**
 * Returns what the values of ExternalDNS say of a zone that somebody else answers for.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/providers
 */
export function hostedZoneValues({ project, service }: DnsProvider, secret: SecretRef): { [key: string]: any } {
  const variable = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: secret.keyRef(key) } });
  const files = {
    extraVolumes: [{ name: 'credentials', secret: { secretName: secret.name } }],
    extraVolumeMounts: [{ name: 'credentials', mountPath: FOLDER, readOnly: true }],
  };
  switch (service) {
    case DnsService.CLOUDFLARE:
      return { provider: { name: 'cloudflare' }, env: [variable('CF_API_TOKEN', 'token')] };
    case DnsService.ROUTE53:
      return {
        provider: { name: 'aws' },
        extraArgs: { 'aws-zone-type': 'public' },
        // Requests are signed for a region, though Route 53 has none.
        env: [{ name: 'AWS_REGION', value: 'us-east-1' }, variable('AWS_ACCESS_KEY_ID', 'key-id'), variable('AWS_SECRET_ACCESS_KEY', 'access-key')],
      };
    case DnsService.CLOUD_DNS:
      return {
        provider: { name: 'google' },
        extraArgs: { 'google-project': project, 'google-zone-visibility': 'public' },
        env: [{ name: 'GOOGLE_APPLICATION_CREDENTIALS', value: `${FOLDER}/${KEY_FILE}` }],
        ...files,
      };
    case DnsService.AZURE_DNS:
      return { provider: { name: 'azure' }, extraArgs: { 'azure-config-file': `${FOLDER}/${AZURE_FILE}` }, ...files };
    default:
      // ExternalDNS itself does not speak to Hetzner: Hetzner has a program that stands beside it.
      return { provider: { name: 'webhook', webhook: hetznerWebhook(variable('HETZNER_TOKEN', 'token')) } };
  }
}

function hetznerWebhook(token: object): { [key: string]: any } {
  const { cpuMillis, memoryMiB } = HETZNER_WEBHOOK_REQUESTS;
  return {
    image: WEBHOOK_IMAGE,
    env: [token],
    resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` } },
    securityContext: { ...CONFINED_CONTAINER, runAsNonRoot: true, runAsUser: WEBHOOK_USER },
  };
}
