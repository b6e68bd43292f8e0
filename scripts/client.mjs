import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './lib/root.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
const { typesOf } = await import('./lib/openapi-types.mjs');

/** Writes the types of the TypeScript client anew, out of what the service says of itself. */
const dataDir = await mkdtemp(join(tmpdir(), 'pointbook-client-'));
const service = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
  cwd: root,
  env: { ...process.env, PORT: '0', POINTBOOK_DATA_DIR: dataDir },
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  const address = await addressOf(service);
  const document = await (await fetch(new URL('/openapi.json', address))).json();
  await writeFile(join(root, 'clients/typescript/src/schema.ts'), await typesOf(document));
  console.log('clients/typescript/src/schema.ts is what the service says of itself.');
} finally {
  service.kill('SIGTERM');
  if (service.exitCode === null) await once(service, 'exit');
  await rm(dataDir, { recursive: true, force: true });
}

async function addressOf(child) {
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /listens on (\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
    console.error(line);
  }
  throw new Error('The service did not start; what it said is above.');
}
