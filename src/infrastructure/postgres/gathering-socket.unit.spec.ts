import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { GatheringSocket } from './gathering-socket.js';

type Chunks = readonly { readonly chunk: Buffer; readonly encoding: BufferEncoding }[];

/** Keeps how many writes went out together. */
class Counted extends GatheringSocket {
  readonly sent: number[] = [];

  override _writev(chunks: never[], done: (error?: Error | null) => void): void {
    this.sent.push((chunks as Chunks).length);
    super._writev!(chunks, done);
  }

  statement(...parts: readonly string[]): void {
    this.cork();
    for (const part of parts) this.write(part);
    this.uncork();
  }
}

let server: Server;
let received: Promise<string>;
let socket: Counted;

beforeAll(async () => {
  server = createServer((connection) => {
    received = text(connection);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.close();
  await once(server, 'close');
});

beforeEach(async () => {
  socket = new Counted();
  const accepted = once(server, 'connection');
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await Promise.all([accepted, once(socket, 'connect')]);
});

it('statements of one turn go out together, in their order, and those of the next after them', async () => {
  socket.statement('a', 'b');
  socket.statement('c', 'd');
  await Promise.resolve();
  socket.statement('e', 'f');
  await new Promise(setImmediate);
  socket.statement('g', 'h');
  socket.end();
  expect(await received).toBe('abcdefgh');
  expect(socket.sent).toEqual([6, 2]);
});

it('nothing is kept back where it ends in the same turn', async () => {
  socket.statement('a', 'b');
  socket.end('c');
  expect(await received).toBe('abc');
});
