import type { FastifyInstance } from 'fastify';
import { isSecure } from './secure.js';

/** The pages of the API's documentation may load their own files and inline styles, and nothing from elsewhere. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Sends headers to browsers and caches with every answer, refusals included. Answers about points are
 * personal: nobody keeps a copy of it, unless its route says otherwise.
 */
export function sendAnswerHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-content-type-options', 'nosniff');
    if (isSecure(request)) void reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    if (isBelow(request.url, '/v1')) void reply.header('cache-control', 'no-store');
    if (isBelow(request.url, '/docs')) void reply.header('content-security-policy', DOCS_POLICY);
    done();
  });
}

const isBelow = (url: string, folder: string): boolean =>
  url.startsWith(folder) && ['/', '?', undefined].includes(url[folder.length]);
