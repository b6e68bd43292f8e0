import { countingMonth } from '../../calendar/domain/counting-month.js';
import { lastDayOf } from '../../../kernel/natural-month.js';
import { lastClosedBy, type Counting } from './counting.js';
import type { Direction } from '../../../kernel/entry-kinds.js';
import type { BroughtIn, EmployeeEvent, EntryData, MonthScore } from './events.js';
import { inOrder } from './opening.js';

interface Told {
  readonly event: EmployeeEvent;
  readonly recordedBy: string;
  readonly position: bigint;
}

/** An entry that was reversed because its file was given up. */
export interface CarriedEntry {
  readonly entry: EntryData;
  readonly direction: Direction;
  readonly recordedBy: string;
  readonly reversedAt: bigint;
  /** Whether it is recorded in the other file. */
  readonly isCarried: boolean;
}

/** Everything that goes from a file that was given up to the one that is kept. */
export interface Carried {
  readonly entries: readonly CarriedEntry[];
  /** The points that counted in closed months, and those brought in before; undefined where there are none. */
  readonly opening: BroughtIn | undefined;
}

/** @param file all of it, with its end @param drop the entries that are carried nowhere */
export function carriedIn(file: readonly Told[], counting: Counting, drop: readonly string[]): Carried {
  const entries = new Map<string, Told & { readonly event: Entered }>();
  const taken: CarriedEntry[] = [];
  let openings: readonly Brought[] = [];
  for (const told of file) {
    const { event, position } = told;
    if (isEntry(event)) entries.set(event.data.entryId, { ...told, event });
    else if (event.type === 'EntryReversed') {
      const { entryId, joined } = event.data;
      const known = entries.get(entryId);
      if (known !== undefined && joined !== undefined)
        taken.push({ ...carriedOf(known), reversedAt: position, isCarried: joined.as === 'carried' });
      entries.delete(entryId);
    } else openings = openingsAfter(openings, event);
  }
  const employmentNo = file.findLast(({ event }) => isGivingUp(event))?.event.data.employmentNo;
  const isOfLast = (data: { readonly employmentNo: number }): boolean => data.employmentNo === employmentNo;
  const closed = [...entries.values()].filter(
    ({ event }) => isOfLast(event.data) && !drop.includes(event.data.entryId),
  );
  return { entries: taken, opening: summed(closed, openings.filter(isOfLast), counting) };
}

type Entered = Extract<EmployeeEvent, { type: 'PointAwarded' | 'PointDeducted' }>;
type Brought = Extract<EmployeeEvent, { type: 'OpeningRecorded' }>['data'];

const isEntry = (event: EmployeeEvent): event is Entered =>
  event.type === 'PointAwarded' || event.type === 'PointDeducted';

const isGivingUp = (event: EmployeeEvent): boolean =>
  event.type === 'EmployeeLeft' && event.data.joinedInto !== undefined;

const carriedOf = ({ event, recordedBy }: Told & { readonly event: Entered }) => ({
  entry: event.data,
  direction: event.type === 'PointAwarded' ? ('award' as const) : ('deduct' as const),
  recordedBy,
});

function openingsAfter(openings: readonly Brought[], { type, data }: EmployeeEvent): readonly Brought[] {
  if (type === 'OpeningRecorded') return [...openings, data];
  return type === 'OpeningWithdrawn'
    ? openings.filter(({ openingId }) => openingId !== data.openingId)
    : openings;
}

/** The points of entries in closed months, and all that was brought in. */
function summed(
  closed: readonly (Told & { readonly event: Entered })[],
  openings: readonly Brought[],
  counting: Counting,
): BroughtIn | undefined {
  if (closed.length === 0 && openings.length === 0) return undefined;
  const counted = closed.map(({ event, position }) => ({
    month: countingMonth(event.data.occurredOn, lastClosedBy(position, counting)),
    score: event.type === 'PointAwarded' ? event.data.points : -event.data.points,
  }));
  const months = new Map<string, number>();
  for (const { month, score } of [...openings.flatMap(monthsOf), ...counted])
    months.set(month, (months.get(month) ?? 0) + score);
  const days = [...openings.map(({ asOf }) => asOf), ...counted.map(({ month }) => lastDayOf(month))];
  return {
    asOf: days.reduce((last, day) => (day > last ? day : last), ''),
    fixed: sum(openings.map(({ fixed }) => fixed)),
    behaviour: sum([...openings.map(({ behaviour }) => behaviour), ...counted.map(({ score }) => score)]),
    months: inOrder([...months].map(([month, score]) => ({ month, score }))),
  };
}

const monthsOf = ({ months, insteadOf = [] }: BroughtIn): readonly MonthScore[] => [
  ...months,
  ...insteadOf.map(({ month, score }) => ({ month, score: -score })),
];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
