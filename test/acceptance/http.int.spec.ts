import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HTTP_LIMITS } from '../../src/server/http/slow-bodies.js';
import { carriedOut } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';

describe('what HTTP answers to anybody', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startService({ limits: { ...HTTP_LIMITS, bodyMs: 1_000 } });
    await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
  });
  afterAll(() => service.stop());

  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(new URL(path, service.api.url), { headers, redirect: 'manual' });
  const withKey = (): Record<string, string> => ({ authorization: `Bearer ${service.api.key}` });

  describe('headers', () => {
    it.each(['/v1/months', '/v1/nowhere', '/openapi.json', '/docs', '/health/ready', '/console/'])(
      'forbid to guess what %s is',
      async (path) => {
        expect((await ask(path)).headers.get('x-content-type-options')).toBe('nosniff');
      },
    );

    it('let nobody keep what is said of points, nor a refusal', async () => {
      expect((await ask('/v1/months', withKey())).headers.get('cache-control')).toBe('no-store');
      expect((await ask('/v1/months')).headers.get('cache-control')).toBe('no-store');
    });

    it('ask for TLS where there is TLS', async () => {
      const behindTls = { 'x-forwarded-proto': 'https' };
      expect((await ask('/v1/months', behindTls)).headers.get('strict-transport-security')).toMatch(
        /^max-age=/,
      );
      expect((await ask('/v1/months')).headers.get('strict-transport-security')).toBeNull();
    });

    it('let the pages of the documentation load nothing of anybody else', async () => {
      const policy = (await ask('/docs')).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self';");
    });
  });

  describe('the OpenAPI document', () => {
    it('is made once, and sent as whoever asks can take it', async () => {
      const plain = await ask('/openapi.json', { 'accept-encoding': 'identity' });
      const text = await plain.text();
      expect(JSON.parse(text)).toMatchObject({ openapi: expect.stringMatching(/^3/) });
      const sent = async (encoding: string): Promise<Buffer> => {
        const answer = await raw(
          `GET /openapi.json HTTP/1.1\r\nhost: x\r\naccept-encoding: ${encoding}\r\nconnection: close\r\n\r\n`,
        );
        return answer.subarray(answer.indexOf('\r\n\r\n') + 4);
      };
      expect(brotliDecompressSync(await sent('gzip, br')).toString()).toBe(text);
      expect(gunzipSync(await sent('gzip')).toString()).toBe(text);
      const again = await ask('/openapi.json', { 'if-none-match': plain.headers.get('etag')! });
      expect(again.status).toBe(304);
    });

    it('stands in no page once more', async () => {
      const page = await (await ask('/docs/swagger-ui-init.js')).text();
      expect(page).toContain('/openapi.json');
      expect(page).not.toContain('award-points');
    });
  });

  describe('a place in the log beyond all that a log can have', () => {
    const BEYOND = '9223372036854775808';

    it.each([
      [`/v1/log/events/${BEYOND}/proof`, 'position'],
      [`/v1/months?minPosition=${BEYOND}`, 'minPosition'],
      [`/v1/rankings/months/2025-01?knownAt=${BEYOND}`, 'knownAt'],
    ])('is a fault of %s', async (path, field) => {
      const answer = await service.api.get(path);
      expect(answer).toMatchObject({ status: 400, body: { code: 'input.invalid', errors: [{ field }] } });
    });
  });

  it.each(['.', '..'])('takes no id that is a step in an address: %s', async (employeeId) => {
    const register = { employeeId, name: 'Li Wei', officeId: 'garden' };
    expect(await service.api.command('register-employee', register)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'employeeId' }] },
    });
    expect(await service.api.command('open-office', { officeId: employeeId, name: 'x' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'officeId' }] },
    });
  });

  describe('a body whose sender stops in the middle', () => {
    const head = (path: string, type: string, more = ''): string =>
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n${more}\r\n{"key": `;

    it.each([
      ['of a session', head('/v1/session', 'application/json')],
      ['of a command', head('/v1/commands/open-office', 'application/json', 'authorization: Bearer x\r\n')],
      ['of many lines, already refused', head('/v1/commands', 'application/x-ndjson')],
    ])('ends with its connection: %s', async (_, text) => {
      const answer = (await raw(text)).toString();
      expect(answer).toMatch(/HTTP\/1\.1 40[18] /);
    });

    it('is waited for where its lines are being answered', async () => {
      const socket = open();
      const answers = linesFrom(socket);
      const lines = (id: string): string =>
        `${JSON.stringify({ command: 'OpenOffice', officeId: id, name: 'Later' })}\n`;
      const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
      socket.write(
        `POST /v1/commands HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${service.api.key}\r\n` +
          `content-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n${chunk(lines('first'))}`,
      );
      await answers.until('"line":1');
      // A command body that stops just now is ended; by then the other one has been open for longer.
      await raw(head('/v1/session', 'application/json'));
      socket.write(`${chunk(lines('second'))}0\r\n\r\n`);
      await answers.until('"line":2');
      expect(answers.text()).not.toContain('408');
      socket.destroy();
    });
  });

  const open = (): Socket => {
    const { hostname, port } = new URL(service.api.url);
    return connect(Number(port), hostname);
  };

  /** Everything that arrives until the service ends the connection. */
  async function raw(text: string): Promise<Buffer> {
    const socket = open();
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.write(text);
    await once(socket, 'close');
    return Buffer.concat(chunks);
  }

  function linesFrom(socket: Socket) {
    let text = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const until = async (part: string): Promise<void> => {
      while (!text.includes(part)) await once(socket, 'data');
    };
    return { until, text: () => text };
  }
});
