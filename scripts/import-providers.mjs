// Regenerates imports/ from the provider schemas in schemas/ (`npm run import`): no provider binary, no network.
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Providers with a schema, and the data sources that stacks use: a plan that reads the cloud is not the same plan twice. */
const PROVIDERS = { aws: ['aws_ami'], azurerm: [], google: [], hcloud: [], huaweicloud: ['huaweicloud_images_image'], oci: ['oci_core_images', 'oci_identity_availability_domain'] };

const root = fileURLToPath(new URL('..', import.meta.url));
const { generateProviderBindingsFromSchema } = createRequire(import.meta.url)('@cdktf/provider-generator');

const target = join(root, 'imports');
if (existsSync(target)) rmSync(target, { recursive: true });
const work = mkdtempSync(join(root, '.imports-'));
for (const [name, dataSources] of Object.entries(PROVIDERS)) {
  const { provider_schemas: schemas } = JSON.parse(readFileSync(join(root, `schemas/${name}.json`), 'utf8'));
  const [[address, schema]] = Object.entries(schemas);
  const data_source_schemas = Object.fromEntries(Object.entries(schema.data_source_schemas).filter(([type]) => dataSources.includes(type)));
  // The generator accepts one registry host only; the stack sets the source that OpenTofu resolves.
  const provider_schemas = { [`registry.terraform.io/${address.split('/').slice(1).join('/')}`]: { ...schema, data_source_schemas } };
  await generateProviderBindingsFromSchema(work, { format_version: '1.0', provider_schemas });
}
renameSync(join(work, 'providers'), target);
rmSync(work, { recursive: true });
for (const file of readdirSync(target, { recursive: true })) {
  if (/README\.md$|lazy-index\.ts$/.test(file)) rmSync(join(target, file));
}
