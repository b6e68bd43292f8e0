import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { hasHappened, isKnown, type AsOf } from '../../src/contexts/employees/domain/as-of.js';
import { employeeStream, type EmployeeEvent } from '../../src/contexts/employees/domain/events.js';
import { putRight } from '../../src/contexts/employees/domain/put-right.js';
import { joinedAt, moved, officeOn, type Move } from '../../src/contexts/employees/domain/office-moves.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import type { ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { untilReached } from '../../src/infrastructure/http/reached.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { fold, type EmploymentChange } from './fold.js';
import type { EmployeeView, EmploymentView } from './views.js';

/** One employee as known at a time, or as of a day: from their file in the log, which is never behind itself. */
@Injectable()
export class EmployeesAsOf {
  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `employee.unknown`, `position.not-reached`; LogUnavailable */
  async one(employeeId: string, asOf: AsOf, { minPosition }: ReadQuery): Promise<EmployeeView> {
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    const known: RecordedEvent<EmployeeEvent>[] = [];
    for await (const recorded of this.log.read(employeeStream(employeeId)))
      if (isKnown(recorded, asOf)) known.push(recorded as RecordedEvent<EmployeeEvent>);
    const file = putRight(known).filter(({ event }) => hasHappened(event, asOf));
    const folded = fold(file);
    const last = folded.findLast(({ registration }) => registration !== undefined);
    if (last?.registration === undefined)
      throw new Problem('employee.unknown', `Nobody was registered as ${employeeId} by then.`);
    const today = asOf.effectiveOn ?? localDateOf(this.clock.now(), this.organisation.timeZone);
    return viewOf(folded, last, last.registration, {
      officeId: officeOn(movesIn(file), today),
      employments: employmentsIn(file),
      revision: known.at(-1)?.revision ?? 0,
    });
  }
}

/** The moves of the last employment. */
function movesIn(file: readonly RecordedEvent[]): readonly Move[] {
  let moves: readonly Move[] = [];
  for (const { event } of file) {
    if (event.type === 'EmployeeRegistered') moves = joinedAt(event.data.officeId, event.data.joinedOn);
    else if (event.type === 'EmployeeTransferred') moves = moved(moves, event.data);
  }
  return moves;
}

function employmentsIn(file: readonly RecordedEvent[]): readonly EmploymentView[] {
  const employments: EmploymentView[] = [];
  for (const { event } of file) {
    if (event.type === 'EmployeeRegistered') {
      const { employmentNo, joinedOn, personal } = event.data;
      employments.push({ employmentNo, name: personal.name, joinedOn, leftOn: null });
    } else if (event.type === 'EmployeeLeft') {
      const last = employments.at(-1);
      if (last !== undefined) employments[employments.length - 1] = left(last, event.data.leftOn);
    }
  }
  return employments;
}

const left = ({ employmentNo, name, joinedOn }: EmploymentView, leftOn: string): EmploymentView => ({
  employmentNo,
  name,
  joinedOn,
  leftOn,
});

function viewOf(
  folded: readonly EmploymentChange[],
  { employeeId, employmentNo, leftOn, joinedInto, fixed, behaviour }: EmploymentChange,
  { joinedOn, basePoints, name }: NonNullable<EmploymentChange['registration']>,
  known: Pick<EmployeeView, 'officeId' | 'employments' | 'revision'>,
): EmployeeView {
  const active = leftOn === null;
  // Leaving clears the points (rule 11).
  const points = active ? { base: basePoints, fixed, behaviour } : { base: 0, fixed: 0, behaviour: 0 };
  const balance = { ...points, total: points.base + points.fixed + points.behaviour };
  const sumOf = (count: 'entries' | 'reversals' | 'trials'): number =>
    folded.reduce((sum, change) => sum + change[count], 0);
  const counts = { entries: sumOf('entries'), reversals: sumOf('reversals'), trials: sumOf('trials') };
  const joined = joinedInto === null ? {} : { joinedInto };
  return { employeeId, name, active, employmentNo, joinedOn, balance, ...counts, ...joined, ...known };
}
