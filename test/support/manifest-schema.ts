import type * as schemas from './outside/manifest-schema';

/** The one of all files of tests, which the environment brings. */
export const { registerCrd, validateManifest } = (globalThis as any).manifestSchema as typeof schemas;
