import type {
  ImportEnded,
  ImportStarted,
  MonthClosed,
  ClockConfirmed,
  BookBegun,
  ClosingSet,
} from '../../src/contexts/calendar/domain/events.js';
import type {
  DepartureUndone,
  EmployeeLeft,
  EmployeeRegistered,
  EmployeeTransferred,
  EntryData,
  EntryReversed,
  JoiningCorrected,
  PointAwarded,
  PointDeducted,
  RegistrationUndone,
  TransferUndone,
} from '../../src/contexts/employees/domain/events.js';
import type { EntryKind } from '../../src/kernel/entry-kinds.js';
import type { OfficeOpened } from '../../src/contexts/offices/domain/events.js';
import type { RolloutPlanned, RolloutState } from '../../src/contexts/rollout/domain/events.js';

/** Events in short calls; fields that a test does not mention have defaults. */

let entries = 0;

export const officeOpened = (officeId: string): OfficeOpened => ({
  type: 'OfficeOpened',
  data: { officeId, name: `Office ${officeId}` },
});

export const closingSet = (graceDays: number, automatic: boolean): ClosingSet => ({
  type: 'ClosingSet',
  data: { graceDays, automatic },
});

export const clockConfirmed = (day: string): ClockConfirmed => ({ type: 'ClockConfirmed', data: { day } });

export const monthClosed = (month: string): MonthClosed => ({ type: 'MonthClosed', data: { month } });

export const bookBegun = (month: string): BookBegun => ({ type: 'BookBegun', data: { month } });

export const registered = (
  employeeId: string,
  officeId: string,
  joinedOn: string,
  { employmentNo = 1, name = `Name of ${employeeId}` } = {},
): EmployeeRegistered => ({
  type: 'EmployeeRegistered',
  data: { employeeId, employmentNo, officeId, joinedOn, basePoints: 500, personal: { name, digestKey: 'k' } },
});

interface EntryOptions {
  readonly kind?: EntryKind;
  readonly employmentNo?: number;
  readonly trial?: boolean;
}

export const awarded = (
  employeeId: string,
  points: number,
  occurredOn: string,
  options: EntryOptions = {},
): PointAwarded => ({ type: 'PointAwarded', data: entry(employeeId, points, occurredOn, options) });

export const deducted = (
  employeeId: string,
  points: number,
  occurredOn: string,
  options: EntryOptions = {},
): PointDeducted => ({ type: 'PointDeducted', data: entry(employeeId, points, occurredOn, options) });

export const reversed = ({ type, data }: PointAwarded | PointDeducted): EntryReversed => {
  const { employeeId, employmentNo, entryId, kind, itemCode, points, occurredOn, trial } = data;
  const direction = type === 'PointAwarded' ? 'award' : 'deduct';
  const inTrial = trial === true ? { trial } : {};
  const undoes = { direction, kind, itemCode, points, occurredOn, ...inTrial } as const;
  return {
    type: 'EntryReversed',
    data: { employeeId, employmentNo, entryId, undoes, personal: { reason: 'a mistake' } },
  };
};

export const transferred = (
  employeeId: string,
  officeId: string,
  effectiveOn: string,
  { employmentNo = 1 } = {},
): EmployeeTransferred => ({
  type: 'EmployeeTransferred',
  data: { employeeId, employmentNo, officeId, effectiveOn },
});

export const left = (employeeId: string, leftOn: string, { employmentNo = 1 } = {}): EmployeeLeft => ({
  type: 'EmployeeLeft',
  data: { employeeId, employmentNo, leftOn, personal: { reason: 'moved away' } },
});

export const joiningCorrected = (
  employeeId: string,
  joinedOn: string,
  { employmentNo = 1 } = {},
): JoiningCorrected => ({
  type: 'JoiningCorrected',
  data: { employeeId, employmentNo, joinedOn, personal: { reason: 'mistyped' } },
});

export const departureUndone = (employeeId: string, { employmentNo = 1 } = {}): DepartureUndone => ({
  type: 'DepartureUndone',
  data: { employeeId, employmentNo, personal: { reason: 'another was meant' } },
});

export const registrationUndone = (employeeId: string, { employmentNo = 1 } = {}): RegistrationUndone => ({
  type: 'RegistrationUndone',
  data: { employeeId, employmentNo, personal: { reason: 'registered twice' } },
});

export const transferUndone = (
  employeeId: string,
  effectiveOn: string,
  { employmentNo = 1 } = {},
): TransferUndone => ({
  type: 'TransferUndone',
  data: { employeeId, employmentNo, effectiveOn, personal: { reason: 'called off' } },
});

function entry(
  employeeId: string,
  points: number,
  occurredOn: string,
  { kind = 'behaviour', employmentNo = 1, trial = false }: EntryOptions,
): EntryData {
  entries += 1;
  const entryId = `00000000-0000-4000-8000-${String(entries).padStart(12, '0')}`;
  return {
    employeeId,
    employmentNo,
    entryId,
    kind,
    itemCode: 'A-1',
    points,
    occurredOn,
    ...(trial ? { trial } : {}),
    personal: { reason: 'as it was' },
  };
}

export const rolloutPlanned = (
  state: RolloutState,
  from: string,
  officeId: string | null = null,
  category: string | null = null,
): RolloutPlanned => ({ type: 'RolloutPlanned', data: { officeId, category, state, from } });

export const importStarted = (runId: string, importId: string | null): ImportStarted => ({
  type: 'ImportStarted',
  data: { runId, importId },
});

export const importEnded = (...runIds: readonly string[]): ImportEnded => ({
  type: 'ImportEnded',
  data: { runIds, how: 'read' },
});
