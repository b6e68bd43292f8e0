import {
  isUnderstood,
  type Recorded,
  type RecordedEvent,
} from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';

/** A read model: how the log becomes rows. A changed one gets the next version and is built beside the old one. */
export interface Projection {
  readonly name: string;
  readonly version: number;
  /** Makes the tables, in the Postgres schema of this name and version, where they are missing. */
  readonly tables: string;
  /**
   * Turns events, in the order of the log, into rows: in multi-row statements, never one for each event. Everything it
   * needs to know stands in its own tables. Throws when an event makes no sense; nothing of the batch is kept then.
   */
  apply(events: readonly RecordedEvent[], tx: Sql): Promise<void>;
  /** Replaces `apply` where events that are passed over count as well. */
  applyAll?(events: readonly Recorded[], tx: Sql): Promise<void>;
}

/** Applies to a read model the events that are for it. */
export const applied = (projection: Projection, events: readonly Recorded[], tx: Sql): Promise<void> =>
  projection.applyAll?.(events, tx) ?? projection.apply(events.filter(isUnderstood), tx);

export type Identity = Pick<Projection, 'name' | 'version'>;

/** The Postgres schema that holds a read model's tables. */
export const schemaOf = ({ name, version }: Identity): string => `read_${name}_v${version}`;
