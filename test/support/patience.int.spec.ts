import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Api } from './api.js';
import { eventually } from './eventually.js';

const MINUTE_MS = 60_000;

describe('whoever waits in a test', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Waits for ten on a machine where every look takes a minute, and the value grows by one each time, up to `most`. */
  function waitingForTen(most: number): Promise<number> {
    let [now, value] = [0, 0];
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    const look = (): number => {
      now += MINUTE_MS;
      value = Math.min(value + 1, most);
      return value;
    };
    return eventually(look, (seen) => seen === 10);
  }

  it('goes on as long as something moves, however slowly', async () => {
    expect(await waitingForTen(10)).toBe(10);
  });

  it('gives up on what stands still, and says where', async () => {
    await expect(waitingForTen(3)).rejects.toThrow('Still not as wanted: 3');
  });
});

describe('a caller in a test', () => {
  const answered: number[] = [];

  /** A service that is not there yet for two calls, and fails in this way. */
  async function asking(headers: Record<string, string>, ask: (api: Api) => Promise<{ status: number }>) {
    answered.length = 0;
    const server = createServer((_, response) => {
      const status = answered.length < 2 ? 503 : 200;
      answered.push(status);
      response.writeHead(status, status === 503 ? headers : {}).end('');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      return await ask(new Api(`http://127.0.0.1:${port}`, 'key'));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  it('asks again when told to come again later', async () => {
    expect(await asking({ 'retry-after': '1' }, (api) => api.get('/'))).toMatchObject({ status: 200 });
    expect(answered).toEqual([503, 503, 200]);
  });

  it('takes the first answer where no other is promised, or where the test is about that one', async () => {
    expect(await asking({}, (api) => api.get('/health/ready'))).toMatchObject({ status: 503 });
    expect(
      await asking({ 'retry-after': '1' }, (api) => api.impatient.command('open-office', {})),
    ).toMatchObject({ status: 503 });
    expect(answered).toEqual([503]);
  });
});
