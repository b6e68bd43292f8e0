/** The lines of a point book and the result it must lead to. Instants are ISO 8601, dates `YYYY-MM-DD`, months `YYYY-MM`. */

type Sent = { commandId: string; recordedAt: string };

export type OpenOffice = Sent & { command: 'OpenOffice'; officeId: string; name: string };

export type RegisterEmployee = Sent & {
  command: 'RegisterEmployee';
  employeeId: string;
  name: string;
  officeId: string;
  joinedOn?: string;
};

/** An award or a deduction; `points` is always positive, the command is the direction. */
export type PointsEntry = Sent & {
  command: 'AwardPoints' | 'DeductPoints';
  employeeId: string;
  entryId: string;
  kind: 'fixed' | 'behaviour';
  itemCode: string;
  points: number;
  reason: string;
  occurredOn?: string;
  recordedBy: string;
};

export type ReverseEntry = Sent & {
  command: 'ReverseEntry';
  employeeId: string;
  entryId: string;
  reason: string;
  recordedBy: string;
};

export type TransferEmployee = Sent & {
  command: 'TransferEmployee';
  employeeId: string;
  officeId: string;
  effectiveOn?: string;
};

export type RecordDeparture = Sent & {
  command: 'RecordDeparture';
  employeeId: string;
  leftOn?: string;
  reason: string;
};

export type CloseMonth = Sent & { command: 'CloseMonth'; month: string };

export type EmployeeCommand =
  RegisterEmployee | PointsEntry | ReverseEntry | TransferEmployee | RecordDeparture;

export type CommandLine = OpenOffice | EmployeeCommand | CloseMonth;

type WithoutInstant<T> = T extends unknown ? Omit<T, 'recordedAt'> : never;

/** A line before it is known when it is recorded. */
export type Draft = WithoutInstant<CommandLine>;
export type EmployeeDraft = WithoutInstant<EmployeeCommand>;
export type EntryDraft = WithoutInstant<PointsEntry>;

export const REJECTION_CODES = [
  'command.id-reused',
  'employee.already-employed',
  'employee.left',
  'employee.unknown',
  'entry.already-reversed',
  'entry.before-employment',
  'entry.id-reused',
  'entry.in-the-future',
  'entry.of-earlier-employment',
  'entry.unknown',
  'month.not-ended',
  'month.out-of-order',
  'office.already-open',
  'office.unknown',
] as const;

export type RejectionCode = (typeof REJECTION_CODES)[number];

export type Verdict = 'accepted' | 'repeated' | RejectionCode;

export type BoardRow = { rank: number; employeeId: string; score: number };

/** The boards of one period: `all`, and one for each office opened by then. */
export type Boards = Record<string, BoardRow[]>;

export type EmployeeState = {
  active: boolean;
  employmentNo: number;
  base: number;
  fixed: number;
  behaviour: number;
  total: number;
  entries: number;
  reversals: number;
};

export type Expected = {
  closedMonths: string[];
  monthBoards: Record<string, Boards>;
  yearBoards: Record<string, Boards>;
  employees: Record<string, EmployeeState>;
  rejected: { line: number; code: RejectionCode }[];
  repeated: number[];
};
