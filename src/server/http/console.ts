import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { KeptFile } from './kept-file.js';

/** The built pages, beside this file once both are built: `dist/web`. */
const BUILT = fileURLToPath(new URL('../../../web', import.meta.url));
const PAGE = 'index.html';

/** The pages may load nothing from elsewhere, have no inline script, and stand in no frame of another site. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** The most that is kept in memory. */
const MAX_BYTES = 32 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/**
 * The pages for people, as they were built: their files by name, and the one page at every other address below. Read once: from
 * the disk, fifty who asked for them without a key slowed all commands.
 */
export async function serveConsole(server: FastifyInstance, folder = BUILT): Promise<void> {
  for (const address of ['/', '/console'])
    server.get(address, (_request, reply) => reply.redirect('/console/'));
  const files = await filesIn(folder);
  const page = files.get(PAGE);
  if (page === undefined) return;
  server.get<{ Params: { '*': string } }>('/console/*', (request, reply) => {
    const name = request.params['*'];
    const file = files.get(name);
    void reply.headers({
      ...HEADERS,
      'cache-control': isNamedByContent(name) && file ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    return (file ?? page).send(request, reply);
  });
}

/** The files by their names below the folder. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, KeptFile>> {
  const files = new Map<string, KeptFile>();
  if (!existsSync(folder)) return files;
  let bytes = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (COMPRESSED.test(name) || !(await stat(path)).isFile()) continue;
    const file = await fileAt(path);
    bytes += file.bytes;
    if (bytes > MAX_BYTES) throw new Error(`${folder} holds more than ${MAX_BYTES} bytes.`);
    files.set(name.split(sep).join('/'), file);
  }
  return files;
}

/** The file with the compressed forms that the build has made of it (scripts/compress.mjs). */
async function fileAt(path: string): Promise<KeptFile> {
  const form = (suffix: string): Promise<Buffer | undefined> =>
    readFile(`${path}${suffix}`).catch(() => undefined);
  const [identity, br, gzip] = await Promise.all([readFile(path), form('.br'), form('.gz')]);
  const forms = { identity, ...(br && { br }), ...(gzip && { gzip }) };
  return new KeptFile(TYPES[extname(path)] ?? 'application/octet-stream', forms);
}

const COMPRESSED = /\.(br|gz)$/;

/** Vite puts a digest of the content into these names. */
const isNamedByContent = (name: string): boolean => name.startsWith('assets/');
