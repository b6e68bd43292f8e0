import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import type { FactAttribute } from '../../src/rulebook/events.js';

export interface FactKey {
  readonly employeeId: string;
  readonly factId: string;
}

/** A fact by the version that holds. */
export interface FactRow extends FactKey {
  readonly employmentNo: number;
  readonly attribute: FactAttribute;
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

/** What a run of events comes to in the end. */
export interface Changes {
  readonly facts: readonly FactRow[];
  readonly withdrawn: readonly FactKey[];
  readonly grants: readonly GrantRow[];
  /** Of whatever entries. */
  readonly reversals: readonly { readonly employeeId: string; readonly entryId: string }[];
  readonly departures: readonly { readonly employeeId: string; readonly employmentNo: number }[];
}

export function changesIn(events: readonly RecordedEvent[]): Changes {
  const facts = new Map<string, FactRow>();
  const withdrawn: FactKey[] = [];
  const grants: GrantRow[] = [];
  const reversals: { employeeId: string; entryId: string }[] = [];
  const departures: { employeeId: string; employmentNo: number }[] = [];
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
    else if (event.type === 'EmployeeLeft') departures.push(event.data);
  }
  return { facts: [...facts.values()], withdrawn, grants, reversals, departures };
}
