import type { FastifyInstance } from 'fastify';
import { isSecure } from './secure.js';

/** Pages of the API's documentation: their own files, styles that stand in the page, and nothing of anybody else's. */
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
 * What every answer says to browsers and to whatever keeps copies on the way, refusals included. What is said of points is
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
