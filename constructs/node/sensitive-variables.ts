import { SensitiveVariable } from '../blueprint';

/** Key of copies of buckets, which clusters show each other; the same for all of them, because they share no store of secrets. */
export const BUCKET_COPIES_KEY: SensitiveVariable = {
  name: 'bucket_copies_key',
  description: 'Key of copies of buckets, the same for all clusters of the Sovereign: the output of "openssl rand -hex 32".',
  pattern: '^[0-9a-f]{64}$',
  maxBytes: 64,
};

/** Access to the Hetzner Cloud project that holds the Sovereign. */
export const HCLOUD_TOKEN: SensitiveVariable = {
  name: 'hcloud_token',
  description: 'API token (read and write) of the Hetzner Cloud project of the Sovereign.',
  pattern: '^[A-Za-z0-9]{64}$',
  maxBytes: 64,
};

/**
 * Access of the cluster's own controllers to Amazon, as a user that may do no more than they need.
 *
 * Machines have no role: whoever reached their metadata service would have it too.
 *
 * @see https://kubernetes.github.io/cloud-provider-aws/prerequisites
 */
export const AWS_ACCESS_KEY_ID: SensitiveVariable = {
  name: 'aws_access_key_id',
  description: 'Id of an access key of an IAM user for the controllers of the cluster: load balancers, instances (read only) and volumes.',
  pattern: '^[A-Z0-9]{16,32}$',
  maxBytes: 32,
};

/** Secret part of the key of AWS_ACCESS_KEY_ID. */
export const AWS_SECRET_ACCESS_KEY: SensitiveVariable = {
  name: 'aws_secret_access_key',
  description: 'Secret access key that belongs to aws_access_key_id.',
  pattern: '^[A-Za-z0-9/+=]{40}$',
  maxBytes: 40,
};

/**
 * Access of the cluster's own controllers to Google Cloud, as an account that may do no more than they need.
 *
 * Machines have no account: whoever reached their metadata service would have it too.
 *
 * @see https://cloud.google.com/iam/docs/keys-create-delete
 */
export const GCP_CREDENTIALS: SensitiveVariable = {
  name: 'gcp_credentials',
  description: 'Key file (JSON) of a service account for the controllers of the cluster, in base64 on one line: the output of "base64 --wrap=0 key.json".',
  pattern: '^[A-Za-z0-9+/]+=*$',
  maxBytes: 4096,
};

const UUID = { pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', maxBytes: 36 };

/** Directory of the account of AZURE_CLIENT_ID. */
export const AZURE_TENANT_ID: SensitiveVariable = { ...UUID, name: 'azure_tenant_id', description: 'Id of the directory (tenant) of the account azure_client_id.' };

/** Subscription that a cluster is in. */
export const AZURE_SUBSCRIPTION_ID: SensitiveVariable = {
  ...UUID, name: 'azure_subscription_id', description: 'Id of the subscription that the cluster is in: the one that the stack is applied with.',
};

/**
 * Access of the cluster's own controllers to Azure, as an account that may do no more than they need.
 *
 * Machines have no identity: whoever reached their metadata service would have it too.
 *
 * @see https://kubernetes-sigs.github.io/cloud-provider-azure/topics/azure-permissions
 */
export const AZURE_CLIENT_ID: SensitiveVariable = {
  ...UUID, name: 'azure_client_id', description: 'Application (client) id of a service principal for the controllers of the cluster: load balancers, machines and disks.',
};

/** Secret of the account of AZURE_CLIENT_ID. */
export const AZURE_CLIENT_SECRET: SensitiveVariable = {
  name: 'azure_client_secret', description: 'Client secret that belongs to azure_client_id.', pattern: '^[A-Za-z0-9~._-]{16,64}$', maxBytes: 64,
};

const OCID_BYTES = 128;

/** Returns a variable for an id of Oracle's. */
function ocid(name: string, kind: string, description: string): SensitiveVariable {
  return { name, description, pattern: `^ocid1\\.${kind}\\.[a-z0-9.-]+$`, maxBytes: OCID_BYTES };
}

/** Tenancy that a cluster is in, at Oracle. */
export const OCI_TENANCY_OCID = ocid('oci_tenancy_ocid', 'tenancy', 'OCID of the tenancy that the cluster is in.');

/** Compartment that everything a cluster has is in, at Oracle. */
export const OCI_COMPARTMENT_OCID = ocid(
  'oci_compartment_ocid', '(compartment|tenancy)', 'OCID of the compartment that the cluster is in; best one for each Sovereign.',
);

/**
 * Access of the cluster's own controllers to Oracle Cloud, as a user that may do no more than they need.
 *
 * Machines are no principals: whoever reached their metadata service would be one too.
 *
 * @see https://docs.oracle.com/iaas/Content/API/Concepts/apisigningkey.htm
 */
export const OCI_USER_OCID = ocid('oci_user_ocid', 'user', 'OCID of a user for the controllers of the cluster: machines (read only), network, load balancers and volumes.');

/** Which of the user's keys it is. */
export const OCI_FINGERPRINT: SensitiveVariable = {
  name: 'oci_fingerprint', description: 'Fingerprint of oci_private_key, as the console shows it.', pattern: '^[0-9a-f]{2}(:[0-9a-f]{2}){15}$', maxBytes: 47,
};

/** Key of the user OCI_USER_OCID. */
export const OCI_PRIVATE_KEY: SensitiveVariable = {
  name: 'oci_private_key',
  description: 'API signing key (PEM, without a passphrase) of the user, in base64 on one line: the output of "base64 --wrap=0 key.pem".',
  pattern: '^[A-Za-z0-9+/]+=*$',
  maxBytes: 2560,
};

/**
 * Access of the cluster's own controllers to Huawei Cloud, as a user that may do no more than they need.
 *
 * Machines have no agency: whoever reached their metadata service would have it too.
 *
 * @see https://github.com/kubernetes-sigs/cloud-provider-huaweicloud/blob/master/docs/iam-policy.md
 */
export const HUAWEI_ACCESS_KEY: SensitiveVariable = {
  name: 'huawei_access_key',
  description: 'Access key of an IAM user for the controllers of the cluster: load balancers, machines (read only) and volumes.',
  pattern: '^[A-Z0-9]{16,32}$',
  maxBytes: 32,
};

/** Secret part of the key HUAWEI_ACCESS_KEY. */
export const HUAWEI_SECRET_KEY: SensitiveVariable = {
  name: 'huawei_secret_key', description: 'Secret access key that belongs to huawei_access_key.', pattern: '^[A-Za-z0-9]{40}$', maxBytes: 40,
};

/** Project that a cluster is in, at Huawei. */
export const HUAWEI_PROJECT_ID: SensitiveVariable = {
  name: 'huawei_project_id', description: 'Id of the project that the cluster is in: the one of its region that the stack is applied in.', pattern: '^[0-9a-f]{32}$', maxBytes: 32,
};

/** Longest value that a token may have: 32 random bytes in hexadecimal. */
const TOKEN = { pattern: '^[0-9a-f]{64}$', maxBytes: 64 };

/**
 * Token that control planes join with.
 *
 * Drawn at random, never computed: a token that followed from the project and the domain let anyone join a server (L4).
 */
export const SERVER_TOKEN: SensitiveVariable = {
  ...TOKEN,
  name: 'k3s_server_token',
  description: 'Join token of the control planes: the output of "openssl rand -hex 32". Keep a copy: it also encrypts what an etcd snapshot is restored with.',
};

/** Token that workers join with; it opens no control plane. */
export const AGENT_TOKEN: SensitiveVariable = {
  ...TOKEN,
  name: 'k3s_agent_token',
  description: 'Join token of the workers: the output of "openssl rand -hex 32", another one than k3s_server_token.',
};

/** Access key of the archive. */
export const ARCHIVE_ACCESS_KEY: SensitiveVariable = {
  name: 'archive_access_key',
  description: 'Access key of the archive, which may read and write its buckets.',
  pattern: '^[A-Za-z0-9/+=_-]{4,128}$',
  maxBytes: 128,
};

/** Secret key of the archive. */
export const ARCHIVE_SECRET_KEY: SensitiveVariable = {
  ...ARCHIVE_ACCESS_KEY, name: 'archive_secret_key', description: 'Secret key that belongs to archive_access_key.',
};
