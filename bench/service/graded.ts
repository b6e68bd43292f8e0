import { setTimeout as delay } from 'node:timers/promises';
import { measurement, perSecond, type Benchmark } from '../measurement.js';
import { award, command, numbered, send, settle } from './caller.js';
import { startStand, type Stand } from './stand.js';

const COMMANDS = 4_000;
const ITEMS = 200;
const MANAGERS = 8;
const PEOPLE = numbered('E', 256);
const TWO_DAYS_MS = 2 * 86_400_000;

/** The same awards with a rulebook, grades and roles, and without any of them: two stands, in turn. */
export const W9: Benchmark = {
  id: 'W9',
  run: async (rounds) => {
    const [plain, graded] = [await startStand(), await startStand()];
    try {
      await settle(plain.service.url, PEOPLE);
      const keys = await govern(graded);
      const results = { 'W9 rule': [] as Round[], 'W9 authority': [] as Round[] };
      for (let round = 0; round <= rounds; round += 1) {
        const baseline = await awards(plain, [undefined], 'reception');
        const byRule = await awards(graded, keys, 'fixed');
        const byAuthority = await awards(graded, keys, 'range');
        if (round === 0) continue;
        results['W9 rule'].push({ measured: byRule, baseline });
        results['W9 authority'].push({ measured: byAuthority, baseline });
      }
      const what = `with a rulebook of ${ITEMS} items and ${MANAGERS} managers of a grade, against none of that`;
      return [
        measurement('W9 rule', `award-points of fixed points ${what}`, 'commands/s', results['W9 rule'], {
          atLeast: 0.75,
        }),
        measurement(
          'W9 authority',
          `the same, of points that take the manager's authority`,
          'commands/s',
          results['W9 authority'],
          { atLeast: 0.75 },
        ),
      ];
    } finally {
      await plain.stop();
      await graded.stop();
    }
  },
};

interface Round {
  readonly measured: number;
  readonly baseline: number;
}

const awards = (
  { service }: Stand,
  keys: readonly (string | undefined)[],
  itemCode: string,
): Promise<number> =>
  perSecond(COMMANDS, 64, (index) => {
    const employeeId = PEOPLE[index % PEOPLE.length] ?? 'E0';
    const fields = { ...award(employeeId), itemCode };
    return command(service.url, 'award-points', fields, keys[index % keys.length]);
  });

/**
 * Sets rules as adopted the day before yesterday, for today, which may begin meanwhile; returns the keys of managers whose limits
 * always suffice.
 */
async function govern({ service: { url } }: Stand): Promise<string[]> {
  await settle(url, PEOPLE);
  const then = new Date(Date.now() - TWO_DAYS_MS);
  const recordedAt = then.toISOString();
  const localDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  const inForceFrom = localDate.format(new Date());
  const editionId = 'edition';
  await command(url, 'draft-edition', { editionId, title: 'Standards' });
  const items = ['fixed', 'range', ...numbered('item', ITEMS - 2)];
  for (const code of items) await command(url, 'put-item', { editionId, ...itemOf(code) });
  await command(url, 'open-edition-for-comment', { editionId });
  const heldOn = localDate.format(then);
  const votes = { entitled: 3, present: 3, votesFor: 3, votesAgainst: 0 };
  await command(url, 'adopt-edition', { editionId, inForceFrom, heldOn, recordedAt, ...votes });
  const grades = [{ grade: 'director', limits: [{ direction: 'award', perMonth: 1_000_000_000 }] }];
  await command(url, 'set-authority', { inForceFrom, recordedAt, grades, quorum: 2, proposalDays: 14 });
  return Promise.all(numbered('manager', MANAGERS).map((principalId) => keyOf(url, principalId)));
}

const itemOf = (code: string): object => ({
  code,
  title: code,
  category: 'reception',
  kind: 'behaviour',
  direction: 'award',
  points: code === 'range' ? { from: 1, to: 10 } : 5,
});

async function keyOf(url: string, principalId: string): Promise<string> {
  await command(url, 'register-principal', { principalId, kind: 'service', name: principalId });
  const roles = [{ role: 'manager', grade: 'director', allOffices: true }];
  await command(url, 'assign-roles', { principalId, roles });
  const { key } = JSON.parse(await command(url, 'issue-key', { principalId })) as { key: string };
  // The process learns of a new key from the log.
  const isKnown = (): Promise<boolean> =>
    send(new URL('/v1/months', url), undefined, undefined, key).then(
      () => true,
      () => false,
    );
  while (!(await isKnown())) await delay(20);
  return key;
}
