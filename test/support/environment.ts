import { TestEnvironment } from 'jest-environment-node';
import * as manifestSchema from './outside/manifest-schema';

/**
 * Where a file of tests runs: as in Node.js, with what checks manifests against their schemas, which takes longer to make than most tests and
 * is made once for all files of a worker.
 */
export default class extends TestEnvironment {
  constructor(...props: ConstructorParameters<typeof TestEnvironment>) {
    super(...props);
    manifestSchema.forgetCrds();
    this.global.manifestSchema = manifestSchema;
  }
}
