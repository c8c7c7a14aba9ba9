#!/usr/bin/env bash
# Debian packages that the suites below test/e2e call, by the command or the file that each brings.
set -euo pipefail

missing=()
PATH="$PATH:/usr/sbin"
while read -r package brings; do
  command -v "$brings" > /dev/null || [ -e "$brings" ] || missing+=("$package")
done << 'END'
bind9-dnsutils nsupdate
cloud-init cloud-init
dnsdist dnsdist
pdns-server pdns_server
pdns-backend-pgsql /usr/share/doc/pdns-backend-pgsql
pdns-backend-sqlite3 /usr/share/doc/pdns-backend-sqlite3
postgresql /usr/lib/postgresql
shellcheck shellcheck
sqlite3 sqlite3
END
if [ ${#missing[@]} -eq 0 ]; then exit 0; fi

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
  echo "${missing[*]} must be installed; run 'apt-get install ${missing[*]}' as root on Debian or Ubuntu, or install them by other means" >&2
  exit 1
fi
if [[ " ${missing[*]} " == *" cloud-init "* ]]; then
  # Its command is needed, not its services: they would take this very machine for a new one at its next start.
  mkdir -p /etc/cloud
  touch /etc/cloud/cloud-init.disabled
fi
for server in dnsdist pdns-server; do
  [[ " ${missing[*]} " == *" $server "* ]] || continue
  # Likewise: a suite starts a server of its own.
  mkdir -p /etc/systemd/system
  [ -e "/etc/systemd/system/${server%-server}.service" ] || ln -s /dev/null "/etc/systemd/system/${server%-server}.service"
done
if [[ " ${missing[*]} " == *" postgresql "* ]]; then
  # Likewise, and with a folder of its own.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
fi
echo "Installing ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}"
