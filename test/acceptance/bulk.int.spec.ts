import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generateBook } from '../oracle/generator.js';
import { until } from '../support/eventually.js';
import { startService, type TestService } from '../support/service.js';
import { lastPositionOf } from './results.js';

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.stop());

const office = { command: 'OpenOffice', officeId: 'production', name: 'Production' };
const recorded = (recordedAt: string, fields: object = office) => ({ ...fields, recordedAt });

describe('many commands in one body', () => {
  it('are answered line by line; what is wrong stops nothing', async () => {
    const lines = [
      JSON.stringify(office),
      'no JSON',
      JSON.stringify(office).replace('{', '{"officeId":"financial",'),
      '[]',
      JSON.stringify({ command: 'Fly' }),
      JSON.stringify({ command: 'EndImport' }),
      JSON.stringify({ ...office, name: 7 }),
      JSON.stringify({ ...office, name: 'x'.repeat(70_000) }),
      JSON.stringify({ ...office, name: 'Another' }),
      JSON.stringify(office),
    ].map((line) => Buffer.from(`${line}\n`));
    const body = Buffer.concat([
      ...lines,
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(JSON.stringify(office)),
    ]);
    const answers = await service.api.bulkText(body);
    expect(answers.map(({ line, status, code }) => [line, status, code])).toEqual([
      [1, 'accepted', undefined],
      [2, 'invalid', 'input.invalid'],
      [3, 'invalid', 'input.invalid'],
      [4, 'invalid', 'input.invalid'],
      [5, 'invalid', 'input.invalid'],
      [6, 'invalid', 'input.invalid'],
      [7, 'invalid', 'input.invalid'],
      [8, 'invalid', 'input.invalid'],
      [9, 'rejected', 'office.already-open'],
      [10, 'repeated', undefined],
      [11, 'invalid', 'input.invalid'],
      [12, 'repeated', undefined],
    ]);
    expect(answers[6].errors).toEqual([{ field: 'name', message: expect.any(String) }]);
    expect(answers[2].errors).toEqual([{ field: 'officeId', message: expect.any(String) }]);
    expect(answers[4].errors).toEqual([{ field: 'command', message: expect.any(String) }]);
  });

  it('may begin with a mark of byte order, and have blank lines, which have no answer', async () => {
    const lines = [
      '',
      JSON.stringify(office),
      ' \r',
      '',
      JSON.stringify({ ...office, constructor: 1 }),
      '\t',
    ];
    const answers = await service.api.bulkText(`\ufeff${lines.join('\r\n')}\n\n`);
    expect(answers).toMatchObject([
      { line: 2, status: 'accepted' },
      { line: 5, status: 'invalid', errors: [{ field: 'constructor' }] },
    ]);
  });

  it('may not go back in time, nor lie in the future', async () => {
    const answers = await service.api.bulk([
      recorded('2025-01-02T00:00:00+08:00'),
      recorded('2025-01-01T17:00:00+00:00'),
      recorded('2025-01-02T00:30:00+08:00'),
      recorded('2999-01-01T00:00:00Z'),
      recorded('2025-01-02T01:00:00+08:00'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'accepted',
      'repeated',
      'invalid',
      'invalid',
      'repeated',
    ]);
    expect(answers[2].errors).toMatchObject([{ field: 'recordedAt' }]);
  });

  it('leave the same behind as the same commands sent one by one', async () => {
    const book = generateBook({
      seed: 77,
      employees: 4,
      offices: 2,
      startMonth: '2024-11',
      months: 3,
      entriesPerEmployeeMonth: 6,
      mischief: 0.4,
    });
    const kebab = (name: string): string =>
      name.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
    const other = await startService();
    try {
      const inBulk = await service.api.bulk(book);
      const oneByOne: unknown[] = [];
      for (const { command, ...fields } of book) {
        const { body } = await other.api.command(kebab(command), fields);
        oneByOne.push(body.code ?? body.status);
      }
      expect(inBulk.map(({ status, code }) => code ?? status)).toEqual(oneByOne);
    } finally {
      await other.stop();
    }
  });

  it('sent twice each, in a row, have the second of each repeated or rejected as the first was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 100_000 }), async (seed) => {
        const fresh = await startService();
        try {
          const book = generateBook({
            seed,
            employees: 3,
            offices: 2,
            startMonth: '2024-01',
            months: 2,
            entriesPerEmployeeMonth: 4,
            mischief: 0.3,
          });
          const answers = await fresh.api.bulk(book.flatMap((line) => [line, line]));
          for (let at = 0; at < answers.length; at += 2) {
            const [first, second] = [answers[at], answers[at + 1]];
            const verdict = first.status === 'accepted' ? 'repeated' : first.status;
            expect([second.status, second.code, second.position]).toEqual([
              verdict,
              first.code,
              first.position,
            ]);
          }
        } finally {
          await fresh.stop();
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe('an import', () => {
  const underWay = async (): Promise<(string | null)[]> =>
    (await service.api.read('/v1/months')).importsUnderWay.map(
      ({ importId }: { importId: string | null }) => importId,
    );

  /** Sends a first line and cuts the connection. */
  const cutOff = async (headers: Record<string, string>): Promise<void> => {
    const cut = request(new URL('/v1/commands', service.api.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${service.api.key}`,
        'content-type': 'application/x-ndjson',
        ...headers,
      },
    });
    cut.on('error', () => undefined);
    const line = recorded('2025-01-01T00:00:00Z', {
      command: 'OpenOffice',
      officeId: randomUUID(),
      name: 'X',
    });
    const answered = new Promise((resolve) =>
      cut.on('response', (response) => response.once('data', resolve)),
    );
    cut.write(`${JSON.stringify(line)}\n`);
    await answered;
    cut.destroy();
  };

  it('is over when its body has been read', async () => {
    const answers = await service.api.bulk([recorded('2025-01-01T00:00:00Z')], { 'import-id': 'book' });
    await service.api.read(`/v1/months?minPosition=${lastPositionOf(answers)}`);
    await until(async () => (await underWay()).length === 0);
  });

  it('that was cut off stays under way until one of the same name is read to its end', async () => {
    await cutOff({ 'import-id': 'book' });
    await until(async () => (await underWay()).length === 1);
    expect(await underWay()).toEqual(['book']);
    await service.api.bulk([office], { 'import-id': 'other' });
    await service.api.bulk([office]);
    const { body } = await service.api.command('award-points', {});
    expect(body.code).toBe('input.invalid');
    expect(await underWay()).toEqual(['book']);
    await service.api.bulk([office], { 'import-id': 'book' });
    await until(async () => (await underWay()).length === 0);
  });

  it('without a name is ended by any body that is read to its end', async () => {
    await cutOff({});
    await until(async () => (await underWay()).length === 1);
    await service.api.bulk([office], { 'import-id': 'other' });
    await until(async () => (await underWay()).length === 0);
  });

  it('can be ended by an administrator', async () => {
    await cutOff({ 'import-id': 'book' });
    expect(await service.api.command('end-import', { importId: 'nothing' })).toMatchObject({
      status: 404,
      body: { code: 'import.unknown' },
    });
    const { body } = await service.api.command('end-import', { importId: 'book' });
    expect(body.status).toBe('accepted');
    await service.api.read(`/v1/months?minPosition=${body.position}`);
    expect(await underWay()).toEqual([]);
  });
});
