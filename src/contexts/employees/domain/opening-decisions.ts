import { monthOf } from '../../../kernel/natural-month.js';
import { accepted, rejected, repeated, type Decision, type Rejection } from '../../../kernel/decision.js';
import type { EmployeeContext, RecordOpening, WithdrawOpening } from './commands.js';
import type { EverEmployed } from './employee.js';
import { refusalOnOneself } from './entitlement.js';
import type { BroughtIn, EmployeeEvent } from './events.js';
import { broughtInBy, inOrder, standingOpenings, type OpeningContext } from './opening.js';

type Ruling = Decision<EmployeeEvent>;

export const decideOnOpening = (
  state: EverEmployed,
  command: RecordOpening | WithdrawOpening,
  context: EmployeeContext,
): Ruling =>
  command.type === 'RecordOpening'
    ? recordOpening(state, command, context)
    : withdrawOpening(state, command, context);

function recordOpening(state: EverEmployed, command: RecordOpening, context: EmployeeContext): Ruling {
  const { employeeId, openingId, asOf, fixed, behaviour } = command;
  const broughtIn: BroughtIn = { asOf, fixed, behaviour, months: inOrder(command.months) };
  const known = state.openings.find((opening) => opening.openingId === openingId);
  if (known !== undefined) return isSame(known, broughtIn) ? repeated(known.place) : idReused(openingId);
  if (state.status === 'left') return hasLeft(employeeId);
  const fault =
    refusalOnOneself(command, context) ??
    faultOfBook(context.calendar) ??
    alreadyRecorded(state, employeeId) ??
    faultOfMonths(broughtIn, context.calendar);
  if (fault !== undefined) return fault;
  const { source, evidence } = command;
  const personal = { source, ...(evidence === undefined ? {} : { evidence }) };
  const { employmentNo } = state;
  return accepted({
    type: 'OpeningRecorded',
    data: { employeeId, employmentNo, openingId, ...broughtIn, ...insteadOf(state), personal },
  });
}

function withdrawOpening(
  state: EverEmployed,
  { employeeId, openingId, reason }: WithdrawOpening,
  { calendar }: EmployeeContext,
): Ruling {
  const opening = state.openings.find((known) => known.openingId === openingId);
  if (opening === undefined)
    return rejected('opening.unknown', `${employeeId} has no opening balance ${openingId}.`);
  if (opening.withdrawn !== undefined) return repeated(opening.withdrawn);
  if (state.status === 'left' || opening.employmentNo !== state.employmentNo) return hasLeft(employeeId);
  const closedAt = calendar?.lastYearClosedAt;
  if (closedAt !== undefined && closedAt > opening.place.position)
    return rejected(
      'opening.year-closed',
      `A year was closed since opening balance ${openingId} was recorded.`,
    );
  const { employmentNo } = opening;
  const undoes = broughtInBy(opening);
  return accepted({
    type: 'OpeningWithdrawn',
    data: { employeeId, employmentNo, openingId, undoes, personal: { reason } },
  });
}

const isSame = (known: BroughtIn, { asOf, fixed, behaviour, months }: BroughtIn): boolean =>
  known.asOf === asOf &&
  known.fixed === fixed &&
  known.behaviour === behaviour &&
  JSON.stringify(inOrder(known.months)) === JSON.stringify(months);

const faultOfBook = (calendar: OpeningContext | undefined): Rejection | undefined =>
  calendar?.bookBegins === undefined
    ? rejected('book.not-begun', 'Nobody has said with which month the book begins.')
    : undefined;

/**
 * The months that a join has brought in: the new opening counts in their years anew, so they stand in the balance alone
 * from then on.
 */
function insteadOf(state: EverEmployed): Pick<BroughtIn, 'insteadOf'> {
  const carried = standingOpenings(state).flatMap((one) => (one.isCarried === true ? one.months : []));
  return carried.length === 0 ? {} : { insteadOf: carried };
}

/**
 * One opening for an employment; a withdrawn one makes room for another, and one that came with another file takes
 * none.
 */
function alreadyRecorded(state: EverEmployed, employeeId: string): Rejection | undefined {
  const standing = standingOpenings(state).find(({ isCarried }) => isCarried !== true);
  if (standing === undefined) return undefined;
  return rejected(
    'opening.already-recorded',
    `${employeeId} has opening balance ${standing.openingId} already: withdraw it first.`,
  );
}

function faultOfMonths(
  { asOf, months }: BroughtIn,
  calendar: OpeningContext | undefined,
): Rejection | undefined {
  const begins = calendar?.bookBegins ?? '';
  const inBook = [monthOf(asOf), ...months.map(({ month }) => month)].find((month) => month >= begins);
  if (inBook !== undefined)
    return rejected(
      'opening.month-in-book',
      `${inBook} lies in the book, which begins with ${begins}: an opening balance is of what was before.`,
    );
  const twice = months.find(({ month }, at) => months[at - 1]?.month === month);
  if (twice !== undefined) return rejected('opening.unfit', `${twice.month} is given twice.`);
  const later = months.find(({ month }) => month > monthOf(asOf));
  if (later !== undefined)
    return rejected('opening.unfit', `${later.month} lies after ${asOf}, as of which the balance is.`);
  return undefined;
}

const hasLeft = (employeeId: string): Rejection => rejected('employee.left', `${employeeId} has left.`);

const idReused = (openingId: string): Rejection =>
  rejected('opening.id-reused', `Opening balance ${openingId} was recorded before with other content.`);
