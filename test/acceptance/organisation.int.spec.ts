import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriedOut, principalWith } from '../support/principals.js';
import type { Answer } from '../support/api.js';
import { startService, type TestService } from '../support/service.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const logoOf = (bytes: Buffer, mediaType = 'image/png') => ({
  logo: { mediaType, data: bytes.toString('base64') },
});
const digest = createHash('sha256').update(PNG).digest('hex');

describe('what the organisation is called, and its logo', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startService();
  });

  afterAll(() => service.stop());

  const openly = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.api.url}${path}`, { headers });
  const shown = async (position: string): Promise<unknown> =>
    (await openly(`/v1/organisation?minPosition=${position}`)).json();
  const refused = ({ status, body }: Answer): unknown => ({ status, code: body.code });

  it('is told without a key, before and after it was named', async () => {
    expect(await shown('0')).toEqual({
      ...{ name: null, shortName: null, logo: null, isExample: false },
      display: { boards: 'all', top: 0 },
    });
    expect((await openly('/v1/organisation/logo')).status).toBe(404);

    const { position } = await carriedOut(service.api, 'name-organisation', {
      name: '  农业园区管理委员会 ',
      shortName: '园区管委会',
    });
    expect(await shown(position)).toMatchObject({ name: '农业园区管理委员会', shortName: '园区管委会' });
  });

  it('is the same said twice, and the same command sent twice', async () => {
    const commandId = randomUUID();
    const first = await carriedOut(service.api, 'name-organisation', { name: 'Park', commandId });
    const again = await carriedOut(service.api, 'name-organisation', { name: 'Park', commandId });
    const said = await carriedOut(service.api, 'name-organisation', { name: 'Park' });
    for (const repeat of [again, said])
      expect(repeat).toMatchObject({ status: 'repeated', revision: first.revision });
    expect(await shown(first.position)).toMatchObject({ name: 'Park', shortName: null });
    expect(first.stream).toBe('organisation');
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a character that is not seen', 'Park\u202e'],
    ['two lines', 'Park\nGarden'],
    ['too long', '园'.repeat(101)],
  ])('is not %s', async (_, name) => {
    expect(refused(await service.api.command('name-organisation', { name }))).toEqual({
      status: 400,
      code: 'input.invalid',
    });
  });

  it('serves the logo as the image that it is, and once to whoever keeps it', async () => {
    const { position } = await carriedOut(service.api, 'set-logo', logoOf(PNG));
    expect(await shown(position)).toMatchObject({ logo: { mediaType: 'image/png', digest } });

    const answer = await openly('/v1/organisation/logo');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, no-cache',
      etag: `"${digest}"`,
    });
    const kept = await openly('/v1/organisation/logo', { 'if-none-match': `"${digest}"` });
    expect([kept.status, await kept.text()]).toEqual([304, '']);
  });

  it('takes no other image, whatever is said of it', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const told = async (fields: object) => refused(await service.api.command('set-logo', fields));
    expect(await told(logoOf(svg))).toEqual({ status: 409, code: 'logo.other-type' });
    expect(await told(logoOf(PNG, 'image/jpeg'))).toEqual({ status: 409, code: 'logo.other-type' });
    const malformed = { status: 400, code: 'input.invalid' };
    expect(await told(logoOf(svg, 'image/svg+xml'))).toEqual(malformed);
    expect(await told({ logo: { mediaType: 'image/png', data: 'no base64!' } })).toEqual(malformed);
    expect(await told({ logo: { mediaType: 'image/png', data: 'iVBORx==' } })).toEqual(malformed);
    expect(await told({ logo: { ...logoOf(PNG).logo, more: 1 } })).toEqual(malformed);
    expect(await told({ logo: null })).toEqual(malformed);
  });

  it('takes 100 KB and no more, and other commands no longer bodies than before', async () => {
    const sized = (bytes: number) => logoOf(Buffer.concat([PNG, Buffer.alloc(bytes - PNG.length)]));
    const { position } = await carriedOut(service.api, 'set-logo', sized(102_400));
    expect(await shown(position)).not.toMatchObject({ logo: { digest } });
    const larger = await service.api.command('set-logo', sized(102_401));
    expect(larger).toMatchObject({
      status: 409,
      body: { code: 'logo.too-large', parameters: { most: 102_400, bytes: 102_401 } },
    });
    expect((await service.api.command('set-logo', sized(300_000))).status).toBe(413);
    const name = ' '.repeat(17_000);
    expect((await service.api.command('name-organisation', { name })).status).toBe(413);
  });

  it('is without a logo again once it was taken away', async () => {
    const { position } = await carriedOut(service.api, 'set-logo', {});
    expect(await shown(position)).toMatchObject({ logo: null });
    expect((await openly('/v1/organisation/logo')).status).toBe(404);
  });

  it('is said by officers, and by nobody else', async () => {
    const officer = await principalWith(service.api, [{ role: 'points-officer' }]);
    const head = await principalWith(service.api, [{ role: 'head' }]);
    for (const [name, fields] of [
      ['name-organisation', { name: 'Garden' }],
      ['set-logo', logoOf(PNG)],
    ] as const) {
      expect(refused(await head.command(name, fields))).toEqual({ status: 403, code: 'not-allowed' });
      expect((await officer.command(name, fields)).status).toBe(200);
    }
  });

  it('stands in the name of an exported board for people', async () => {
    const { position } = await carriedOut(service.api, 'name-organisation', {
      name: 'The Park',
      shortName: 'Park',
    });
    await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
    const joined = { employeeId: 'E1', name: 'Li', officeId: 'garden', joinedOn: '2025-01-01' };
    const registered = await carriedOut(service.api, 'register-employee', joined);
    await shown(position);
    const exported = async (more: string): Promise<string | null> => {
      const path = `/v1/rankings/total?format=xlsx&minPosition=${registered.position}${more}`;
      const answer = await openly(path, { authorization: `Bearer ${service.api.key}` });
      return answer.headers.get('content-disposition');
    };
    expect(await exported('&lang=en')).toContain('Park-Ranking-Total-Everybody');
    expect(await exported('')).toMatch(/^attachment; filename="ranking-total-all-open-\d+\.xlsx"$/);
  });
});
