import { becomeReady } from './support/rehearse';

// Clusters that would take CI too long: the management cluster of a Sovereign with several, and one with workloads.

test('further clusters of bankdhofar become ready, and nothing is left', async () => {
  const results = await becomeReady('bankdhofar', ['hz-fsn-rtz-prod', 'hz-nbg-mgt-prod']);
  const given = (cluster: string) => results.find((one) => one.cluster === cluster)?.given;
  expect(given('hz-nbg-mgt-prod')).toEqual(['secret/platform/catalyst-keycloak/federation-bankdhofar/client-secret#client-secret']);
  expect(given('hz-fsn-rtz-prod')).toEqual(['openbanking', 'retailbanking'].flatMap((organization) => (
    ['password', 'username'].map((key) => `secret/platform/${organization}/git-account#${key}`)
  )));
});
