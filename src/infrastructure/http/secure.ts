import type { FastifyRequest } from 'fastify';

/**
 * Whether the request came by TLS: to the service itself, or to a proxy that ends TLS. A proxy's word may be made up;
 * it only makes an answer say more than it has to.
 */
export const isSecure = ({ protocol, headers }: Pick<FastifyRequest, 'protocol' | 'headers'>): boolean =>
  protocol === 'https' || headers['x-forwarded-proto'] === 'https';
