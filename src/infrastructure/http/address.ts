import { isIP, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * The sender of a request: its address, by the word of a trusted proxy where there is one and it says an address; for
 * IPv6 the network of 64 bits, since whoever has one of its addresses has them all.
 */
export const addressOf = ({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string =>
  senderAt(isIP(ip) === 0 ? (socket.remoteAddress ?? '') : ip);

export function senderAt(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ''] = ip.split('%', 1);
  return isIPv6(plain) ? networkOf(plain) : ip;
}

function networkOf(ip: string): string {
  // As URLs write it: small letters, no leading zeros, the longest run of zeros left out.
  const [before = '', after] = new URL(`http://[${ip}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = after === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const groups = [...(first ?? []), ...Array<string>(zeros).fill('0'), ...(last ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
