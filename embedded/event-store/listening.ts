import { connect } from 'node:net';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { type Server, ServerCredentials } from '@grpc/grpc-js';

/** The address of a store: a port, or the file of a socket that only those reach who may enter its folder. */
export type Address = { readonly host: string; readonly port: number } | { readonly socket: string };

/** A certificate and its key, as PEM. */
export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Returns the port that was taken; 0 for a socket. */
export async function bind(server: Server, address: Address, tls: Tls | undefined): Promise<number> {
  if ('socket' in address) await clear(address.socket);
  return await new Promise((resolve, reject) => {
    server.bindAsync(targetOf(address), credentialsOf(tls), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
}

/** The connection string for the client; `esdb+unix:` is our own, since EventStoreDB has no sockets. */
export function connectionStringOf(address: Address, tls: Tls | undefined): string {
  if ('socket' in address) return `esdb+unix://${pathToFileURL(address.socket).pathname}`;
  return `esdb://${hostAndPort(address)}?tls=${tls !== undefined}`;
}

function targetOf(address: Address): string {
  return 'socket' in address ? `unix:${address.socket}` : hostAndPort(address);
}

function hostAndPort({ host, port }: { readonly host: string; readonly port: number }): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function credentialsOf(tls: Tls | undefined): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [{ cert_chain: tls.cert, private_key: tls.key }]);
}

/** Removes a socket that a killed store has left; one on which another store listens stays. */
async function clear(socket: string): Promise<void> {
  const knock = connect(socket);
  const isAnswered = await once(knock, 'connect').then(
    () => true,
    () => false,
  );
  knock.destroy();
  if (isAnswered) throw new Error(`another store listens on ${socket}`);
  await rm(socket, { force: true });
}
