import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One address for a service that is started again and again, each time on another port. */
export class Door {
  private readonly sockets = new Set<Socket>();
  private port = 0;

  private constructor(private readonly server: Server) {
    server.on('connection', (near) => {
      const far = connect(this.port, '127.0.0.1');
      near.pipe(far);
      far.pipe(near);
      this.tie(near, far);
      this.tie(far, near);
    });
  }

  static async open(): Promise<Door> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Door(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  leadTo(url: string): void {
    this.port = Number(new URL(url).port);
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private tie(socket: Socket, other: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      other.destroy();
      this.sockets.delete(socket);
    });
  }
}
