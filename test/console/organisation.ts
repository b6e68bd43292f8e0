import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { Api } from '../support/api.js';
import { carriedOut, withKey } from '../support/principals.js';

export const BOOK = join(import.meta.dirname, '../point-books/book.ndjson');

/** The users of the console, one for each role. Li Wei and Wang Xiaoming are employees besides those of the book. */
export const PEOPLE = {
  recorder: [{ role: 'recorder' }],
  manager: [{ role: 'manager', grade: 'section-head', officeId: 'production' }],
  officer: [{ role: 'points-officer' }],
  member: [{ role: 'member' }],
  secondMember: [{ role: 'member' }],
  head: [{ role: 'head' }],
  leadership: [{ role: 'leadership' }],
  employee: [{ role: 'employee' }],
  auditor: [{ role: 'auditor' }],
  administrator: [{ role: 'administrator' }],
} as const satisfies Readonly<Record<string, readonly SentRole[]>>;

export type Who = keyof typeof PEOPLE;
export type Keys = Readonly<Record<Who, string>>;

const NAMED = [
  ['N1', '李伟', 'production'],
  ['N2', '王晓明', 'production'],
  ['N3', 'Anna Maria Smith', 'financial'],
] as const;

/**
 * An organisation that has a year behind it, a rulebook and grades in force from that year on, and people with keys.
 * @param until only what was recorded before that day
 */
export async function organise(api: Api, until = '2027'): Promise<Keys> {
  const lines = (await readFile(BOOK, 'utf8')).split(/(?<=\n)/);
  const book = lines
    .filter((line) => (JSON.parse(line) as { recordedAt: string }).recordedAt < until)
    .join('');
  const { status } = await api.send('POST', '/v1/commands', { 'content-type': NDJSON }, book);
  if (status !== 200) throw new Error(`the book was not imported: ${status}`);
  await employNamed(api);
  return giveKeys(api);
}

export async function employNamed(api: Api): Promise<void> {
  for (const [employeeId, name, officeId] of NAMED)
    await carriedOut(api, 'register-employee', { employeeId, name, officeId, joinedOn: '2025-06-01' });
}

/** A key for each user of the console; E0002 has to be employed by then. */
export async function giveKeys(api: Api): Promise<Keys> {
  const keys: Partial<Record<Who, string>> = {};
  for (const [who, roles] of Object.entries(PEOPLE) as [Who, readonly SentRole[]][]) {
    const employeeId = { employee: 'N1', manager: 'E0002' }[who as string];
    const named = { principalId: `the.${who}`, kind: 'person', name: `The ${who}` };
    await carriedOut(api, 'register-principal', {
      ...named,
      ...(employeeId === undefined ? {} : { employeeId }),
    });
    await carriedOut(api, 'assign-roles', { principalId: named.principalId, roles });
    keys[who] = (await carriedOut(api, 'issue-key', { principalId: named.principalId })).key as string;
  }
  await withKey(api, keys.administrator!);
  return keys as Keys;
}

/** Recorded at that time, since rules apply from a future day on. */
const THEN = { recordedAt: '2026-01-05T09:00:00+08:00' };
const IN_FORCE_FROM = '2026-01-06';

/** A rulebook and grades of authority, in force since the beginning of 2026. */
export async function giveRules(api: Api): Promise<void> {
  await carriedOut(api, 'draft-edition', { editionId: 'first', title: 'First standards', ...THEN });
  for (const item of [
    { code: 'A-1', title: 'Praised by a visitor', direction: 'award', points: 3 },
    { code: 'A-2', title: 'Helped another office', direction: 'award', points: { from: 1, to: 20 } },
    { code: 'D-1', title: 'Late for duty', direction: 'deduct', points: { from: 1, to: 10 } },
  ])
    await carriedOut(api, 'put-item', {
      editionId: 'first',
      category: 'service',
      kind: 'behaviour',
      ...item,
      ...THEN,
    });
  await carriedOut(api, 'open-edition-for-comment', { editionId: 'first', ...THEN });
  const votes = { entitled: 3, present: 3, votesFor: 3, votesAgainst: 0 };
  const adopted = { editionId: 'first', heldOn: '2026-01-05', inForceFrom: IN_FORCE_FROM, ...votes };
  await carriedOut(api, 'adopt-edition', { ...adopted, ...THEN });
  const limits = ['award', 'deduct'].map((direction) => ({
    direction,
    perEntry: 5,
    perMonth: 50,
    perEmployeeMonth: 10,
  }));
  await carriedOut(api, 'set-authority', {
    inForceFrom: IN_FORCE_FROM,
    quorum: 2,
    proposalDays: 14,
    grades: [{ grade: 'section-head', limits }],
    ...THEN,
  });
}
