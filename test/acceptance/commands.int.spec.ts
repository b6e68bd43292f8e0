import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { principalWith } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService();
  await service.api.command('open-office', { officeId: 'production', name: 'Production' });
  await service.api.command('register-employee', {
    employeeId: 'E1',
    name: 'Li Wei',
    officeId: 'production',
    joinedOn: '2025-01-01',
  });
});
afterAll(() => service.stop());

const award = (changes: object = {}) => ({
  employeeId: 'E1',
  entryId: randomUUID(),
  kind: 'behaviour',
  itemCode: 'reception',
  points: 5,
  reason: 'Thanked',
  ...changes,
});

const eventsOf = async (employeeId: string): Promise<number> =>
  (await service.api.read(`/v1/employees/${employeeId}/history`)).items.length;

describe('a date', () => {
  const fieldsAtFault = async (command: string, fields: object): Promise<unknown> => {
    const { status, body } = await service.api.command(command, fields);
    return { status, code: body.code, fields: body.errors?.map(({ field }: { field: string }) => field) };
  };

  it.each(['0202-10-15', '1899-12-31', '3000-01-01'])(
    'of %s is a mistake wherever it is given',
    async (date) => {
      const entry = {
        employeeId: 'E1',
        entryId: randomUUID(),
        direction: 'award',
        kind: 'behaviour',
        points: 5,
      };
      const commands: [command: string, field: string, fields: object][] = [
        [
          'register-employee',
          'joinedOn',
          { employeeId: 'E9', name: 'Li', officeId: 'production', joinedOn: date },
        ],
        ['transfer-employee', 'effectiveOn', { employeeId: 'E1', officeId: 'production', effectiveOn: date }],
        ['record-departure', 'leftOn', { employeeId: 'E1', reason: 'moved', leftOn: date }],
        ['award-points', 'occurredOn', award({ occurredOn: date })],
        ['award-points', 'recordedAt', award({ recordedAt: `${date}T09:00:00+08:00` })],
        ['close-month', 'month', { month: date.slice(0, 7) }],
        [
          'make-proposal',
          'entries',
          { proposalId: randomUUID(), reason: 'r', entries: [{ ...entry, occurredOn: date }] },
        ],
      ];
      for (const [command, field, fields] of commands)
        expect(await fieldsAtFault(command, fields)).toEqual({
          status: 400,
          code: 'input.invalid',
          fields: [field],
        });
      for (const path of [
        `/v1/employees/E1?effectiveOn=${date}`,
        `/v1/employees/E1?knownAt=${date}T09:00:00Z`,
        `/v1/accesses?month=${date.slice(0, 7)}`,
        `/v1/rankings/months/${date.slice(0, 7)}`,
        `/v1/rankings/years/${date.slice(0, 4)}`,
        `/v1/seals/${date.slice(0, 7)}`,
      ])
        expect(await service.api.get(path)).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
    },
  );

  it('of a plan lies no more than 366 days ahead', async () => {
    const joining = { employeeId: 'E8', name: 'Li', officeId: 'nowhere', joinedOn: '2999-12-31' };
    const { status, body } = await service.api.command('register-employee', joining);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'date.too-far-ahead' });
  });

  it('of a move or an end before joining is refused, but from an old book', async () => {
    for (const [command, fields, code] of [
      [
        'transfer-employee',
        { officeId: 'production', effectiveOn: '2024-12-31' },
        'transfer.before-employment',
      ],
      ['record-departure', { reason: 'moved', leftOn: '2024-12-31' }, 'departure.before-employment'],
    ] as const)
      expect((await service.api.command(command, { employeeId: 'E1', ...fields })).body.code).toBe(code);
    const old = { employeeId: 'E1', officeId: 'production', effectiveOn: '2024-12-31' };
    expect(
      await service.api.command('transfer-employee', { ...old, recordedAt: '2025-01-05T09:00:00+08:00' }),
    ).toMatchObject({ status: 200 });
  });
});

describe('a command', () => {
  it('is answered with the place of its event, which can be read at once', async () => {
    const commandId = randomUUID();
    const answer = await service.api.command('award-points', award({ commandId }));
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'accepted', commandId, stream: 'employee-E1' },
    });
    const history = await service.api.read('/v1/employees/E1/history');
    const last = history.items.at(-1);
    expect(last).toMatchObject({
      revision: answer.body.revision,
      position: answer.body.position,
      type: 'PointAwarded',
      recordedBy: 'admin',
      commandId,
    });
    const employee = await service.api.read(`/v1/employees/E1?minPosition=${answer.body.position}`);
    expect(employee.balance.total).toBe(last.balance.total);
    expect(employee.revision).toBe(answer.body.revision);
  });

  it('sent again is a repeat with the place of the first, in whatever case and order, with the id in the header too', async () => {
    const commandId = randomUUID();
    const fields = award();
    const first = await service.api.command('award-points', { ...fields, commandId });
    const shuffled = Object.fromEntries(Object.entries(fields).reverse());
    const again = await service.api.command(
      'award-points',
      { ...shuffled, entryId: fields.entryId.toUpperCase() },
      { 'idempotency-key': commandId.toUpperCase() },
    );
    expect(again.body).toEqual({ ...first.body, status: 'repeated', commandId: commandId.toUpperCase() });
  });

  it('with the same id and other content is refused: another reason, another command, a date left out', async () => {
    const commandId = randomUUID();
    const fields = award({ commandId, occurredOn: '2025-01-02' });
    await service.api.command('award-points', fields);
    const { occurredOn: _, ...dateless } = fields as typeof fields & { occurredOn: string };
    for (const [name, other] of [
      ['award-points', { ...fields, reason: 'Other words' }],
      ['deduct-points', fields],
      ['award-points', dateless],
    ] as const) {
      expect(await service.api.command(name, other)).toMatchObject({
        status: 422,
        type: 'application/problem+json',
        body: { code: 'command.id-reused', status: 422 },
      });
    }
  });

  it('that was rejected does not burn its id', async () => {
    const commandId = randomUUID();
    const registration = { employeeId: 'E2', name: 'Wang Fang', officeId: 'canteen', commandId };
    expect((await service.api.command('register-employee', registration)).body.code).toBe('office.unknown');
    await service.api.command('open-office', { officeId: 'canteen', name: 'Canteen' });
    expect((await service.api.command('register-employee', registration)).body.status).toBe('accepted');
  });

  it('sent by many callers at once is carried out once', async () => {
    const before = await eventsOf('E1');
    const fields = award({ commandId: randomUUID() });
    const answers = await Promise.all(
      Array.from({ length: 32 }, () => service.api.command('award-points', fields)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.filter(({ body }) => body.status === 'accepted')).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.position)).size).toBe(1);
    expect(await eventsOf('E1')).toBe(before + 1);
  });

  it('to one employee from many callers at once, each is carried out once, each at a place of its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => service.api.command('award-points', award())),
    );
    const history = await service.api.read('/v1/employees/E1/history');
    const positionOf = new Map(
      history.items.map((item: { revision: number; position: string }) => [item.revision, item.position]),
    );
    expect(new Set(answers.map(({ body }) => body.revision)).size).toBe(100);
    for (const { body } of answers) expect(body.position).toBe(positionOf.get(body.revision));
  });
});

describe('malformed input', () => {
  it.each<[string, string, unknown, string[]]>([
    ['a wrong type', 'award-points', award({ reason: 7 }), ['reason']],
    ['an unknown field', 'award-points', award({ colour: 'red' }), ['colour']],
    [
      'names that every object has',
      'award-points',
      JSON.stringify(
        award({ constructor: null, hasOwnProperty: 1, toString: {}, valueOf: [], isPrototypeOf: true }),
      ).replace('{', '{"__proto__": {"x": 1}, '),
      ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'isPrototypeOf'],
    ],
    [
      'such a name in what stands inside',
      'award-points',
      JSON.stringify(
        award({ evidence: [{ href: 'https://a.example', sha256: 'a'.repeat(64), constructor: 1 }] }),
      ),
      ['evidence'],
    ],
    [
      'such a name in a list of roles',
      'assign-roles',
      '{"principalId":"x","roles":[{"role":"auditor","__proto__":{"role":"head"}}]}',
      ['roles'],
    ],
    [
      'such a name in points',
      'put-item',
      '{"editionId":"e","code":"c","title":"t","category":"c","kind":"behaviour","direction":"award","points":{"from":1,"to":2,"toString":3}}',
      ['points'],
    ],
    [
      'such a name in a proposed entry',
      'make-proposal',
      JSON.stringify({
        proposalId: randomUUID(),
        entries: [{ ...award(), direction: 'award', reason: undefined, hasOwnProperty: 1 }],
        reason: 'r',
      }),
      ['entries'],
    ],
    [
      'a name twice',
      'award-points',
      JSON.stringify(award()).replace('{', '{"employeeId": "E2", '),
      ['employeeId'],
    ],
    ['points that are no integer', 'award-points', award({ points: 1.5 }), ['points']],
    ['points as text', 'award-points', award({ points: '5' }), ['points']],
    ['no points', 'award-points', award({ points: 0 }), ['points']],
    ['a sign', 'award-points', award({ points: -5 }), ['points']],
    ['too many points', 'award-points', award({ points: 100_001 }), ['points']],
    ['a date that does not exist', 'award-points', award({ occurredOn: '2025-02-29' }), ['occurredOn']],
    ['null', 'award-points', award({ occurredOn: null }), ['occurredOn']],
    ['a reason of blanks', 'award-points', award({ reason: ' \u3000\n' }), ['reason']],
    ['a reason that cannot be seen', 'award-points', award({ reason: '\u200b\ufe0f' }), ['reason']],
    ['a reason that turns its direction', 'award-points', award({ reason: 'a\u202eb' }), ['reason']],
    [
      'a name of two lines',
      'register-employee',
      { employeeId: 'E9', officeId: 'production', name: 'Li\nWei' },
      ['name'],
    ],
    [
      'a title that cannot be seen, for a category of two blanks',
      'put-item',
      {
        editionId: 'e',
        code: 'c',
        title: '\u200b',
        category: 'a  b',
        kind: 'behaviour',
        direction: 'award',
        points: 1,
      },
      ['title', 'category'],
    ],
    ['NUL in text', 'award-points', award({ reason: 'a\0b' }), ['reason']],
    [
      'half a surrogate pair',
      'award-points',
      `{"employeeId":"E1","entryId":"${randomUUID()}","kind":"behaviour","itemCode":"x","points":1,"reason":"\\ud800"}`,
      ['reason'],
    ],
    ['empty text', 'award-points', award({ reason: '' }), ['reason']],
    ['too long text', 'award-points', award({ reason: 'x'.repeat(2_001) }), ['reason']],
    ['an id with a blank', 'award-points', award({ employeeId: 'E 1' }), ['employeeId']],
    ['an entry id that is no UUID', 'award-points', award({ entryId: '7' }), ['entryId']],
    ['base points by hand', 'award-points', award({ kind: 'base' }), ['kind']],
    ['a command id that is no UUID', 'award-points', award({ commandId: 'x' }), ['commandId']],
    [
      'an instant without offset',
      'award-points',
      award({ recordedAt: '2025-01-01T00:00:00' }),
      ['recordedAt'],
    ],
    [
      'an instant in the future',
      'award-points',
      award({ recordedAt: '2999-01-01T00:00:00Z' }),
      ['recordedAt'],
    ],
    ['a month that does not exist', 'close-month', { month: '2025-13' }, ['month']],
    [
      'several at once',
      'award-points',
      { employeeId: '', points: 'x' },
      ['employeeId', 'points', 'entryId', 'kind', 'itemCode', 'reason'],
    ],
    ['an array', 'award-points', '[]', ['']],
    ['no JSON', 'award-points', '{"employeeId":', ['']],
    ['nothing', 'award-points', '', ['']],
  ])('%s is a 400 that names the field', async (_, name, fields, expected) => {
    const before = await eventsOf('E1');
    const { status, type, body } = await service.api.command(name, fields);
    expect({ status, type, code: body.code }).toEqual({
      status: 400,
      type: 'application/problem+json',
      code: 'input.invalid',
    });
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([...expected].sort());
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\.js:/);
    expect(await eventsOf('E1')).toBe(before);
  });

  it('takes 5.0 as the integer 5, and 2,000 characters outside the basic plane', async () => {
    const text = JSON.stringify(award({ reason: '😀'.repeat(2_000) })).replace('"points":5', '"points":5.0');
    expect((await service.api.command('award-points', text)).status).toBe(200);
  });

  it('is known for the same by what was sent, and stored in one form of it', async () => {
    const commandId = randomUUID();
    const reason = ' Zoe\u0308 helped\r\nwith the\ttables\r';
    const sent = award({ commandId, reason });
    expect(await service.api.command('award-points', sent)).toMatchObject({ body: { status: 'accepted' } });
    const history = await service.api.read('/v1/employees/E1/history');
    expect(history.items.at(-1).data.reason).toBe('Zo\u00eb helped\nwith the\ttables');
    const stored = await service.api.command('award-points', {
      ...sent,
      reason: 'Zo\u00eb helped\nwith the\ttables',
    });
    expect(stored).toMatchObject({ status: 422, body: { code: 'command.id-reused' } });
    expect(await service.api.command('award-points', sent)).toMatchObject({ body: { status: 'repeated' } });
    const office = { officeId: 'production', name: '\u3000Production ' };
    expect(await service.api.command('open-office', office)).toMatchObject({ body: { status: 'repeated' } });
  });

  it('in a query is told by its name, also by one that every object has', async () => {
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'toString'])
      expect(await service.api.get(`/v1/employees?${name}=1`)).toMatchObject({
        status: 400,
        body: { code: 'input.invalid', errors: [{ field: name }] },
      });
  });

  it('over 16 KB is a 413, of another type a 415, with ids that disagree a 400', async () => {
    expect(await service.api.command('award-points', award({ reason: 'x'.repeat(20_000) }))).toMatchObject({
      status: 413,
      body: { code: 'input.invalid' },
    });
    expect(
      await service.api.send('POST', '/v1/commands/award-points', { 'content-type': 'text/plain' }, '{}'),
    ).toMatchObject({ status: 415, body: { code: 'input.invalid' } });
    expect(
      await service.api.send(
        'POST',
        '/v1/commands/award-points',
        { 'content-type': 'application/x-ndjson' },
        '{}',
      ),
    ).toMatchObject({ status: 415, body: { code: 'input.invalid' } });
    expect(
      await service.api.command('award-points', award({ commandId: randomUUID() }), {
        'idempotency-key': randomUUID(),
      }),
    ).toMatchObject({ status: 400, body: { errors: [{ field: 'commandId' }] } });
    expect(await service.api.command('award-points', award(), { 'idempotency-key': 'x' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'Idempotency-Key' }] },
    });
  });

  it('is told by the words of this service, not by those of its HTTP server', async () => {
    const award = '/v1/commands/award-points';
    const json = { 'content-type': 'application/json' };
    const told = async (body: string, headers: Record<string, string> = json): Promise<unknown> =>
      (await service.api.send('POST', award, headers, body)).body.errors;
    expect(await told(' '.repeat(20_000))).toEqual([
      { field: '', message: 'must be at most 16 KB long, or 256 KB with a logo' },
    ]);
    expect(await told('{')).toEqual([{ field: '', message: 'must be JSON' }]);
    expect(await told('')).toEqual([{ field: '', message: 'must be a JSON object, not empty' }]);
    expect(await told('{}', { 'content-type': 'text/plain' })).toMatchObject([{ field: 'Content-Type' }]);
  });

  it('in bytes that are no text is refused, and not taken for other text', async () => {
    const before = await eventsOf('E1');
    const [head = '', tail = ''] = JSON.stringify(award({ reason: '#' })).split('#');
    const answer = await fetch(`${service.api.url}/v1/commands/award-points`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.api.key}`, 'content-type': 'application/json' },
      body: Buffer.concat([Buffer.from(head), Buffer.from([0xff, 0xfe]), Buffer.from(tail)]),
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ message: 'must be UTF-8' }] },
    ]);
    expect(await eventsOf('E1')).toBe(before);
  });

  it('in an address is a problem as well', async () => {
    expect(await service.api.get('/v1/employees/%zz')).toMatchObject({
      status: 400,
      type: 'application/problem+json',
      body: { code: 'input.invalid' },
    });
  });

  it('outside the documentation, asked for by anybody, is a 404 and harms nobody', async () => {
    for (const path of ['/docs/..%2f..%2fpackage.json', '/docs/%2e%2e%2fx', '/docs/.%2e%5cx', '/docs/%00']) {
      const { status, headers } = await fetch(service.api.url + path);
      expect([path, status, headers.get('content-type')]).toEqual([
        path,
        expect.any(Number),
        expect.stringMatching(/^application\/problem\+json/),
      ]);
      expect(status).toBeLessThan(500);
    }
    expect((await fetch(`${service.api.url}/health/live`)).status).toBe(200);
  });

  it('at no known address is a 404', async () => {
    for (const path of ['/v1/commands/fly', '/v1/nothing', '/']) {
      expect(await service.api.get(path)).toMatchObject({
        status: 404,
        type: 'application/problem+json',
        body: { code: 'not-found' },
      });
    }
    expect(await service.api.command('fly', {})).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('keys', () => {
  it.each([undefined, 'Bearer wrong', 'Basic YTpi', 'Bearer'])(
    '%s is a 401 before anything else is looked at',
    async (authorization) => {
      for (const [method, path] of [
        ['GET', '/v1/employees'],
        ['POST', '/v1/commands/award-points'],
        ['POST', '/v1/commands'],
        ['GET', '/nothing'],
      ] as const) {
        const response = await fetch(new URL(path, service.api.url), {
          method,
          headers: {
            'content-type': 'application/json',
            ...(authorization === undefined ? {} : { authorization }),
          },
          ...(method === 'POST' ? { body: '{' } : {}),
        });
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject({ code: 'key.invalid', status: 401 });
      }
    },
  );

  it('are not needed for health and documentation', async () => {
    for (const path of ['/health/live', '/health/ready', '/openapi.json', '/docs']) {
      expect((await fetch(new URL(path, service.api.url))).status).toBe(200);
    }
  });

  it('that may not import have no recordedAt and no recordedBy of their own, and end no import', async () => {
    const api = await principalWith(service.api, [{ role: 'points-officer' }]);
    for (const more of [{ recordedAt: '2025-01-01T00:00:00Z' }, { recordedBy: 'somebody' }]) {
      expect(await api.command('open-office', { officeId: 'x', name: 'X', ...more })).toMatchObject({
        status: 403,
        body: { code: 'not-allowed' },
      });
      expect(await api.bulk([{ command: 'OpenOffice', officeId: 'x', name: 'X', ...more }])).toMatchObject([
        { line: 1, status: 'invalid', code: 'not-allowed' },
      ]);
    }
    expect(await api.command('end-import', {})).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
    expect(await api.read('/v1/months')).toMatchObject({ importsUnderWay: [] });
  });
});

describe('the OpenAPI document', () => {
  it('describes every route that there is', async () => {
    const { body } = await service.api.get('/openapi.json');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/metrics',
      '/v1/accesses',
      '/v1/acknowledgements',
      '/v1/acknowledgements/announcements/{announcementId}',
      '/v1/acknowledgements/own',
      '/v1/alerts',
      '/v1/alerts/raised',
      '/v1/announcements',
      '/v1/announcements/{announcementId}',
      '/v1/authority',
      '/v1/authority/{principalId}',
      '/v1/budgets',
      '/v1/cases',
      '/v1/cases/summary',
      '/v1/cases/{caseId}',
      '/v1/claims',
      '/v1/claims/{claimId}',
      '/v1/commands',
      '/v1/commands/acknowledge-edition',
      '/v1/commands/acknowledge-notices',
      '/v1/commands/adopt-edition',
      '/v1/commands/adopt-scheme',
      '/v1/commands/announce',
      '/v1/commands/answer-alert',
      '/v1/commands/answer-comment',
      '/v1/commands/approve-run',
      '/v1/commands/assign-roles',
      '/v1/commands/award-office',
      '/v1/commands/award-points',
      '/v1/commands/begin-book',
      '/v1/commands/cancel-run',
      '/v1/commands/change-budget',
      '/v1/commands/close-month',
      '/v1/commands/close-office',
      '/v1/commands/comment-on-edition',
      '/v1/commands/commit-seed',
      '/v1/commands/compute-run',
      '/v1/commands/confirm-board',
      '/v1/commands/confirm-claim',
      '/v1/commands/confirm-clock',
      '/v1/commands/correct-fact',
      '/v1/commands/correct-joining',
      '/v1/commands/correct-principal',
      '/v1/commands/decide-case',
      '/v1/commands/decide-inspection',
      '/v1/commands/decide-proposal',
      '/v1/commands/decline-claim',
      '/v1/commands/deduct-office',
      '/v1/commands/deduct-points',
      '/v1/commands/delegate-authority',
      '/v1/commands/discuss-proposal',
      '/v1/commands/draft-edition',
      '/v1/commands/end-alert',
      '/v1/commands/end-delegation',
      '/v1/commands/end-import',
      '/v1/commands/end-principal',
      '/v1/commands/end-round',
      '/v1/commands/erase-person',
      '/v1/commands/escalate-case',
      '/v1/commands/excuse-month',
      '/v1/commands/freeze-lottery',
      '/v1/commands/give-lottery-value',
      '/v1/commands/invite-principal',
      '/v1/commands/issue-key',
      '/v1/commands/join-persons',
      '/v1/commands/make-claim',
      '/v1/commands/make-proposal',
      '/v1/commands/merge-offices',
      '/v1/commands/name-organisation',
      '/v1/commands/open-budget',
      '/v1/commands/open-case',
      '/v1/commands/open-edition-for-comment',
      '/v1/commands/open-inspection',
      '/v1/commands/open-lottery',
      '/v1/commands/open-office',
      '/v1/commands/override-row',
      '/v1/commands/plan-rollout',
      '/v1/commands/plan-round',
      '/v1/commands/propose-erasure',
      '/v1/commands/publish-run',
      '/v1/commands/put-item',
      '/v1/commands/record-check',
      '/v1/commands/record-departure',
      '/v1/commands/record-fact',
      '/v1/commands/record-meeting',
      '/v1/commands/record-opening',
      '/v1/commands/register-employee',
      '/v1/commands/register-principal',
      '/v1/commands/remove-item',
      '/v1/commands/rename-employee',
      '/v1/commands/rename-office',
      '/v1/commands/reopen-case',
      '/v1/commands/reopen-office',
      '/v1/commands/return-edition-to-draft',
      '/v1/commands/reveal-seed',
      '/v1/commands/reverse-batch',
      '/v1/commands/reverse-entry',
      '/v1/commands/reverse-office-entry',
      '/v1/commands/revoke-key',
      '/v1/commands/set-alert',
      '/v1/commands/set-authority',
      '/v1/commands/set-closing',
      '/v1/commands/set-contact',
      '/v1/commands/set-display',
      '/v1/commands/set-due-process',
      '/v1/commands/set-leading-group',
      '/v1/commands/set-logo',
      '/v1/commands/set-programme',
      '/v1/commands/set-retention',
      '/v1/commands/set-working-days',
      '/v1/commands/stand-in',
      '/v1/commands/state-in-case',
      '/v1/commands/supplement-run',
      '/v1/commands/take-case-further',
      '/v1/commands/transfer-employee',
      '/v1/commands/undo-departure',
      '/v1/commands/undo-registration',
      '/v1/commands/undo-transfer',
      '/v1/commands/vote-on-case',
      '/v1/commands/vote-on-proposal',
      '/v1/commands/withdraw-case',
      '/v1/commands/withdraw-edition',
      '/v1/commands/withdraw-fact',
      '/v1/commands/withdraw-invitation',
      '/v1/commands/withdraw-opening',
      '/v1/commands/withdraw-proposal',
      '/v1/days/{date}',
      '/v1/delegations',
      '/v1/deliveries',
      '/v1/due-process',
      '/v1/duties',
      '/v1/employees',
      '/v1/employees/{employeeId}',
      '/v1/employees/{employeeId}/appeal-days',
      '/v1/employees/{employeeId}/benefits',
      '/v1/employees/{employeeId}/contact',
      '/v1/employees/{employeeId}/days',
      '/v1/employees/{employeeId}/entries/{entryId}/proof',
      '/v1/employees/{employeeId}/erasure',
      '/v1/employees/{employeeId}/facts',
      '/v1/employees/{employeeId}/history',
      '/v1/employees/{employeeId}/notices',
      '/v1/evidence',
      '/v1/evidence/{sha256}',
      '/v1/fairness',
      '/v1/feed',
      '/v1/inspections',
      '/v1/inspections/{programmeId}/{employeeId}',
      '/v1/leading-group',
      '/v1/log/checkpoint',
      '/v1/log/comparison',
      '/v1/log/comparison/now',
      '/v1/log/consistency',
      '/v1/log/events/{position}/proof',
      '/v1/log/export',
      '/v1/log/head',
      '/v1/lotteries',
      '/v1/lotteries/{lotteryId}',
      '/v1/lotteries/{lotteryId}/tickets',
      '/v1/me/export',
      '/v1/meetings',
      '/v1/months',
      '/v1/notices',
      '/v1/notices/reminders',
      '/v1/office-entries',
      '/v1/office-entries/{officeEntryId}',
      '/v1/offices',
      '/v1/offices/{officeId}/days',
      '/v1/organisation',
      '/v1/organisation/logo',
      '/v1/participation',
      '/v1/principals',
      '/v1/principals/{principalId}/name',
      '/v1/programmes',
      '/v1/proposals',
      '/v1/proposals/{proposalId}',
      '/v1/publicity',
      '/v1/publicity/entries',
      '/v1/rankings/halves/{half}',
      '/v1/rankings/months/{month}',
      '/v1/rankings/months/{month}/distribution',
      '/v1/rankings/months/{month}/drivers',
      '/v1/rankings/months/{month}/employees/{employeeId}',
      '/v1/rankings/months/{month}/employees/{employeeId}/benchmark',
      '/v1/rankings/months/{month}/employees/{employeeId}/breakdown',
      '/v1/rankings/months/{month}/employees/{employeeId}/entries',
      '/v1/rankings/months/{month}/employees/{employeeId}/proof',
      '/v1/rankings/months/{month}/movements',
      '/v1/rankings/months/{month}/offices',
      '/v1/rankings/months/{month}/restatement',
      '/v1/rankings/quarters/{quarter}',
      '/v1/rankings/ranges/{from}/{to}',
      '/v1/rankings/total',
      '/v1/rankings/total/distribution',
      '/v1/rankings/total/employees/{employeeId}',
      '/v1/rankings/years/{year}',
      '/v1/rankings/years/{year}/distribution',
      '/v1/rankings/years/{year}/employees/{employeeId}',
      '/v1/rankings/years/{year}/employees/{employeeId}/benchmark',
      '/v1/rankings/years/{year}/employees/{employeeId}/breakdown',
      '/v1/rankings/years/{year}/employees/{employeeId}/entries',
      '/v1/rankings/years/{year}/employees/{employeeId}/proof',
      '/v1/rankings/years/{year}/offices',
      '/v1/recordings',
      '/v1/recordings/months/{month}/delays',
      '/v1/recordings/reversals',
      '/v1/retention',
      '/v1/rollout',
      '/v1/rounds',
      '/v1/rounds/{roundId}/checks',
      '/v1/rulebook/editions',
      '/v1/rulebook/editions/{editionId}',
      '/v1/rulebook/editions/{editionId}/what-if',
      '/v1/rulebook/in-force',
      '/v1/rulebook/regulations',
      '/v1/runs',
      '/v1/runs/{runId}',
      '/v1/runs/{runId}/granted',
      '/v1/runs/{runId}/rows',
      '/v1/schemes',
      '/v1/schemes/what-if',
      '/v1/seals',
      '/v1/seals/{month}',
      '/v1/session',
      '/v1/session/invitation',
      '/v1/sessions',
      '/v1/sessions/{sessionId}',
      '/v1/signing-keys',
      '/v1/trial',
    ]);
    const { properties, required } = body.components.schemas.AwardPointsDto;
    expect(properties.points).toMatchObject({ type: 'integer', minimum: 1, maximum: 100_000 });
    expect([...required].sort()).toEqual(['employeeId', 'entryId', 'itemCode', 'kind', 'points', 'reason']);
  });
});

describe('a history', () => {
  it('tells what each entry counts for, and which month it came too late for', async () => {
    const { api } = service;
    await api.command('register-employee', {
      employeeId: 'E9',
      name: 'Zhao',
      officeId: 'production',
      joinedOn: '2025-01-01',
    });
    const [inTime, late, fixed] = [randomUUID(), randomUUID(), randomUUID()];
    const counts = async (name: string, fields: object): Promise<unknown[]> => {
      const { body } = await api.command(name, { employeeId: 'E9', ...fields });
      return [body.status, body.countsIn, body.lateFor];
    };
    const first = { ...award(), employeeId: 'E9', entryId: inTime, occurredOn: '2025-01-05' };
    expect(await counts('award-points', first)).toEqual(['accepted', '2025-01', undefined]);
    await api.command('close-month', { month: '2025-01' });
    const second = { ...first, entryId: late, occurredOn: '2025-01-06' };
    const wanted = ['accepted', '2025-02', '2025-01'];
    const line = { command: 'AwardPoints', ...second };
    const [foretold] = await api.bulk([line], { 'dry-run': 'true' });
    expect([foretold.status, foretold.countsIn, foretold.lateFor]).toEqual(wanted);
    expect(await counts('award-points', second)).toEqual(wanted);
    const [again] = await api.bulk([line]);
    expect([again.status, again.countsIn, again.lateFor]).toEqual(['repeated', '2025-02', '2025-01']);
    expect(await counts('award-points', first)).toEqual(['repeated', '2025-01', undefined]);
    expect(await counts('award-points', { ...second, entryId: fixed, kind: 'fixed' })).toEqual([
      'accepted',
      null,
      undefined,
    ]);
    expect(await counts('reverse-entry', { entryId: inTime, reason: 'Wrong person' })).toEqual(wanted);
    expect(await counts('reverse-entry', { entryId: fixed, reason: 'Wrong person' })).toEqual([
      'accepted',
      null,
      undefined,
    ]);
    const { items } = await api.read('/v1/employees/E9/history');
    expect(
      items.map(({ type, countsIn, lateFor }: Record<string, unknown>) => [type, countsIn, lateFor]),
    ).toEqual([
      ['EmployeeRegistered', null, null],
      ['PointAwarded', '2025-01', null],
      ['PointAwarded', '2025-02', '2025-01'],
      ['PointAwarded', null, null],
      ['EntryReversed', '2025-02', '2025-01'],
      ['EntryReversed', null, null],
    ]);
  });

  it('comes in pages when asked to, and does not wait for a place that the log does not hold', async () => {
    const { api } = service;
    const whole = await api.read('/v1/employees/E9/history');
    const first = await api.read('/v1/employees/E9/history?limit=2');
    const rest = await api.read(`/v1/employees/E9/history?limit=1000&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect([whole.nextCursor, rest.nextCursor]).toEqual([null, null]);
    expect(await api.impatient.get('/v1/employees/E9/history?minPosition=9000000000000000000')).toMatchObject(
      {
        status: 503,
        body: { code: 'position.not-reached' },
      },
    );
    expect(await api.get('/v1/employees/E%209/history')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'employeeId' }] },
    });
    expect(await api.get('/v1/employees/nobody/history')).toMatchObject({
      status: 404,
      body: { code: 'employee.unknown' },
    });
  });

  it.each(['/v1/employees/E9/history', '/v1/employees', '/v1/principals'])(
    'a hundred who ask %s at once for a place that no log has are told so, and nobody waits for them',
    async (path) => {
      const isOwn = path.includes('E9');
      const { url, key } = isOwn
        ? await principalWith(service.api, [{ role: 'employee' }], 'E9')
        : service.api;
      const asked = jest.spyOn(service.log, 'head');
      const asking = Array.from({ length: 100 }, () =>
        fetch(`${url}${path}?minPosition=9000000000000000000`, {
          headers: { authorization: `Bearer ${key}` },
        }),
      );
      const command = service.api.command('open-office', {
        officeId: `o-${randomUUID()}`,
        name: 'Meanwhile',
      });

      for (const answer of await Promise.all(asking)) {
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
        expect(await answer.json()).toMatchObject({ code: 'position.not-reached' });
      }
      expect((await command).status).toBe(200);
      // Each would have asked again and again.
      expect(asked.mock.calls.length).toBeLessThanOrEqual(100);
      asked.mockRestore();
    },
  );
});
