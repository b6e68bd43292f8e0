import type { NaturalMonth } from '../../kernel/natural-month.js';
import type { Employment, Ledger } from '../../proofs/ledger.js';
import { TOTAL } from '../../proofs/ledger.js';
import type {
  BalanceRow,
  BoardRows,
  MoveRow,
  PersonRow,
  RankedRow,
  ScoreRow,
} from './domain/compared-tables.js';
import type { Differences } from './domain/differences.js';
import { stretchesIn, type Stretch } from './stretches.js';

type Texts = Map<string, string>;

/** A table with some rows of each employee: what a row says, by key, and what the events give for the employee. */
interface OfPeople<Row> {
  readonly table: string;
  readonly said: (row: Row) => readonly [key: string, text: string];
  readonly given: (employeeId: string) => ReadonlyMap<string, string>;
  /** The period of a key; the key itself when left out. */
  readonly periodOf?: (key: string) => string | null;
}

const noPeriod = (): null => null;

/** Compares a table whose rows come by employee, and finds the employees who have none. */
export async function compareOfPeople<Row extends { readonly employeeId: string }>(
  rows: AsyncIterable<Row>,
  { table, said, given, periodOf }: OfPeople<Row>,
  everybody: Iterable<string>,
  differences: Differences,
): Promise<void> {
  const seen = new Set<string>();
  for await (const [employeeId, ofOne] of byEmployee(rows)) {
    seen.add(employeeId);
    differences.rows += ofOne.length;
    differences.compare(table, employeeId, given(employeeId), textsOf(ofOne.map(said)), periodOf);
  }
  for (const employeeId of everybody)
    if (!seen.has(employeeId)) differences.compare(table, employeeId, given(employeeId), new Map(), periodOf);
}

/** What several rows say under one key is one text. */
function textsOf(said: readonly (readonly [string, string])[]): Texts {
  const texts: Texts = new Map();
  for (const [key, text] of said) {
    const before = texts.get(key);
    texts.set(key, before === undefined ? text : `${before}; ${text}`);
  }
  return texts;
}

async function* byEmployee<Row extends { readonly employeeId: string }>(
  rows: AsyncIterable<Row>,
): AsyncGenerator<readonly [string, readonly Row[]]> {
  let group: Row[] = [];
  for await (const row of rows) {
    const [first] = group;
    if (first !== undefined && first.employeeId !== row.employeeId) {
      yield [first.employeeId, group];
      group = [];
    }
    group.push(row);
  }
  const [first] = group;
  if (first !== undefined) yield [first.employeeId, group];
}

/** Compares the tables from which open boards are made. */
export async function compareOpen(rows: BoardRows, ledger: Ledger, differences: Differences): Promise<void> {
  const everybody = (): Iterable<string> => ledger.employeeIds();
  const [people, moves, scores, ranked] = [
    peopleBy(ledger),
    movesBy(ledger),
    scoresBy(ledger),
    rankedBy(ledger),
  ];
  await compareOfPeople(rows.people(), people, everybody(), differences);
  await compareOfPeople(rows.moves(), moves, everybody(), differences);
  await compareOfPeople(rows.openScores(), scores, everybody(), differences);
  await compareOfPeople(rows.ranked(), ranked, everybody(), differences);
  for (const { table, period, of, counted, kept } of await rows.miscounts())
    differences.add({
      table,
      employeeId: null,
      period,
      events: `${counted} people with ${of}`,
      found: `${kept} people`,
    });
}

function lastOf(ledger: Ledger, employeeId: string): Employment | undefined {
  const [last] = ledger.employments(employeeId);
  return last;
}

const peopleBy = (ledger: Ledger): OfPeople<PersonRow> => ({
  table: 'boards.people',
  said: ({ employmentNo, active, joinedOn }) => ['', personText(employmentNo, active, joinedOn)],
  given: (employeeId) => {
    const last = lastOf(ledger, employeeId);
    if (last === undefined) return new Map();
    return new Map([['', personText(last.employmentNo, !last.hasLeft, last.joinedOn)]]);
  },
  periodOf: noPeriod,
});

const personText = (employmentNo: number, active: boolean, joinedOn: string): string =>
  `employment ${employmentNo} from ${joinedOn}, ${active ? 'goes on' : 'is over'}`;

const movesBy = (ledger: Ledger): OfPeople<MoveRow> => ({
  table: 'boards.moves',
  said: (row) => [String(row.employmentNo), moveText(row)],
  given: (employeeId) =>
    textsOf(
      [...ledger.employments(employeeId)].flatMap(({ employmentNo, moves }) =>
        stretchesIn(moves).map((stretch) => [String(employmentNo), moveText(stretch)] as const),
      ),
    ),
  periodOf: noPeriod,
});

const moveText = ({ officeId, effectiveOn, fromOn, untilOn }: Stretch): string =>
  `${officeId} by ${effectiveOn}, [${fromOn}, ${untilOn})`;

/** A score of zero is as good as none. */
const scoresBy = (ledger: Ledger): OfPeople<ScoreRow> => ({
  table: 'boards.scores',
  said: ({ employmentNo, period, score }) => [`${period} ${employmentNo}`, String(score)],
  given: (employeeId) => {
    const given: Texts = new Map();
    for (const { employmentNo, scores } of ledger.employments(employeeId))
      for (const [period, score] of scores)
        if (score !== 0) given.set(`${period} ${employmentNo}`, String(score));
    return given;
  },
  periodOf: (key) => key.split(' ', 1)[0] ?? null,
});

const rankedBy = (ledger: Ledger): OfPeople<RankedRow> => ({
  table: 'boards.ranked',
  said: (row) => [row.period, rankedText(row)],
  given: (employeeId) => {
    const last = lastOf(ledger, employeeId);
    if (last === undefined || last.hasLeft) return new Map();
    return textsOf(
      [...last.scores].flatMap(([period, score]) =>
        monthsOnBoard(period, last).map((months) => [period, rankedText({ ...months, score })] as const),
      ),
    );
  },
});

const rankedText = ({
  officeId,
  score,
  fromMonth,
  untilMonth,
}: Omit<RankedRow, 'employeeId' | 'period'>): string =>
  `${score} in ${officeId}, [${fromMonth}, ${untilMonth})`;

const NO_END = '~';

/** The months at whose end somebody counts in an office on the board of a period: `[fromMonth, untilMonth)`. */
export function monthsOnBoard(
  period: string,
  { moves, joinedOn }: Pick<Employment, 'moves' | 'joinedOn'>,
): readonly Omit<RankedRow, 'employeeId' | 'period' | 'score'>[] {
  const [first, last] = boundsOf(period);
  const joined = period === TOTAL ? '' : monthOf(joinedOn);
  return stretchesIn(moves).flatMap(({ officeId, fromOn, untilOn }) => {
    const [from, until] = [later(monthOf(fromOn), joined), monthOf(untilOn)];
    if (from > last || first >= until || from >= until) return [];
    return [{ officeId, fromMonth: later(from, first), untilMonth: until > last ? NO_END : until }];
  });
}

function boundsOf(period: string): readonly [first: string, last: string] {
  if (period === TOTAL) return ['', NO_END];
  return period.length === 4 ? [`${period}-01`, `${period}-12`] : [period, period];
}

const monthOf = (day: string): NaturalMonth => day.slice(0, 7);
const later = (one: string, other: string): string => (one > other ? one : other);

/** Compares the balance of every employment. */
export const compareBalances = (
  rows: AsyncIterable<BalanceRow>,
  ledger: Ledger,
  differences: Differences,
): Promise<void> => compareOfPeople(rows, balancesBy(ledger), ledger.employeeIds(), differences);

const balancesBy = (ledger: Ledger): OfPeople<BalanceRow> => ({
  table: 'employees.employments',
  said: ({ employmentNo, balance }) => [String(employmentNo), `a balance of ${balance}`],
  given: (employeeId) =>
    new Map(
      [...ledger.employments(employeeId)].map(({ employmentNo, scores }) => [
        String(employmentNo),
        `a balance of ${scores.get(TOTAL) ?? 0}`,
      ]),
    ),
  periodOf: () => TOTAL,
});
