import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A proxy to a server that can fall silent: connections stay, and nothing comes through. */
export class Proxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;
  private room = Infinity;
  private leftOutside = 0;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private readonly target: URL,
  ) {
    server.on('connection', (socket) => {
      if (this.room > 0) this.join(socket);
      else this.leaveOutside(socket);
      this.room -= 1;
    });
  }

  static async to(url: string): Promise<Proxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Proxy(server, new URL(url));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Lets this number of connections through; later ones are accepted, and never hear anything. */
  letIn(connections: number): void {
    this.room = connections;
  }

  /** The number of connections that were accepted and left silent. */
  get outside(): number {
    return this.leftOutside;
  }

  fallSilent(): void {
    this.silent = true;
    for (const socket of this.sockets) socket.pause();
  }

  speakAgain(): void {
    this.silent = false;
    for (const socket of this.sockets) socket.resume();
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private leaveOutside(socket: Socket): void {
    this.leftOutside += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    near.pipe(far);
    far.pipe(near);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        other.destroy();
        this.sockets.delete(socket);
      });
      if (this.silent) socket.pause();
    }
  }
}
