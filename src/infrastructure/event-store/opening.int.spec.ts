import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { read, SAMPLES, type Stored } from '../../../test/stored-events/samples.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { sealedIn } from '../../proofs/link.js';
import { faultIn } from './checks.js';
import { decode, encodeAll, type NewEvent } from './codec.js';
import type { DomainEvent, RecordedEvent } from './recorded-event.js';
import { SHAPES } from './schemas.js';
import { Postgres } from '../postgres/postgres.js';
import { leftOf } from './erased.js';
import { isSealed, opened, sealerOf } from './opening.js';
import { LostVault, OtherVaultKey, Vault } from '../vault/vault.js';

const WRAPPING = randomBytes(32);
const before = { revision: -1, link: null };
let database: TestDatabase;
let postgres: Postgres;
let vault: Vault;
beforeAll(async () => {
  database = await createTestDatabase();
  postgres = new Postgres(database.url);
  vault = await Vault.open(postgres, WRAPPING);
});
afterAll(async () => {
  await postgres.close();
  await database.drop();
});

/** What is declared at the machine is about nobody, and read where there is no vault. */
const DECLARED = ['EventSetAside', 'StatementVoided', 'AnotherLogDeclared'];
/** One event of each type, as it was in the log before anything was sealed. */
const SAID = SAMPLES.map(({ stored }) => ({ stored, ...decode(read(stored)) })).filter(
  ({ event }) => 'personal' in event.data && !DECLARED.includes(event.type),
);

const sealedBy = async (keys: Vault, stream: string, event: NewEvent): Promise<RecordedEvent> => {
  const [encoded] = encodeAll(stream, [event], before, await sealerOf(keys, stream, [event])).encoded;
  const { id, type, data, metadata } = JSON.parse(JSON.stringify(encoded)) as Stored;
  return decode(read({ stream, revision: 0, id, type, data, metadata }));
};
const departure = (employeeId: string, reason: string): NewEvent => ({
  event: {
    type: 'EmployeeLeft',
    data: { employeeId, employmentNo: 1, leftOn: '2026-01-31', personal: { reason } },
  },
  meta: { commandId: employeeId, digest: reason, recordedAt: '2026-02-01T00:00:00.000Z', recordedBy: 'li' },
});
const reasonIn = async (keys: Vault, recorded: RecordedEvent): Promise<unknown> => {
  const [event] = await opened(keys, [recorded]);
  return (event?.event.data as { personal?: { reason?: string } }).personal?.reason;
};

describe('what is said of people', () => {
  it('stands sealed in every event that says something, and is opened again', async () => {
    expect(SAID.length).toBeGreaterThan(50);
    for (const { stored, event, meta } of SAID) {
      const recorded = await sealedBy(vault, stored.stream, { event, meta });
      expect(Object.keys((recorded.event.data as { personal: object }).personal)).toEqual([
        'sealed',
        'subject',
      ]);
      expect((await opened(vault, [recorded]))[0]?.event).toEqual(event);
    }
  });

  it('has the shape of its type where it is gone', () => {
    for (const { event } of SAID)
      expect(faultIn({ ...event.data, personal: leftOf(event.type) }, SHAPES[event.type])).toBeUndefined();
  });

  it('has the same bytes whenever it is sealed, by whatever process', async () => {
    const other = await Vault.open(postgres, WRAPPING);
    const sealed = await Promise.all(
      [vault, other].map((keys) => sealedBy(keys, 'employee-E1', departure('E1', 'r'))),
    );
    expect(sealed[0]).toEqual(sealed[1]);
    expect(await reasonIn(other, sealed[0]!)).toBe('r');
  });

  it('opens in its own place alone', async () => {
    const recorded = await sealedBy(vault, 'employee-E1', departure('E1', 'r'));
    for (const moved of [{ stream: 'employee-E2' }, { id: crypto.randomUUID() }])
      expect(await reasonIn(vault, { ...recorded, ...moved })).toBe('erased');
  });

  it('is gone with its key for every process, and a return begins with a new one', async () => {
    const other = await Vault.open(postgres, WRAPPING);
    const first = await sealedBy(vault, 'employee-E3', departure('E3', 'first'));
    const kept = await sealedBy(vault, 'employee-E4', departure('E4', 'kept'));
    const subjects = await vault.subjectsWith('E3', 'employee-E3');
    expect(subjects).toEqual(['employee-E3']);
    await vault.destroy(subjects);
    await vault.destroy(subjects);
    expect([await reasonIn(vault, first), await reasonIn(other, first)]).toEqual(['erased', 'erased']);
    const again = await sealedBy(vault, 'employee-E3', departure('E3', 'again'));
    expect(sealedIn(again.event.data)?.subject).toBe('employee-E3#2');
    await vault.destroy(subjects);
    expect([await reasonIn(vault, again), await reasonIn(vault, kept)]).toEqual(['again', 'kept']);
  });

  it('of several together goes with each of them', async () => {
    const { stored, event, meta } = SAID.find(({ event: { type } }) => type === 'ProposalMade')!;
    await sealedBy(vault, stored.stream, { event, meta });
    const { entries } = event.data as Extract<DomainEvent, { type: 'ProposalMade' }>['data'];
    for (const { employeeId } of entries)
      expect(await vault.subjectsWith(employeeId, `employee-${employeeId}`)).toContain(stored.stream);
  });

  it('has one key for each subject, however many ask at once', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `M${index % 50}`);
    const vaults = [vault, await Vault.open(postgres, WRAPPING)];
    const sealed = await Promise.all(
      ids.map((id, index) => sealedBy(vaults[index % 2]!, `employee-${id}`, departure(id, `of ${id}`))),
    );
    expect(sealed.every((recorded) => isSealed(recorded))).toBe(true);
    const keys = await Vault.open(postgres, WRAPPING);
    expect(await Promise.all(sealed.map((recorded) => reasonIn(keys, recorded)))).toEqual(
      ids.map((id) => `of ${id}`),
    );
  });
});

describe('the vault', () => {
  it('does not begin anew for a log that has something sealed', async () => {
    const empty = await createTestDatabase();
    const away = new Postgres(empty.url);
    await expect(Vault.open(away, WRAPPING, false)).rejects.toThrow(LostVault);
    await expect(Vault.open(away, WRAPPING, false)).rejects.toThrow(LostVault);
    await Vault.open(away, WRAPPING);
    await Vault.open(away, WRAPPING, false);
    await away.close();
    await empty.drop();
  });

  it('is opened by the key that it was made with, and holds no key that opens without it', async () => {
    await expect(Vault.open(postgres, randomBytes(32))).rejects.toThrow(OtherVaultKey);
    const rows = await postgres.query<{ wrapped: Buffer | null }>('SELECT wrapped FROM vault.keys');
    expect(rows.length).toBeGreaterThan(0);
    const [named] = [...(await vault.keysOf(['employee-E4'])).values()];
    expect(rows.some(({ wrapped }) => wrapped?.includes(named!) === true)).toBe(false);
  });
});
