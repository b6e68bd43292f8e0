import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SetClock, startService, type TestService } from '../test/support/service.js';

describe('queries over HTTP', () => {
  let service: TestService;
  let position: string;

  beforeAll(async () => {
    service = await startService({ clock: new SetClock(new Date('2025-03-15T04:00:00Z')) });
    await command('open-office', { officeId: 'production', name: 'Production' });
    for (const employeeId of ['E1', 'E2', 'E3']) {
      await command('register-employee', {
        employeeId,
        name: `Name of ${employeeId}`,
        officeId: 'production',
        joinedOn: '2025-02-01',
      });
    }
    const entryId = crypto.randomUUID();
    const entry = { entryId, kind: 'behaviour', itemCode: 'A-1', points: 5, reason: 'helped' };
    await command('award-points', { employeeId: 'E2', ...entry, occurredOn: '2025-02-20' });
    position = await command('close-month', { month: '2025-02' });
  });

  afterAll(() => service.stop());

  const command = async (name: string, fields: object): Promise<string> => {
    const { status, body } = await service.api.command(name, fields);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return (body as { position: string }).position;
  };
  const read = (path: string) =>
    service.api.read(`${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`) as Promise<unknown>;

  it('show one employee', async () => {
    expect(await read('/v1/employees/E2')).toEqual({
      employeeId: 'E2',
      name: 'Name of E2',
      officeId: 'production',
      officeName: 'Production',
      active: true,
      employmentNo: 1,
      joinedOn: '2025-02-01',
      employments: [{ employmentNo: 1, name: 'Name of E2', joinedOn: '2025-02-01', leftOn: null }],
      balance: { base: 500, fixed: 0, behaviour: 5, total: 505 },
      entries: 1,
      reversals: 0,
      trials: 0,
      revision: 1,
    });
  });

  it('list employees by filter and page', async () => {
    const first = (await read('/v1/employees?officeId=production&active=true&limit=2')) as {
      nextCursor: string;
    };
    const second = await read(
      `/v1/employees?officeId=production&active=true&limit=2&cursor=${first.nextCursor}`,
    );

    expect(first).toMatchObject({ items: [{ employeeId: 'E1' }, { employeeId: 'E2' }] });
    expect(second).toMatchObject({ items: [{ employeeId: 'E3' }], nextCursor: null });
    expect(await read('/v1/employees?active=false')).toEqual({ items: [], nextCursor: null });
  });

  it('show the ranking of a month and of a year, page by page', async () => {
    const month = (await read('/v1/rankings/months/2025-02?limit=1')) as { nextCursor: string };

    expect(month).toEqual({
      period: '2025-02',
      office: 'all',
      officeName: null,
      told: 'all',
      status: 'closed',
      asOf: position,
      count: 3,
      items: [
        {
          rank: 1,
          employeeId: 'E2',
          name: 'Name of E2',
          officeId: 'production',
          officeName: 'Production',
          score: 5,
        },
      ],
      nextCursor: expect.any(String) as unknown,
    });
    expect(await read(`/v1/rankings/months/2025-02?cursor=${month.nextCursor}`)).toMatchObject({
      items: [
        { rank: 2, employeeId: 'E1' },
        { rank: 2, employeeId: 'E3' },
      ],
      nextCursor: null,
    });
    expect(await read('/v1/rankings/years/2025?officeId=production')).toMatchObject({
      period: '2025',
      office: 'production',
      status: 'open',
      count: 3,
    });
  });

  it('show one place in a ranking', async () => {
    const place = { rank: 2, score: 0, count: 3, gap: 5, employeeId: 'E1', officeId: 'production' };

    expect(await read('/v1/rankings/months/2025-02/employees/E1')).toMatchObject(place);
    expect(await read('/v1/rankings/years/2025/employees/E1?officeId=production')).toMatchObject(place);
    expect(await read('/v1/rankings/years/2025/employees/E2')).toMatchObject({ rank: 1, gap: null });
  });

  it('show the months', async () => {
    expect(await read('/v1/months')).toEqual({
      items: [
        { month: '2025-02', status: 'closed', closedAt: '2025-03-15T04:00:00.000Z', position },
        { month: '2025-03', status: 'open', closedAt: null, position: null },
      ],
      next: { month: '2025-03', dueOn: '2025-04-04' },
      nextCursor: null,
      importsUnderWay: [],
      closing: 'as-due',
      clockDoubts: [],
      graceDays: 3,
      automatic: true,
    });
  });

  it.each([
    ['/v1/employees?limit=0', 'limit'],
    ['/v1/employees?limit=1001', 'limit'],
    ['/v1/employees?limit=ten', 'limit'],
    ['/v1/employees?limit=1&limit=2', 'limit'],
    ['/v1/employees?active=maybe', 'active'],
    ['/v1/employees?officeId=%00', 'officeId'],
    ['/v1/employees?cursor=nonsense', 'cursor'],
    [`/v1/employees?cursor=${Buffer.from('[5]').toString('base64url')}`, 'cursor'],
    [`/v1/employees?cursor=${Buffer.from('["\\u0000"]').toString('base64url')}`, 'cursor'],
    ['/v1/employees?colour=red', 'colour'],
    ['/v1/employees/E1?minPosition=-1', 'minPosition'],
    ['/v1/employees/E1?minPosition=soon', 'minPosition'],
    ['/v1/employees/no%20id', 'employeeId'],
    ['/v1/employees/E%00', 'employeeId'],
    ['/v1/months?minPosition=', 'minPosition'],
    [`/v1/months?cursor=${Buffer.from('["E1"]').toString('base64url')}`, 'cursor'],
    ['/v1/rankings/months/2025-13', 'month'],
    ['/v1/rankings/months/2025', 'month'],
    ['/v1/rankings/years/2025-02', 'year'],
    ['/v1/rankings/years/0000', 'year'],
    [`/v1/rankings/years/2025?cursor=${Buffer.from('[1.5,"E1"]').toString('base64url')}`, 'cursor'],
    ['/v1/rankings/months/2025-02/employees/E1?limit=1', 'limit'],
  ])('refuse %s and name the field', async (path, field) => {
    expect(await service.api.get(path)).toMatchObject({
      status: 400,
      type: 'application/problem+json',
      body: { code: 'input.invalid', errors: [{ field }] },
    });
  });

  it.each([
    ['/v1/employees/E9', 'employee.unknown'],
    ['/v1/rankings/months/2025-01', 'month.unknown'],
    ['/v1/rankings/months/2025-04', 'month.unknown'],
    ['/v1/rankings/years/2024', 'month.unknown'],
    ['/v1/rankings/years/2026', 'month.unknown'],
    ['/v1/rankings/years/2025?officeId=nowhere', 'office.unknown'],
    ['/v1/rankings/years/2025/employees/E9', 'employee.unknown'],
  ])('answer %s with 404 and %s', async (path, code) => {
    expect(await service.api.get(path)).toMatchObject({ status: 404, body: { code } });
  });

  it('describe their parameters and answers in the OpenAPI document', async () => {
    const { paths } = (await service.api.read('/openapi.json')) as { paths: Record<string, unknown> };

    expect(paths['/v1/rankings/months/{month}/employees/{employeeId}']).toMatchObject({
      get: {
        parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'minPosition', in: 'query', required: false }),
          expect.objectContaining({ name: 'officeId', in: 'query', required: false }),
          expect.objectContaining({ name: 'month', in: 'path', required: true }),
          expect.objectContaining({ name: 'employeeId', in: 'path', required: true }),
        ]) as unknown,
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/StandingView' } } } },
        },
      },
    });
    for (const path of [
      '/v1/employees',
      '/v1/months',
      '/v1/rankings/months/{month}',
      '/v1/rankings/years/{year}',
    ]) {
      expect(paths[path]).toMatchObject({
        get: {
          parameters: expect.arrayContaining(
            ['minPosition', 'limit', 'cursor'].map((name) => expect.objectContaining({ name, in: 'query' })),
          ) as unknown,
        },
      });
    }
  });
});
