// Which suite starts when: the longest first, so that none of them runs alone at the end. On a clean clone Jest knows no times, and goes by size.
import Sequencer from '@jest/test-sequencer';

/** Suites that take longer than the others, the longest first. */
const LONGEST = ['gitops/rehearse', 'gitops/rehearse-further', 'node/machine-start', 'phase0/faults', 'gitops/publish', 'gitops/rehearsal', 'phase0/day2', 'phase0/cdktf'];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.endsWith(`/${name}.e2e.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
