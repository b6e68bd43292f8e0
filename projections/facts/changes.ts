import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

export interface FactKey {
  readonly employeeId: string;
  readonly factId: string;
}

/** A fact in the version that holds. */
export interface FactRow extends FactKey {
  readonly employmentNo: number;
  readonly attribute: string;
  readonly value: string | null;
  readonly since: string;
  readonly version: number;
}

export interface GrantRow extends FactKey {
  readonly entryId: string;
  readonly version: number;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
}

export interface EmploymentEnd {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly isOver: boolean;
}

/** The result of a run of events. */
export interface Changes {
  readonly facts: readonly FactRow[];
  readonly withdrawn: readonly FactKey[];
  readonly grants: readonly GrantRow[];
  /** Reversals of any entries. */
  readonly reversals: readonly { readonly employeeId: string; readonly entryId: string }[];
  /** Employments that ended, or go on after all. */
  readonly employments: readonly EmploymentEnd[];
}

export function changesIn(events: readonly RecordedEvent[]): Changes {
  const facts = new Map<string, FactRow>();
  const withdrawn: FactKey[] = [];
  const grants: GrantRow[] = [];
  const reversals: { employeeId: string; entryId: string }[] = [];
  const employments = new Map<string, EmploymentEnd>();
  const end = ({ employeeId, employmentNo }: Omit<EmploymentEnd, 'isOver'>, isOver: boolean): void => {
    employments.set(`${employeeId} ${employmentNo}`, { employeeId, employmentNo, isOver });
  };
  for (const { event } of events) {
    if (event.type === 'FactRecorded' || event.type === 'FactCorrected') {
      const { personal, ...data } = event.data;
      const row = { version: 1, ...data, value: personal.value };
      facts.set(`${row.employeeId} ${row.factId}`, row);
    } else if (event.type === 'FactWithdrawn') withdrawn.push(event.data);
    else if (event.type === 'PointAwarded' && event.data.ground?.by === 'fact') {
      const { factId, version } = event.data.ground;
      grants.push({ ...event.data, factId, version });
    } else if (event.type === 'EntryReversed') reversals.push(event.data);
    else if (event.type === 'EmployeeLeft' || event.type === 'RegistrationUndone') end(event.data, true);
    else if (event.type === 'DepartureUndone') end(event.data, false);
  }
  return { facts: [...facts.values()], withdrawn, grants, reversals, employments: [...employments.values()] };
}
