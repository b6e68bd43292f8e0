import { afterEach, describe, expect, it } from '@jest/globals';
import { connectCounters } from '../../src/infrastructure/queue/shared-counters.js';
import { Api } from '../support/api.js';
import { until } from '../support/eventually.js';
import { principalWith } from '../support/principals.js';
import { describeWithRedis, redisUrl } from '../support/redis.js';
import { startService, type TestProcess, type TestService } from '../support/service.js';

const ANY = 0;

describe('how often may be asked', () => {
  let service: TestService | undefined;
  let another: TestProcess | undefined;
  afterEach(async () => {
    await another?.stop();
    await service?.stop();
    [service, another] = [undefined, undefined];
  });

  const ask = (path: string, key?: string): Promise<Response> =>
    fetch(
      new URL(path, service!.api.url),
      key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } },
    );

  it('is bounded for one principal, and others are not held up by it', async () => {
    service = await startService({ rates: { ofPrincipal: 30, ofAddress: ANY } });
    const [one, other] = [
      await principalWith(service.api, [{ role: 'recorder' }]),
      await principalWith(service.api, [{ role: 'recorder' }]),
    ];
    const refused: Response[] = [];
    await until(async () => {
      const response = await ask('/v1/offices', one.key);
      if (response.status === 429) refused.push(response);
      return refused.length > 0;
    });
    const [response] = refused;
    expect(Number(response!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response!.json()).toMatchObject({ status: 429, code: 'rate.exceeded' });
    expect((await ask('/v1/offices', other.key)).status).toBe(200);
    expect((await ask('/health/live')).status).toBe(200);
  });

  it('is bounded for one address, with a key or without, but for who asks for health', async () => {
    service = await startService({ rates: { ofPrincipal: ANY, ofAddress: 60 } });
    await until(async () => (await ask('/openapi.json')).status === 429);
    await until(async () => (await ask('/v1/offices', 'no-key-at-all')).status === 429);
    await until(async () => (await ask('/v1/offices', service!.api.key)).status === 429);
    for (let time = 1; time <= 70; time += 1) expect((await ask('/health/live')).status).toBe(200);
  });

  it('is counted by the address that a trusted proxy tells, and by no other word for it', async () => {
    service = await startService({
      rates: { ofPrincipal: ANY, ofAddress: 20 },
      trustedProxies: ['127.0.0.1'],
    });
    const by = async (forwarded: string): Promise<number> =>
      (await service!.api.get('/v1/offices', { 'x-forwarded-for': forwarded })).status;
    await until(async () => (await by('203.0.113.7')) === 429);
    expect(await by('198.51.100.9, 203.0.113.7')).toBe(429);
    expect(await by('203.0.113.8')).toBe(200);
    await until(async () => (await by('nobody')) === 429);
    expect(await by('somebody')).toBe(429);
  });

  it('is counted by the address that connects where no proxy is trusted', async () => {
    service = await startService({ rates: { ofPrincipal: ANY, ofAddress: 20 } });
    await until(
      async () =>
        (await service!.api.get('/v1/offices', { 'x-forwarded-for': '203.0.113.7' })).status === 429,
    );
    expect((await service.api.get('/v1/offices', { 'x-forwarded-for': '203.0.113.8' })).status).toBe(429);
  });

  it('is not met by whoever uses the service as it is', async () => {
    service = await startService();
    const statuses = await Promise.all(Array.from({ length: 100 }, () => service!.api.get('/v1/offices')));
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('is bounded by nothing while what counts it is away', async () => {
    service = await startService({
      rates: { ofPrincipal: 1, ofAddress: 1 },
      counters: connectCounters('redis://127.0.0.1:1'),
    });
    for (let time = 1; time <= 5; time += 1)
      expect((await ask('/v1/offices', service.api.key)).status).toBe(200);
  });

  describeWithRedis('where several processes have a Redis', () => {
    it('is counted for all of them together', async () => {
      const counters = connectCounters(redisUrl!);
      service = await startService({ rates: { ofPrincipal: 40, ofAddress: ANY }, counters });
      another = await service.another();
      const { key } = await principalWith(service.api, [{ role: 'recorder' }]);
      const there = new Api(another.api.url, key);
      await until(async () => (await ask('/v1/offices', key)).status === 429);
      await until(async () => (await there.get('/v1/offices')).status === 429);
      expect((await another.api.get('/v1/offices')).status).toBe(200);
    });
  });
});

describe('the pages of the documentation', () => {
  it('come with all their files, from memory', async () => {
    const service = await startService();
    try {
      const page = await (await fetch(new URL('/docs/', service.api.url))).text();
      const files = [...page.matchAll(/(?:src|href)="\.?\/?(?:docs\/)?([\w.-]+\.(?:js|css|png))"/g)].map(
        ([, name]) => name!,
      );
      expect(files.length).toBeGreaterThan(3);
      for (const name of files) {
        const first = await fetch(new URL(`/docs/${name}`, service.api.url));
        expect({ name, status: first.status, bytes: (await first.arrayBuffer()).byteLength > 0 }).toEqual({
          name,
          status: 200,
          bytes: true,
        });
        if (name === 'swagger-ui-init.js') continue;
        const tag = first.headers.get('etag')!;
        // Tagged by its content, as only cached answers are.
        expect({ name, tag }).toEqual({ name, tag: expect.stringMatching(/^"[\w-]{22}"$/) });
        const again = await fetch(new URL(`/docs/${name}`, service.api.url), {
          headers: { 'if-none-match': tag },
        });
        expect(again.status).toBe(304);
      }
    } finally {
      await service.stop();
    }
  });
});
