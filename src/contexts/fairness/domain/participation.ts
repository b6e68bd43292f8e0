import type { EventPosition } from '../../../kernel/decision.js';
import {
  firstDayOf,
  lastDayOf,
  monthBefore,
  type LocalDate,
  type NaturalMonth,
} from '../../../kernel/natural-month.js';
import type { RoleAssignment } from '../../access/domain/roles.js';
import type { Closings } from '../../calendar/domain/closings.js';
import { grouped } from './entries.js';
import type { GivenInTime, GiverCount, Span } from './lookups.js';
import { Telling, type Reader, type Told } from './telling.js';
import type { Stay } from './ties.js';

/** A principal, as far as it decides on whether anything is expected of them in some time. */
export interface Known {
  readonly principalId: string;
  readonly name: string;
  readonly employeeId: string | null;
  readonly roles: readonly RoleAssignment[];
  readonly registered: Pick<EventPosition, 'position'>;
  readonly lastDay: LocalDate | null;
  /** By the roles assigned, whether or not they have ended or left since. */
  readonly isRecorder: boolean;
  /** The employee is not employed by now. */
  readonly hasLeft: boolean;
}

export type RecordedFigures = Omit<GiverCount, 'givenBy'>;

export interface Participant {
  readonly principalId: string;
  /** Null where no principal has that id: the leading group, or the key of the configuration. */
  readonly name: string | null;
  readonly employeeId: string | null;
  /** To which the employee belonged at the end of the time, or belongs now where it has not ended. */
  readonly officeId: string | null;
  readonly roles: readonly RoleAssignment[];
  /** Now; null where it is no principal. */
  readonly mayRecord: boolean | null;
  readonly recorded: boolean;
  readonly lastOn: LocalDate | null;
}

/** Who reads it, as far as that decides on what they are told. */
type ReaderOf = Pick<Reader, 'principalId' | 'seesAll' | 'seesFew'>;

export type ToldParticipant = Participant & Told<RecordedFigures>;

export interface Source extends GivenInTime {
  readonly principals: readonly Known[];
  /** Of those of them who are employees. */
  readonly stays: readonly Stay[];
}

/**
 * The time of months of which the last may be open: the same as that of a fairness report once they are closed. Until then, all
 * counts that has come by now.
 */
export function timeOf(
  { lasts }: Closings,
  { from, to }: { readonly from: NaturalMonth; readonly to: NaturalMonth },
  head: bigint,
): Span {
  const closeFrom = (month: NaturalMonth): bigint | undefined =>
    lasts.find((last) => last.month >= month)?.position;
  return {
    firstDay: firstDayOf(from),
    lastDay: lastDayOf(to),
    closedBefore: closeFrom(monthBefore(from)),
    closed: closeFrom(to) ?? head + 1n,
  };
}

const NOTHING: RecordedFigures = {
  entries: 0,
  people: 0,
  awards: 0,
  deductions: 0,
  pointsAwarded: 0,
  pointsDeducted: 0,
};

/**
 * Whoever might have recorded in some time, and whoever did: nobody is left out because they have ended, left or lost their
 * roles since. Those who recorded nothing come first, who never did before all, and then by the last day.
 */
export function participation(
  source: Source,
  span: Span,
  { today, reader }: { readonly today: LocalDate; readonly reader: ReaderOf },
): readonly ToldParticipant[] {
  const { principals, counts, lastDays, stays } = source;
  const known = new Map(principals.map((one) => [one.principalId, one]));
  const given = new Map(counts.map((count) => [count.givenBy, count]));
  const ofEmployee = grouped(stays, ({ employeeId }) => employeeId);
  const staysOf = ({ employeeId }: Pick<Known, 'employeeId'>): readonly Stay[] =>
    employeeId === null ? [] : (ofEmployee.get(employeeId) ?? []);
  const expected = principals.filter((one) => isExpected(one, span, staysOf(one)));
  const ids = new Set([...expected.map(({ principalId }) => principalId), ...given.keys()]);
  const day = today < span.lastDay ? today : span.lastDay;
  const rows = [...ids].map((principalId) => {
    const principal = known.get(principalId);
    const participant = {
      ...whoIs(principalId, principal, today),
      officeId: principal === undefined ? null : officeOn(day, staysOf(principal)),
      recorded: given.has(principalId),
      lastOn: lastDays.get(principalId) ?? null,
    };
    const { givenBy: _, ...figures } = given.get(principalId) ?? { givenBy: '', ...NOTHING };
    return { participant, figures, people: figures.people };
  });
  return told(rows, reader).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Where a row stands among the others: no id has a space, which sorts before all digits. */
export const placeOf = ({ recorded, lastOn, principalId }: Participant): string =>
  `${recorded ? 1 : 0} ${lastOn ?? ''} ${principalId}`;

function told(
  rows: readonly {
    readonly participant: Participant;
    readonly figures: RecordedFigures;
    readonly people: number;
  }[],
  reader: ReaderOf,
): readonly ToldParticipant[] {
  if (!reader.seesAll)
    // Whoever has recorded the entries knows them.
    return rows
      .filter(({ participant }) => participant.principalId === reader.principalId)
      .map(({ participant, figures }) => ({ ...participant, suppressed: false, figures }));
  return new Telling({ ...reader, asksForFew: false }).split(
    rows,
    ({ participant }) => participant.principalId,
    ({ participant }) => participant,
    ({ figures }) => figures,
  );
}

function whoIs(principalId: string, known: Known | undefined, today: LocalDate) {
  if (known === undefined) return { principalId, name: null, employeeId: null, roles: [], mayRecord: null };
  const { name, employeeId, roles, isRecorder, hasLeft, lastDay } = known;
  const mayRecord = isRecorder && !hasLeft && (lastDay === null || today <= lastDay);
  return { principalId, name, employeeId, roles, mayRecord };
}

/** Whether they might have recorded in it, by the roles that they have now: those of then are not known. */
function isExpected(
  { isRecorder, hasLeft, lastDay, registered }: Known,
  { firstDay, lastDay: until, closed }: Span,
  stays: readonly Stay[],
): boolean {
  const wasHere = !hasLeft || stays.some((stay) => stay.from <= until && firstDay < stay.until);
  return isRecorder && wasHere && registered.position < closed && (lastDay === null || firstDay <= lastDay);
}

const officeOn = (day: LocalDate, stays: readonly Stay[]): string | null =>
  stays.find(({ from, until }) => from <= day && day < until)?.officeId ?? null;
