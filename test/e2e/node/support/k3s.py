#!/usr/bin/python3
"""Stands in for k3s: makes a command line of its configuration the way k3s does, and plays kubectl.

Files in /srv say how things stand: `k3s-fails` (it ends before it has data), `flux-owns` (names of releases that Flux has taken over).
"""
import os
import signal
import socket
import sys

import yaml

CONFIG = '/etc/rancher/k3s/config.yaml'


def text(value):
    return {True: 'true', False: 'false', None: ''}[value] if value is None or isinstance(value, bool) else str(value)


def flags():
    """Drop-ins follow in the order of their names; a key replaces what stood before, `key+` adds to it."""
    folder = CONFIG + '.d'
    drop_ins = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    values = {}
    for file in [CONFIG] + [os.path.join(folder, name) for name in drop_ins if name.lower().endswith(('.yaml', '.yml'))]:
        with open(file) as stream:
            for key, value in (yaml.safe_load(stream) or {}).items():
                name = key[:-1] if key.endswith('+') else key
                if key.endswith('+') and name in values:
                    value = as_list(values[name]) + as_list(value)
                values[name] = value
    return ['--%s=%s' % (key, text(one)) for key, value in values.items() for one in (value if isinstance(value, list) else [value])]


def as_list(value):
    return value if isinstance(value, list) else [text(value)]


def record(*words):
    with open('/calls', 'a') as calls:
        calls.write('\t'.join(words) + '\n')


def run():
    """Goes on running, as under systemd, which is told so when it asks."""
    address = os.environ.get('NOTIFY_SOCKET')
    if address:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as client:
            client.sendto(b'READY=1', address.replace('@', '\0', 1))
    signal.pause()


def main(command, *arguments):
    if command in ('server', 'agent'):
        record('k3s', command, *arguments, *flags())
        record('environment', *sorted('%s=%s' % item for item in os.environ.items() if item[0].startswith(('HTTP2_', 'K3S_'))))
        if os.path.exists('/srv/k3s-fails'):
            print('k3s: played failure')
            return 1
        if command == 'server':
            os.makedirs('/var/lib/rancher/k3s/server/db/etcd', exist_ok=True)
        if 'INVOCATION_ID' in os.environ:
            run()
        return 0
    record('k3s', command, *arguments)
    if 'wait' in arguments:
        release = [word for word in arguments if word.startswith('helmreleases.helm.toolkit.fluxcd.io/')][0].split('/')[1]
        with open('/srv/flux-owns') as owned:
            return 0 if release in owned.read().split() else 1
    return 0


sys.exit(main(*sys.argv[1:]))
