import { Injectable } from '@nestjs/common';
import { CountingMonths } from '../../contexts/calendar/counting-months.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { serviceCommand, type Decided } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { uuidOf } from '../../infrastructure/event-store/uuid.js';
import { carriedIn, type Carried, type CarriedEntry } from '../../contexts/employees/domain/carried.js';
import type { Join } from '../../contexts/employees/domain/employee.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { employeeStream, type EmployeeEvent } from '../../contexts/employees/domain/events.js';
import { Closes } from '../../contexts/employees/history.js';

/** An entry that was reversed in the one file or recorded in the other, as the answer tells it. */
export interface JoinedEntry {
  readonly employeeId: string;
  readonly entryId: string;
  readonly as: 'reversed' | 'carried';
  readonly countsIn: string | null;
  readonly lateFor?: string;
}

/** The employee whose file is kept, and the one whose file is given up. */
interface Two {
  readonly keep: string;
  readonly giveUp: string;
}

/** Carries the open entries of a file that is given up to the file of the same person that is kept. */
@Injectable()
export class PersonJoinProcess {
  constructor(
    private readonly log: EventLog,
    private readonly employees: EmployeeRepository,
    private readonly counting: CountingMonths,
  ) {}

  /**
   * Takes each step once, however often and from wherever this is called; tells the results of the entries. @throws
   * LogUnavailable
   */
  async carryOut(two: Two, decided: Decided): Promise<readonly JoinedEntry[]> {
    const { keep, giveUp } = two;
    const { joins } = await this.employees.stateOf(keep);
    const join = joins.findLast((one) => one.giveUp === giveUp);
    if (join === undefined) return [];
    const refusedFor = await this.giveUp(two, join, decided);
    const told = refusedFor === null ? await this.carry(two, join, decided) : [];
    if (!join.isCarriedOut)
      await this.employees.handle(
        { type: 'EndJoin', employeeId: keep, giveUp, refusedFor },
        serviceCommand(['persons joined', ...wordsOf(two, join)], decided),
      );
    return told;
  }

  /** Gives up the file: from then on it takes nothing. Null, or the reason why it is not given up. */
  private async giveUp(two: Two, join: Join, decided: Decided): Promise<string | null> {
    const { keep, giveUp } = two;
    const { drop, reason } = join;
    const command = {
      type: 'GiveUpFile',
      employeeId: giveUp,
      joinedInto: keep,
      decidedAt: join.place.position,
      drop,
      reason,
    } as const;
    for (let step = 0; ; step += 1) {
      const { joinedInto } = await this.employees.stateOf(giveUp);
      if (joinedInto !== undefined) return joinedInto === keep ? null : 'employee.joined';
      const words = ['give up', ...wordsOf(two, join), String(step)];
      const outcome = await this.employees.handle(command, serviceCommand(words, decided));
      if (outcome.status === 'rejected') return outcome.code;
    }
  }

  private async carry(two: Two, join: Join, decided: Decided): Promise<readonly JoinedEntry[]> {
    const { entries, opening } = await this.carried(two, join);
    const employeeId = await this.fileOf(two.keep);
    const told: JoinedEntry[] = [];
    for (const carried of entries) {
      told.push(await this.tellReversal(carried));
      if (carried.isCarried) told.push(await this.carryEntry(employeeId, carried, two, decided));
    }
    if (opening !== undefined)
      await this.employees.handle(
        {
          type: 'CarryOpening',
          employeeId,
          openingId: idOf(two.giveUp, 'opening'),
          ...opening,
          carriedFrom: two.giveUp,
          source: join.reason,
        },
        serviceCommand(['carry opening', ...wordsOf(two, join)], decided),
      );
    return told;
  }

  private async carried({ giveUp }: Two, { drop, place }: Join): Promise<Carried> {
    const file = [];
    for await (const { event, meta, position } of this.log.read(employeeStream(giveUp)))
      file.push({ event: event as EmployeeEvent, recordedBy: meta.recordedBy, position });
    return carriedIn(file, { closes: await new Closes(this.log).all(), asOf: place.position }, drop);
  }

  /** The employee who was kept may have been given up since. */
  private async fileOf(employeeId: string): Promise<string> {
    const { joinedInto } = await this.employees.stateOf(employeeId);
    return joinedInto === undefined ? employeeId : this.fileOf(joinedInto);
  }

  private async tellReversal({ entry, reversedAt }: CarriedEntry): Promise<JoinedEntry> {
    const { employeeId, entryId, kind, trial, occurredOn } = entry;
    const isCounted = kind === 'behaviour' && trial !== true;
    const counts = isCounted ? await this.counting.at(reversedAt, occurredOn) : { countsIn: null };
    return { employeeId, entryId, as: 'reversed', ...counts };
  }

  /** Carries an entry in the name of its recorder. */
  private async carryEntry(
    employeeId: string,
    { entry, direction, recordedBy }: CarriedEntry,
    { giveUp }: Two,
    decided: Decided,
  ): Promise<JoinedEntry> {
    const entryId = idOf(giveUp, entry.entryId);
    const outcome = await this.employees.handle(
      { type: 'CarryEntry', employeeId, entryId, direction, entry },
      serviceCommand(['carry entry', employeeId, entryId], { ...decided, recordedBy }),
    );
    const told = { employeeId, entryId, as: 'carried', countsIn: null } as const;
    return { ...told, ...toldOf(await this.counting.tell(outcome)) };
  }
}

const toldOf = (outcome: Outcome): object => (outcome.status === 'rejected' ? {} : { ...outcome.told });

const idOf = (giveUp: string, what: string): string => uuidOf(`joined/${giveUp}/${what}`);

const wordsOf = ({ keep, giveUp }: Two, { place }: Join): string[] => [keep, giveUp, String(place.revision)];
