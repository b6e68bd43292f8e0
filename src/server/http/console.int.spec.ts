import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveConsole } from './console.js';

describe('the pages of the console', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'console-'));
    await mkdir(join(folder, 'assets'));
    for (const [name, content] of [
      ['index.html', '<p>page</p>'],
      ['assets/a-1.js', 'script'],
      ['assets/a-1.js.br', 'small script'],
    ] as const)
      await writeFile(join(folder, name), content);
    server = fastify();
    await serveConsole(server, folder);
    // From here on nobody reads the folder.
    await rm(folder, { recursive: true });
  });
  afterEach(() => server.close());

  const asked = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

  it('come from memory, with their names for ever, the page each time asked about', async () => {
    const page = await asked('/console/');
    expect([page.statusCode, page.body, page.headers['content-type']]).toEqual([
      200,
      '<p>page</p>',
      'text/html; charset=utf-8',
    ]);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const script = await asked('/console/assets/a-1.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toContain('text/javascript');
  });

  it('come as they were made smaller, to whoever takes that, and not at all to whoever has them', async () => {
    const { headers, body } = await asked('/console/assets/a-1.js', { 'accept-encoding': 'gzip, br' });
    expect([headers['content-encoding'], body]).toEqual(['br', 'small script']);
    expect((await asked('/console/assets/a-1.js', { 'accept-encoding': 'gzip' })).body).toBe('script');
    const again = await asked('/console/assets/a-1.js', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('are one page at every other address, also one that leads out of the folder', async () => {
    for (const url of ['/console/people/E1', '/console/assets/gone.js', '/console/..%2f..%2fpackage.json'])
      expect(await asked(url).then(({ body, headers }) => [body, headers['cache-control']])).toEqual([
        '<p>page</p>',
        'no-cache',
      ]);
  });
});
