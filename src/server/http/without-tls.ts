import { isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** The addresses at which other machines reach a server on that address and port: none, that one, or every address of this machine. */
export function reachedAt(address: string, port: number, interfaces: Interfaces): readonly string[] {
  if (LOOPBACK.test(address)) return [];
  if (!EVERY_ADDRESS.includes(address)) return [urlOf(address, port)];
  const others = Object.values(interfaces)
    .flatMap((one) => one ?? [])
    .filter(({ internal, family }) => !internal && (address === '::' || family === 'IPv4'))
    // Link-local addresses need the name of the link as well.
    .filter(({ scopeid }) => scopeid === undefined || scopeid === 0)
    .map((one) => urlOf(one.address, port));
  return others.length > 0 ? others : [urlOf(address, port)];
}

/** The warning about these addresses; none where there is no address. */
export const warningAbout = (addresses: readonly string[]): readonly string[] =>
  addresses.length === 0
    ? []
    : [
        `Other machines reach it at ${addresses.join(', ')}, without TLS: whoever is on the way reads keys and points. ` +
          'Put a server that speaks TLS before it.',
      ];

const urlOf = (address: string, port: number): string =>
  `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
