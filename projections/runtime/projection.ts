import {
  isUnderstood,
  type Recorded,
  type RecordedEvent,
} from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { blank, erasuresIn, type PersonalRows } from './erasing.js';

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
  /** Where it holds what is said of people. */
  readonly personal?: readonly PersonalRows[];
}

/** Applies to a read model the events that are for it, and blanks what it says of those who are erased by them. */
export async function applied(projection: Projection, events: readonly Recorded[], tx: Sql): Promise<void> {
  const { personal = [] } = projection;
  for (const part of personal.length === 0 ? [events] : upToErasures(events)) {
    await (projection.applyAll?.(part, tx) ?? projection.apply(part.filter(isUnderstood), tx));
    for (const erasure of personal.length === 0 ? [] : erasuresIn(part)) await blank(personal, erasure, tx);
  }
}

/** Each part ends with an erasure: what is said after it is of a return. */
function upToErasures(events: readonly Recorded[]): readonly (readonly Recorded[])[] {
  if (erasuresIn(events).length === 0) return [events];
  const parts: Recorded[][] = [[]];
  for (const recorded of events) {
    parts.at(-1)?.push(recorded);
    if (erasuresIn([recorded]).length > 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

export type Identity = Pick<Projection, 'name' | 'version'>;

/** The Postgres schema that holds a read model's tables. */
export const schemaOf = ({ name, version }: Identity): string => `read_${name}_v${version}`;
