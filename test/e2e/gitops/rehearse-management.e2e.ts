import { becomeReady } from './support/rehearse';

// The management cluster of a Sovereign with several, which has little that that of omantel does not have.

test('the management cluster of bankdhofar becomes ready, and nothing is left', async () => {
  const [{ given }] = await becomeReady('bankdhofar', ['hz-nbg-mgt-prod']);
  expect(given).toEqual([]);
});
