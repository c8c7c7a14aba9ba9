import { dirname, join } from 'node:path';
import type { JestEnvironment } from '@jest/environment';
import { ScriptTransformer, TransformationOptions, createScriptTransformer } from '@jest/transform';
import type { Config } from '@jest/types';
import type Runtime from 'jest-runtime';

/** Part of jest-circus that keeps the tests of a file. */
const CIRCUS = join(dirname(require.resolve('jest-circus/runner')), 'jestAdapterInit.js');
/** Where jest-circus keeps who listens to what happens in a file. */
const LISTENERS = Symbol.for('EVENT_HANDLERS');
/** What Node.js takes as it is transformed: CommonJS. */
const COMMON_JS: TransformationOptions = {
  collectCoverage: false, collectCoverageFrom: [], coverageProvider: 'v8',
  supportsDynamicImport: false, supportsExportNamespaceFrom: false, supportsStaticESM: false, supportsTopLevelAwait: false,
};

/** Source maps of all files that the worker has loaded, for stack traces. */
const sourceMaps = new Map<string, string>();
/** Source maps of the file of tests that runs, as Jest reads them. */
let shown: Map<string, string>;
let transformer: ScriptTransformer | undefined;

type Arguments = [Config.GlobalConfig, Config.ProjectConfig, JestEnvironment, Runtime, string, ...unknown[]];

const circus: (...all: Arguments) => Promise<unknown> = require('jest-circus/runner').default;

/**
 * Runs a file of tests with jest-circus, which does all that it always does, but for modules: they are those of the worker, loaded once and not
 * once for each file.
 */
export default async function run(...[globalConfig, config, environment, runtime, testPath, ...rest]: Arguments): Promise<unknown> {
  transformer ??= await begin(config);
  shown = runtime.getSourceMaps() as Map<string, string>;
  sourceMaps.forEach((map, file) => shown.set(file, map));
  if (globalConfig.watch || globalConfig.watchAll) Object.keys(require.cache).filter((file) => file.endsWith('.ts')).forEach(forget);
  forget(CIRCUS);
  Reflect.deleteProperty(globalThis, LISTENERS);
  const jest = { fn: environment.moduleMocker!.fn.bind(environment.moduleMocker), spyOn: environment.moduleMocker!.spyOn.bind(environment.moduleMocker) };
  Object.assign(globalThis, { jest });
  const modules = {
    requireInternalModule: require,
    requireModule: (file: string) => {
      forget(file);
      return require(file);
    },
    unstable_shouldLoadAsEsm: () => false,
    setGlobalsForRuntime: () => undefined,
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
  };
  return circus(globalConfig, config, environment, modules as unknown as Runtime, testPath, ...rest);
}

/** Has Node.js load TypeScript as Jest transforms and keeps it. */
async function begin(config: Config.ProjectConfig): Promise<ScriptTransformer> {
  const made = await createScriptTransformer(config);
  require.extensions['.ts'] = (module, file) => {
    const { code, sourceMapPath } = made.transform(file, COMMON_JS);
    if (sourceMapPath) {
      sourceMaps.set(file, sourceMapPath);
      shown.set(file, sourceMapPath);
    }
    (module as unknown as { _compile(code: string, file: string): void })._compile(code, file);
  };
  return made;
}

function forget(file: string): void {
  delete require.cache[file];
}
