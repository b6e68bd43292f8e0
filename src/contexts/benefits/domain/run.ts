import type { EventPosition } from '../../../kernel/decision.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { RunComputed, RunEvent, RunPlan } from './events.js';

/** The most rows in one event. */
export const MAX_ROWS = 1_000;

/** Where rows stand in the stream, so that one row is read without the others. */
export interface RowsAt {
  readonly revision: number;
  readonly first: string;
  readonly last: string;
}

export interface Override {
  readonly grade: string | null;
  readonly place: boolean | null;
  readonly at: EventPosition;
}

export type RunStatus = 'computing' | 'computed' | 'published' | 'approved' | 'cancelled';

/** A run, without its rows. */
export interface Run {
  readonly plan: RunPlan;
  readonly begunAt: EventPosition;
  readonly begunBy: string;
  readonly status: RunStatus;
  readonly rowsAt: readonly RowsAt[];
  readonly result: RunComputed['data'] | undefined;
  readonly computedAt: EventPosition | undefined;
  readonly overrides: ReadonlyMap<string, Override>;
  readonly published:
    { readonly from: LocalDate; readonly until: LocalDate | null; readonly at: EventPosition } | undefined;
  readonly endedAt: EventPosition | undefined;
  readonly struck: readonly string[];
  readonly spent: number | null;
}

export type RunState = Run | undefined;

export function runAfter(run: RunState, event: RunEvent, place: EventPosition, recordedBy: string): RunState {
  if (event.type === 'RunBegun') return begun(event.data, place, recordedBy);
  if (run === undefined) throw new Error(`${event.type} before RunBegun`);
  switch (event.type) {
    case 'RunRows':
      return { ...run, rowsAt: [...run.rowsAt, rowsAt(event.data.rows, place)] };
    case 'RunComputed':
      return { ...run, status: 'computed', result: event.data, computedAt: place };
    case 'RunRowOverridden': {
      const { employeeId, grade, place: isPlace } = event.data;
      const override = { grade, place: isPlace, at: place };
      return { ...run, overrides: new Map(run.overrides).set(employeeId, override) };
    }
    case 'RunPublished': {
      const { from, until } = event.data;
      return { ...run, status: 'published', published: { from, until, at: place } };
    }
    case 'RunApproved': {
      const { struck, spent } = event.data;
      return { ...run, status: 'approved', endedAt: place, struck, spent };
    }
    case 'RunCancelled':
      return { ...run, status: 'cancelled', endedAt: place };
  }
}

const begun = (plan: RunPlan, place: EventPosition, begunBy: string): Run => ({
  plan,
  begunAt: place,
  begunBy,
  status: 'computing',
  rowsAt: [],
  result: undefined,
  computedAt: undefined,
  overrides: new Map(),
  published: undefined,
  endedAt: undefined,
  struck: [],
  spent: null,
});

const rowsAt = (rows: readonly { readonly employeeId: string }[], { revision }: EventPosition): RowsAt => ({
  revision,
  first: rows[0]?.employeeId ?? '',
  last: rows.at(-1)?.employeeId ?? '',
});

/** The rows among which a person's row is, if there is one. */
export const rowsWith = ({ rowsAt: all }: Run, employeeId: string): RowsAt | undefined =>
  all.find(({ first, last }) => first <= employeeId && employeeId <= last);
