import type { FastifyRequest } from 'fastify';

/**
 * Whether whoever asks is spoken to by TLS: by the service itself, or by a proxy that ends TLS. A proxy's word may be made up;
 * it only makes an answer say more than it has to.
 */
export const isSecure = ({ protocol, headers }: Pick<FastifyRequest, 'protocol' | 'headers'>): boolean =>
  protocol === 'https' || headers['x-forwarded-proto'] === 'https';
