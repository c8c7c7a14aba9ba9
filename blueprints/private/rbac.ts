/** What an account may do: API group, resources, verbs, and the names that it is limited to. */
export type Rule = readonly [apiGroup: string, resources: string[], verbs: string[], names?: string[]];

const API = 'rbac.authorization.k8s.io';

/**
 * Returns an account with what it may do on the cluster, and in its namespace.
 *
 * @param namespace namespace of the account
 * @param name name of the account, and of its roles
 */
export function account(namespace: string, name: string, everywhere: Rule[], here: Rule[]): { [key: string]: any }[] {
  const metadata = { name, namespace };
  const roles = ([['Cluster', { name }, everywhere], ['', metadata, here]] as const).filter(([, , rules]) => rules.length > 0);
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    ...roles.flatMap(([prefix, named, rules]) => [
      {
        apiVersion: `${API}/v1`, kind: `${prefix}Role`, metadata: named,
        rules: rules.map(([apiGroup, resources, verbs, resourceNames]) => ({
          apiGroups: [apiGroup], resources, ...(resourceNames ? { resourceNames } : {}), verbs,
        })),
      },
      {
        apiVersion: `${API}/v1`, kind: `${prefix}RoleBinding`, metadata: named,
        roleRef: { apiGroup: API, kind: `${prefix}Role`, name }, subjects: [{ kind: 'ServiceAccount', ...metadata }],
      },
    ]),
  ];
}
