import { HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { addScriptJob } from './script-job';

/** Folder in the Pod with one folder per account. */
const ACCOUNTS = '/run/accounts';
/** A day, after which Flux makes the Job anew: what was changed by hand is changed back. */
const DAY = 86_400;

/** Creates each account that is not there, and gives it the password of its Secret. Reads GITEA_URL and GITEA_ADMIN. */
const SCRIPT = String.raw`#!/bin/sh
set -eu
# Names and passwords go through files: arguments of a program are readable to every other one.
call() {
  curl --silent --show-error --output /tmp/answer --write-out '%{http_code}' --config /tmp/login \
    --header 'Content-Type: application/json' --request "$1" --data @/tmp/body "$GITEA_URL/api/v1/admin/users$2"
}
printf 'user = "%s:%s"\n' "$GITEA_ADMIN" "$(cat /run/admin/password)" >/tmp/login
for folder in ` + ACCOUNTS + String.raw`/*; do
  name=$(basename "$folder")
  password=$(cat "$folder/password")
  printf '{"username":"%s","email":"%s@%s","password":"%s","must_change_password":false}' "$name" "$name" "$GITEA_DOMAIN" "$password" >/tmp/body
  status=$(call POST '')
  if [ "$status" = 422 ]; then
    printf '{"login_name":"%s","source_id":0,"password":"%s","must_change_password":false}' "$name" "$password" >/tmp/body
    status=$(call PATCH "/$name")
  fi
  case "$status" in
    200 | 201) echo "account $name is there" ;;
    *)
      echo "account $name: Gitea answers $status"
      cat /tmp/answer
      exit 1
      ;;
  esac
done
`;

/** What the accounts are made with. */
export interface GiteaAccountsTarget {
  /** API of Gitea. */
  readonly server: HttpEndpoint;
  /** Secret with the keys `username` and `password` of an administrator. */
  readonly administrator: SecretRef;
  /** Name of the administrator. */
  readonly administratorName: string;
  /** Domain of the accounts' e-mail addresses. */
  readonly domain: string;
  /** Image with a shell and curl. */
  readonly image: string;
}

/**
 * Adds a Job that makes the accounts of services at Gitea; its API is the only way in that works while Gitea runs.
 *
 * @param unit unit of the Job, which has the name of the unit
 * @param accounts Secrets with the key `password`, by the name of the account
 */
export function addGiteaAccounts(unit: Unit, target: GiteaAccountsTarget, accounts: Map<string, SecretRef>): void {
  const names = [...accounts.keys()].sort();
  const sources = names.map((account) => ({
    secret: { name: accounts.get(account)!.name, items: [{ key: 'password', path: `${account}/password` }] },
  }));
  addScriptJob(unit, {
    name: 'accounts',
    namespace: target.administrator.namespace,
    script: SCRIPT,
    image: target.image,
    variables: { GITEA_URL: target.server.url, GITEA_ADMIN: target.administratorName, GITEA_DOMAIN: target.domain },
    reads: {
      admin: {
        mountPath: '/run/admin',
        source: { secret: { secretName: target.administrator.name, items: [{ key: 'password', path: 'password' }], defaultMode: 0o440 } },
      },
      accounts: { mountPath: ACCOUNTS, source: { projected: { defaultMode: 0o440, sources } } },
    },
    repeatSeconds: DAY,
  });
}
