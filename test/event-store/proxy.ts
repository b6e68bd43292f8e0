import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A network between client and server that can fail. */
export interface Proxy {
  readonly connectionString: string;
  /** Cuts every connection, as a server that dies does. */
  cut(): void;
  /** Refuses new connections until it is mended. */
  refuse(refusing: boolean): void;
  stop(): Promise<void>;
}

/** In front of the server that the connection string names; of a single host without TLS. */
export async function startProxy(connectionString: string): Promise<Proxy> {
  const target = new URL(connectionString);
  const sockets = new Set<Socket>();
  let refusing = false;
  const server = createServer((client) => {
    if (refusing) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port || 2113), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    connectionString: `esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false`,
    cut,
    refuse: (value) => {
      refusing = value;
    },
    stop: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
