import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Socket, createServer, type AddressInfo, type Server } from 'node:net';
import { SilenceWatch } from './silence-watch.js';

const TIMEOUT_MS = 200;

let watch: SilenceWatch;
let server: Server | undefined;
afterEach(() => {
  watch.end();
  server?.close();
  server = undefined;
});

/** Keeps the loop from everything, as a machine does that gives the process no turn. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** A connection to a server that says back whatever it hears. */
async function toAnEcho(): Promise<Socket> {
  server = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = new Socket().connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe('the watch for silence', () => {
  it('given nothing is heard, it tells so', async () => {
    watch = new SilenceWatch(TIMEOUT_MS);

    const told = await new Promise<Error>((resolve) => {
      watch.begin(resolve);
    });

    expect(told.message).toBe(`no answer within ${TIMEOUT_MS} ms`);
  });

  it('given its process was blocked for longer than the time, when the answer is read after that, it says nothing', async () => {
    const socket = await toAnEcho();
    watch = new SilenceWatch(TIMEOUT_MS);
    let silence: Error | undefined;
    watch.begin((error) => {
      silence = error;
    });

    socket.write('an answer');
    block(2 * TIMEOUT_MS);
    await once(socket, 'data');

    expect(silence).toBeUndefined();
    socket.destroy();
  });

  it('given the reader is busy, it counts nothing until it reads on', async () => {
    watch = new SilenceWatch(TIMEOUT_MS);
    let silence: Error | undefined;
    watch.begin((error) => {
      silence = error;
    });
    watch.pause();

    const other = new SilenceWatch(2 * TIMEOUT_MS);
    await new Promise((resolve) => {
      other.begin(resolve);
    });

    expect(silence).toBeUndefined();
  });
});
