import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Beside this file once both are built: `dist/web`. */
const BUILT = fileURLToPath(new URL('../../web', import.meta.url));
const PAGE = 'index.html';

/** Nothing from anywhere else, no script in the page, and no page of anybody else around it. */
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

/** The pages for people, as they were built: their files by name, and the one page at every other address below. */
export async function serveConsole(server: FastifyInstance, folder = BUILT): Promise<void> {
  for (const address of ['/', '/console'])
    server.get(address, (_request, reply) => reply.redirect('/console/'));
  if (!existsSync(join(folder, PAGE))) return;
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/console/',
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      for (const [name, value] of Object.entries(HEADERS)) reply.setHeader(name, value);
      reply.setHeader(
        'cache-control',
        isNamedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/console/*', { exposeHeadRoute: false }, (_request, reply: FastifyReply) =>
    reply.sendFile(PAGE, folder),
  );
}

/** Vite puts a digest of the content into these names. */
const isNamedByContent = (path: string): boolean => path.includes('/assets/');
