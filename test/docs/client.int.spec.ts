import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { typesOf } from '../../scripts/lib/openapi-types.mjs';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

it('the types of the client are those of the service’s own document; if not, npm run client', async () => {
  const file = new URL('../../clients/typescript/src/schema.ts', import.meta.url);
  expect(await typesOf(await service.api.read('/openapi.json'))).toBe(await readFile(file, 'utf8'));
});
