import { misuse } from '../../constructs/private/errors';

const IMAGE = /^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[a-z0-9._-]+)+(:[\w.-]+|@sha256:[a-f0-9]{64})$/;

/** Fails unless an image of the user has a registry, and says which version of it is run. */
export function requireImage(path: string, image: string, name: string): void {
  if (IMAGE.test(image) && !image.endsWith(':latest')) return;
  throw misuse(path, 'image', 'an image with its registry, and its version or digest', image, `write for example 'registry.example/${name}:1.4.0'`);
}
