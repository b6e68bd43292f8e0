import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { isSecure } from './secure.js';

const NAME = 'pointbook-session';

/** The cookie of a session: no script can read it, and no other site can have it sent. */
export const sessionCookie = (token: string, seconds: number, request: FastifyRequest): string =>
  stringifySetCookie({
    name: NAME,
    value: token,
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: seconds,
    secure: isSecure(request),
  });

export const noSessionCookie = (request: FastifyRequest): string => sessionCookie('', 0, request);

export function sessionTokenIn({ headers }: FastifyRequest): string | undefined {
  const token = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[NAME];
  return token === '' ? undefined : token;
}

const READING = ['GET', 'HEAD'];

/**
 * Whether a browser sends the request from a page of this service. Browsers say so in a header that no page can set; those that do
 * not name the origin of what writes.
 */
export function isFromHere({ method, headers }: FastifyRequest): boolean {
  if (READING.includes(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
