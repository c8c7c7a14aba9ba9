import { parentPort, workerData } from 'node:worker_threads';
import { Share } from './share';
import { Step, Work } from './synthesis';

// What a thread runs: the steps of its share, as it is told.
const { definition, options, first, taken }: Work = workerData;
const share = new Share(require(definition).fleet(), options, first, taken);
parentPort!.on('message', (step: Step) => {
  try {
    parentPort!.postMessage({ result: share[step]() });
  } catch (error) {
    parentPort!.postMessage({ error: (error as Error).message });
  }
});
