import './lib/node-version.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
const { typesOf } = await import('./lib/openapi-types.mjs');
const { startService } = await import('./lib/service.mjs');

/** Writes the types of the TypeScript client anew from the service's OpenAPI document. */
const dataDir = await mkdtemp(join(tmpdir(), 'pointbook-client-'));
const service = await startService({ POINTBOOK_DATA_DIR: dataDir });
try {
  const document = await (await fetch(new URL('/openapi.json', service.url))).json();
  await writeFile(join(root, 'clients/typescript/src/schema.ts'), await typesOf(document));
  console.log('clients/typescript/src/schema.ts is what the service says of itself.');
} finally {
  await service.stop();
  await rm(dataDir, { recursive: true, force: true });
}
