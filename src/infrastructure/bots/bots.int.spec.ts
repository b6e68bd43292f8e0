import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dingtalkSign, feishuSign, say, shortened, type Bot, type BotChannel } from './bots.js';

const NOW = new Date(1_764_547_200_000);
const bot: Bot = { name: 'garden', officeId: 'garden', token: 'token-1', secret: 'SECtest' };

it('signatures are those of the vendors', () => {
  expect(dingtalkSign('SECtest', 1_764_547_200_000)).toBe('zoXA/FJkl/eSzhkGvYJxIOA4ev2xM5ATS3ryT38ug3I=');
  expect(feishuSign('SECtest', 1_764_547_200)).toBe('+sMLZHnp3LSpwy1vT1wbrMPoqVUsyPUOf+2iVoP7nxU=');
});

it('a text is cut between two characters', () => {
  expect(shortened('积分', 6)).toBe('积分');
  expect(shortened('积分制', 8)).toBe('积…');
  expect(Buffer.byteLength(shortened('😀'.repeat(1_000), 2_048))).toBeLessThanOrEqual(2_048);
});

describe('a bot', () => {
  let server: Server;
  let base: string;
  let answer: { status: number; body: object };
  const heard: { url: URL; body: any }[] = [];

  beforeEach(async () => {
    heard.length = 0;
    answer = { status: 200, body: { errcode: 0 } };
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        heard.push({ url: new URL(request.url ?? '', 'http://bots'), body: JSON.parse(body) });
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => new Promise((closed) => server.close(closed)));

  const said = (channel: BotChannel, text = 'T') => say(channel, bot, text, NOW, base);

  it('of WeCom is known by its key alone, and says 2,048 bytes at the most', async () => {
    expect(await said('wecom', '分'.repeat(3_000))).toEqual({ as: 'sent' });
    const [{ url, body }] = heard as [{ url: URL; body: any }];
    expect(url.pathname + url.search).toBe('/cgi-bin/webhook/send?key=token-1');
    expect(Buffer.byteLength(body.text.content)).toBeLessThanOrEqual(2_048);
  });

  it('of DingTalk signs in its address', async () => {
    await said('dingtalk');
    const { searchParams } = heard[0]!.url;
    expect(searchParams.get('timestamp')).toBe('1764547200000');
    expect(searchParams.get('sign')).toBe('zoXA/FJkl/eSzhkGvYJxIOA4ev2xM5ATS3ryT38ug3I=');
  });

  it('of Feishu signs in what it says', async () => {
    answer.body = { code: 0 };
    await said('feishu');
    expect(heard[0]!.body).toEqual({
      timestamp: '1764547200',
      sign: '+sMLZHnp3LSpwy1vT1wbrMPoqVUsyPUOf+2iVoP7nxU=',
      msg_type: 'text',
      content: { text: 'T' },
    });
  });

  it.each([
    [{ status: 429, body: {} }, 'later'],
    [{ status: 500, body: {} }, 'later'],
    [{ status: 200, body: { errcode: 45_009 } }, 'later'],
    [{ status: 200, body: { errcode: 93_000 } }, 'refused'],
    [{ status: 404, body: {} }, 'refused'],
    [{ status: 302, body: {} }, 'refused'],
  ])('that is answered %j is %s, and its token is told nowhere', async (given, as) => {
    answer = given;
    const result = await said('wecom');
    expect(result).toMatchObject({ as });
    expect(JSON.stringify(result)).not.toContain('token-1');
  });

  it('that cannot be reached was not heard', async () => {
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    expect(await say('wecom', bot, 'T', NOW, `http://127.0.0.1:${port}`)).toMatchObject({
      as: 'unreachable',
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
