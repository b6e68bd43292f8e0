import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A network between client and server that can fail. */
export interface Proxy {
  readonly connectionString: string;
  readonly port: number;
  /** Cuts every connection, as a dying server does. */
  cut(): void;
  /** Cuts every connection at the nth piece of data from now on, in either direction; resolves to whether that happened. */
  cutAt(piece: number): () => boolean;
  /** Lets nothing through until told otherwise; connections stay. */
  hold(holding: boolean): void;
  /** Refuses new connections until it is mended. */
  refuse(refusing: boolean): void;
  stop(): Promise<void>;
}

/** A proxy in front of the server in the URL; for a single host without TLS. */
export async function startProxy(connectionString: string): Promise<Proxy> {
  const target = new URL(connectionString);
  const sockets = new Set<Socket>();
  let refusing = false;
  let holding = false;
  const held: (() => void)[] = [];
  let piecesLeft = Infinity;
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const onItsWay = (): Transform =>
    new Transform({
      transform(piece: Buffer, _, next) {
        piecesLeft -= 1;
        const pass = (): void => {
          next(null, piecesLeft === 0 ? piece.subarray(0, piece.length / 2) : piece);
          if (piecesLeft === 0) setImmediate(cut);
        };
        if (holding) held.push(pass);
        else if (piecesLeft >= 0) pass();
      },
    });
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
    client.pipe(onItsWay()).pipe(upstream).pipe(onItsWay()).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    port,
    cut,
    cutAt: (piece) => {
      piecesLeft = piece;
      return () => piecesLeft <= 0;
    },
    hold: (value) => {
      holding = value;
      if (holding) return;
      for (const pass of held.splice(0)) pass();
    },
    refuse: (value) => {
      refusing = value;
    },
    stop: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
