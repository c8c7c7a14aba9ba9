// Regenerates imports/hcloud from schemas/hcloud.json (`npm run import`): no provider binary, no network.
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { generateProviderBindingsFromSchema } = createRequire(import.meta.url)('@cdktf/provider-generator');

const { provider_schemas: schemas } = JSON.parse(readFileSync(join(root, 'schemas/hcloud.json'), 'utf8'));
const [schema] = Object.values(schemas);
// The generator accepts one registry host only; HostClusterStack sets the source that OpenTofu resolves.
// Data sources are left out: a plan that reads the cloud is not the same plan twice.
const provider_schemas = { 'registry.terraform.io/hetznercloud/hcloud': { ...schema, data_source_schemas: {} } };

const target = join(root, 'imports');
const work = mkdtempSync(join(root, '.imports-'));
await generateProviderBindingsFromSchema(work, { format_version: '1.0', provider_schemas });
rmSync(target, { recursive: true, force: true });
renameSync(join(work, 'providers'), target);
rmSync(work, { recursive: true });
for (const file of readdirSync(target, { recursive: true })) {
  if (/README\.md$|lazy-index\.ts$/.test(file)) rmSync(join(target, file));
}
