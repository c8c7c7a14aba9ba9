#!/usr/bin/env bash
# Debian packages that the suites below test/e2e call. Each is named like the command that it brings.
set -euo pipefail

missing=()
for package in cloud-init shellcheck; do
  command -v "$package" > /dev/null || missing+=("$package")
done
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
echo "Installing ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}"
