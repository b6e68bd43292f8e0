/**
 * The core rules once more, as plainly as possible: facts are kept in arrays and every figure is counted anew. It shares
 * nothing with the service, so that the two can be compared. Rule numbers are in the comments.
 */
import type {
  BoardRow,
  Boards,
  CloseMonth,
  CommandLine,
  EmployeeState,
  Expected,
  OpenOffice,
  PointsEntry,
  RecordDeparture,
  RegisterEmployee,
  RejectionCode,
  ReverseEntry,
  TransferEmployee,
  Verdict,
} from './book.js';
import { addMonths, localDates, monthOf, yearOf } from './calendar.js';

export type Rules = { timeZone?: string; basePoints?: number };

/** Entries and reversals alike: what changed points, and the month it counts in (rule 8; none for fixed points). */
type Change = {
  kind: 'fixed' | 'behaviour';
  amount: number;
  countsIn: string | undefined;
  employmentNo: number;
};

type Entry = {
  entryId: string;
  command: PointsEntry['command'];
  kind: PointsEntry['kind'];
  points: number;
  itemCode: string;
  occurredOn: string;
  employmentNo: number;
  reversed: boolean;
};

type Move = { officeId: string; effectiveOn: string };

/** Everything about one person; `moves` and `joinedOn` are those of the latest employment. */
type File = {
  employeeId: string;
  employed: boolean;
  employmentNo: number;
  joinedOn: string;
  moves: Move[];
  entries: Entry[];
  changes: Change[];
  reversals: number;
};

/** Judges the commands of a book one after the other, in the order of the log. */
export class PlainBook {
  readonly closedMonths: string[] = [];
  readonly monthBoards: Record<string, Boards> = {};
  readonly yearBoards: Record<string, Boards> = {};
  private readonly files = new Map<string, File>();
  private readonly offices: { officeId: string; name: string }[] = [];
  private readonly joinDates: string[] = [];
  private readonly acceptedCommands = new Map<string, string>();
  private readonly localDate: (instantMs: number) => string;
  private readonly basePoints: number;

  constructor(rules: Rules = {}) {
    this.localDate = localDates(rules.timeZone ?? 'Asia/Shanghai');
    this.basePoints = rules.basePoints ?? 500;
  }

  send(line: CommandLine): Verdict {
    // Rule 6, before every other: an id is remembered within what the command is about, and only once accepted.
    const key = `${subjectOf(line)} ${line.commandId.toLowerCase()}`;
    const content = contentOf(line);
    const sentBefore = this.acceptedCommands.get(key);
    if (sentBefore !== undefined) return sentBefore === content ? 'repeated' : 'command.id-reused';
    const verdict = this.judge(line, this.localDate(Date.parse(line.recordedAt)));
    if (verdict === 'accepted') this.acceptedCommands.set(key, content);
    return verdict;
  }

  /** The boards of a month as they stand now; those of a closed month are in `monthBoards`. */
  boardsOfMonth(month: string): Boards {
    return this.boards(month, (change) => change.countsIn === month);
  }

  /** The boards of a year as they stand now, with the people and offices of `month`. */
  boardsOfYear(year: string, month: string): Boards {
    return this.boards(month, (change) => change.countsIn !== undefined && yearOf(change.countsIn) === year);
  }

  employees(): Record<string, EmployeeState> {
    return Object.fromEntries([...this.files.values()].map((file) => [file.employeeId, this.stateOf(file)]));
  }

  private judge(line: CommandLine, today: string): Verdict {
    switch (line.command) {
      case 'OpenOffice':
        return this.openOffice(line);
      case 'CloseMonth':
        return this.closeMonth(line, today);
      case 'RegisterEmployee':
        return this.register(line, today);
      case 'AwardPoints':
      case 'DeductPoints':
        return this.enter(line, today);
      case 'ReverseEntry':
        return this.reverse(line);
      case 'TransferEmployee':
        return this.transfer(line, today);
      case 'RecordDeparture':
        return this.depart(line);
    }
  }

  // Rule 4: opened again under the same name is a repeat.
  private openOffice(line: OpenOffice): Verdict {
    const open = this.offices.find((office) => office.officeId === line.officeId);
    if (open) return open.name === line.name ? 'repeated' : 'office.already-open';
    this.offices.push({ officeId: line.officeId, name: line.name });
    return 'accepted';
  }

  // Rule 3.
  private register(line: RegisterEmployee, today: string): Verdict {
    const known = this.files.get(line.employeeId);
    if (known?.employed) return 'employee.already-employed';
    if (!this.isOpen(line.officeId)) return 'office.unknown';
    const joinedOn = line.joinedOn ?? today;
    const { employeeId, officeId } = line;
    const file = known ?? { employeeId, employmentNo: 0, entries: [], changes: [], reversals: 0 };
    this.files.set(employeeId, {
      ...file,
      employed: true,
      employmentNo: file.employmentNo + 1,
      joinedOn,
      moves: [{ officeId, effectiveOn: joinedOn }],
    });
    this.joinDates.push(joinedOn);
    return 'accepted';
  }

  private enter(line: PointsEntry, today: string): Verdict {
    const file = this.files.get(line.employeeId);
    if (!file) return 'employee.unknown';
    const occurredOn = line.occurredOn ?? today;
    const sameId = findEntry(file, line.entryId);
    if (sameId) return hasContent(sameId, line, occurredOn) ? 'repeated' : 'entry.id-reused'; // Rule 5.
    if (!file.employed) return 'employee.left';
    if (occurredOn > today) return 'entry.in-the-future'; // Rule 4.
    if (occurredOn < file.joinedOn) return 'entry.before-employment'; // Rule 4.
    const { entryId, command, kind, points, itemCode } = line;
    const { employmentNo } = file;
    file.entries.push({
      entryId,
      command,
      kind,
      points,
      itemCode,
      occurredOn,
      employmentNo,
      reversed: false,
    });
    this.count(file, kind, command === 'AwardPoints' ? points : -points, occurredOn);
    return 'accepted';
  }

  // Rule 7.
  private reverse(line: ReverseEntry): Verdict {
    const file = this.files.get(line.employeeId);
    if (!file) return 'employee.unknown';
    const entry = findEntry(file, line.entryId);
    if (!entry) return 'entry.unknown';
    if (!file.employed) return 'employee.left';
    if (entry.employmentNo !== file.employmentNo) return 'entry.of-earlier-employment';
    if (entry.reversed) return 'entry.already-reversed';
    entry.reversed = true;
    file.reversals += 1;
    const amount = entry.command === 'AwardPoints' ? -entry.points : entry.points;
    this.count(file, entry.kind, amount, entry.occurredOn);
    return 'accepted';
  }

  // A transfer to one's own office is one (rule 4).
  private transfer(line: TransferEmployee, today: string): Verdict {
    const refusal = this.refusalUnlessEmployed(line.employeeId);
    if (refusal) return refusal;
    if (!this.isOpen(line.officeId)) return 'office.unknown';
    const effectiveOn = line.effectiveOn ?? today;
    this.files.get(line.employeeId)?.moves.push({ officeId: line.officeId, effectiveOn });
    return 'accepted';
  }

  // Rule 11: where it is recorded, whatever `leftOn` says.
  private depart(line: RecordDeparture): Verdict {
    const refusal = this.refusalUnlessEmployed(line.employeeId);
    if (refusal) return refusal;
    const file = this.files.get(line.employeeId);
    if (file) file.employed = false;
    return 'accepted';
  }

  // Rule 9.
  private closeMonth({ month }: CloseMonth, today: string): Verdict {
    if (this.countsAsClosed(month)) return 'repeated';
    if (month >= monthOf(today)) return 'month.not-ended';
    if (month !== this.monthInTurn()) return 'month.out-of-order';
    // Rule 10: the boards at this place in the log.
    this.monthBoards[month] = this.boardsOfMonth(month);
    if (month.endsWith('-12')) this.yearBoards[yearOf(month)] = this.boardsOfYear(yearOf(month), month);
    this.closedMonths.push(month);
    return 'accepted';
  }

  // Rule 9: from the month of the earliest `joinedOn` registered by the first close, then one after the other.
  private monthInTurn(): string | undefined {
    const last = this.closedMonths.at(-1);
    if (last !== undefined) return addMonths(last, 1);
    const [earliest] = [...this.joinDates].sort();
    return earliest === undefined ? undefined : monthOf(earliest);
  }

  // Rule 8: after the first close every month before it counts as closed.
  private countsAsClosed(month: string): boolean {
    const last = this.closedMonths.at(-1);
    return last !== undefined && month <= last;
  }

  // Rule 8: the month of `occurredOn` while it is open, otherwise the oldest still open.
  private count(file: File, kind: Change['kind'], amount: number, occurredOn: string): void {
    let countsIn: string | undefined;
    if (kind === 'behaviour') {
      const month = monthOf(occurredOn);
      countsIn = this.countsAsClosed(month) ? this.monthInTurn() : month;
    }
    file.changes.push({ kind, amount, countsIn, employmentNo: file.employmentNo });
  }

  // Rule 10: who is on the boards, with which score, and in which office at the end of the month.
  private boards(month: string, counts: (change: Change) => boolean): Boards {
    const people = [...this.files.values()]
      .filter((file) => file.employed && monthOf(file.joinedOn) <= month)
      .map((file) => ({
        employeeId: file.employeeId,
        officeId: officeAtEndOf(month, file),
        score: sum(currentChanges(file).filter(counts)),
      }));
    const boards: Boards = { all: ranked(people) };
    for (const { officeId } of this.offices)
      boards[officeId] = ranked(people.filter((person) => person.officeId === officeId));
    return boards;
  }

  // Rules 11 and 12.
  private stateOf(file: File): EmployeeState {
    const changes = currentChanges(file);
    const balance = {
      base: file.employed ? this.basePoints : 0,
      fixed: file.employed ? sum(changes.filter((change) => change.kind === 'fixed')) : 0,
      behaviour: file.employed ? sum(changes.filter((change) => change.kind === 'behaviour')) : 0,
    };
    return {
      active: file.employed,
      employmentNo: file.employmentNo,
      ...balance,
      total: balance.base + balance.fixed + balance.behaviour,
      entries: file.entries.length,
      reversals: file.reversals,
    };
  }

  // Rule 3.
  private refusalUnlessEmployed(employeeId: string): RejectionCode | undefined {
    const file = this.files.get(employeeId);
    if (!file) return 'employee.unknown';
    return file.employed ? undefined : 'employee.left';
  }

  private isOpen(officeId: string): boolean {
    return this.offices.some((office) => office.officeId === officeId);
  }
}

/** Judges a whole book. Lines count from 1, and those neither rejected nor repeated were accepted. */
export function judge(lines: Iterable<CommandLine>, rules: Rules = {}): Expected {
  const book = new PlainBook(rules);
  const rejected: Expected['rejected'] = [];
  const repeated: number[] = [];
  let number = 0;
  for (const line of lines) {
    number += 1;
    const verdict = book.send(line);
    if (verdict === 'repeated') repeated.push(number);
    else if (verdict !== 'accepted') rejected.push({ line: number, code: verdict });
  }
  const { closedMonths, monthBoards, yearBoards } = book;
  return { closedMonths, monthBoards, yearBoards, employees: book.employees(), rejected, repeated };
}

// Rule 6: one employee's file, the offices, the calendar.
function subjectOf(line: CommandLine): string {
  if (line.command === 'OpenOffice') return 'offices';
  if (line.command === 'CloseMonth') return 'calendar';
  return `employee ${line.employeeId}`;
}

// Rule 6: what was sent, before defaults, but for the command's id and instant; UUIDs without case.
function contentOf(line: CommandLine): string {
  const fields = Object.entries(line)
    .filter(([name]) => name !== 'commandId' && name !== 'recordedAt')
    .map(([name, value]) => [name, name === 'entryId' ? String(value).toLowerCase() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify(fields);
}

// Rule 5: in the employee's own file, all employments.
function findEntry(file: File, entryId: string): Entry | undefined {
  return file.entries.find((entry) => entry.entryId.toLowerCase() === entryId.toLowerCase());
}

// Rule 5: direction, points, kind, item, date; not the reason, not the recorder.
function hasContent(entry: Entry, line: PointsEntry, occurredOn: string): boolean {
  return (
    entry.command === line.command &&
    entry.points === line.points &&
    entry.kind === line.kind &&
    entry.itemCode === line.itemCode &&
    entry.occurredOn === occurredOn
  );
}

function currentChanges(file: File): Change[] {
  return file.changes.filter((change) => change.employmentNo === file.employmentNo);
}

function sum(changes: Change[]): number {
  return changes.reduce((total, change) => total + change.amount, 0);
}

// Rule 10: the latest `effectiveOn` not after the month's last day, the later recorded of two on one day.
function officeAtEndOf(month: string, file: File): string | undefined {
  let last: Move | undefined;
  for (const move of file.moves)
    if (monthOf(move.effectiveOn) <= month && (!last || move.effectiveOn >= last.effectiveOn)) last = move;
  return last?.officeId;
}

// Rule 10: 1, 2, 2, 4; equals by `employeeId`, character by character and not by any language's order.
function ranked(people: { employeeId: string; score: number }[]): BoardRow[] {
  const sorted = [...people].sort((a, b) => b.score - a.score || (a.employeeId < b.employeeId ? -1 : 1));
  const rows: BoardRow[] = [];
  for (const [index, { employeeId, score }] of sorted.entries()) {
    const above = rows.at(-1);
    rows.push({ rank: above?.score === score ? above.rank : index + 1, employeeId, score });
  }
  return rows;
}
