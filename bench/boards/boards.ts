import { monthOf, localDateOf } from '../../src/kernel/natural-month.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { measurement, percentile, type Benchmark, type Measurement } from '../measurement.js';
import { send } from '../service/caller.js';
import { startStand, type Stand } from '../service/stand.js';
import { closingRounds } from './closing.js';
import { load, loadEmployees } from './loading.js';
import { sealingRounds } from './sealing.js';
import { CLOSED_MONTH, employeeId, historyOf } from './organisation.js';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
const QUESTIONS = 300;

/** Gives the path of a question about a person. */
type Asking = (person: string) => string;

interface Goal {
  readonly p50: number;
  readonly p99?: number;
}

/** Boards of a million people by HTTP, against a lookup by primary key, and the close of their month. */
export const P4_TO_P6: Benchmark = {
  id: 'P4-P6',
  run: async (rounds, say) => {
    const stand = await startStand();
    const postgres = new Postgres(stand.databaseUrl);
    try {
      const session = await postgres.session();
      const current = monthOf(localDateOf(new Date(), 'Asia/Shanghai'));
      const loaded = await load(session, historyOf(PEOPLE, current), say);
      await loadEmployees(session, PEOPLE);
      say('loaded');
      const closing = await closingRounds(session, rounds, BigInt(loaded + 1));
      say('closed');
      // The service's connections have plans from when the tables were empty.
      await stand.restartService();
      await session.close();
      const answers = await answersOf(stand, current, rounds);
      const what = `closing a month of ${PEOPLE} people, without sealing, against COPY of its board`;
      const sealing = await sealingRounds(postgres, closing);
      say('sealed');
      return [
        ...answers,
        measurement('P6 boards', what, 'ms', closing, { atMost: 8 }),
        measurement('P6 seal', `sealing its board, against the same COPY`, 'ms', sealing, {}),
      ];
    } finally {
      await postgres.close();
      await stand.stop();
    }
  },
};

const LOOKUP: Asking = (person) => `/v1/employees/${person}`;

async function answersOf(stand: Stand, current: string, rounds: number): Promise<Measurement[]> {
  const deep = PEOPLE / 2;
  const asked: readonly (readonly [id: string, what: string, asking: Asking, goal: Goal])[] = [
    ['P4 first', 'the first page of an open board', () => `/v1/rankings/months/${current}`, PAGE_GOAL],
    [
      'P4 deep',
      `its page at rank ${deep}`,
      () => `/v1/rankings/months/${current}?fromRank=${deep}`,
      PAGE_GOAL,
    ],
    [
      'P4 closed',
      `the same of a closed board`,
      () => `/v1/rankings/months/${CLOSED_MONTH}?fromRank=${deep}`,
      PAGE_GOAL,
    ],
    [
      'P5 open',
      'one rank on an open board',
      (id) => `/v1/rankings/months/${current}/employees/${id}`,
      RANK_GOAL,
    ],
    [
      'P5 year',
      'the same of an open year',
      (id) => `/v1/rankings/years/${current.slice(0, 4)}/employees/${id}`,
      RANK_GOAL,
    ],
    [
      'P5 closed',
      'the same on a closed board',
      (id) => `/v1/rankings/months/${CLOSED_MONTH}/employees/${id}`,
      RANK_GOAL,
    ],
  ];
  const taken: { lookup: number[]; asked: number[][] }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const times = { lookup: [] as number[], asked: asked.map((): number[] => []) };
    for (let question = 0; question < QUESTIONS; question += 1) {
      const person = employeeId((question * 7_919 + round * 104_729) % PEOPLE);
      times.lookup.push(await timeOf(stand, LOOKUP(person)));
      for (const [index, [, , asking]] of asked.entries())
        times.asked[index]?.push(await timeOf(stand, asking(person)));
    }
    if (round > 0) taken.push(times);
  }
  return asked.flatMap(([id, what, , { p50, p99 }], index) => {
    const at = (share: number) =>
      taken.map(({ lookup, asked: each }) => ({
        measured: percentile(each[index] ?? [], share),
        baseline: percentile(lookup, share),
      }));
    const against = `${what}, against a lookup by primary key`;
    const median = measurement(`${id} p50`, against, 'ms', at(0.5), { atMost: p50 });
    return p99 === undefined
      ? [median]
      : [median, measurement(`${id} p99`, against, 'ms', at(0.99), { atMost: p99 })];
  });
}

const PAGE_GOAL: Goal = { p50: 2, p99: 3 };
const RANK_GOAL: Goal = { p50: 2 };

async function timeOf({ service }: Stand, path: string): Promise<number> {
  const started = performance.now();
  await send(new URL(path, service.url));
  return performance.now() - started;
}
