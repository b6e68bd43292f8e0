import { knownPeriod } from '../contexts/benefits/domain/period.js';
import type { CarriedOutCases } from './carried-out.js';
import type { ExportedEvent } from './exported-event.js';
import { Ledger, type Board, type LedgerEvent } from './ledger.js';
import { changesIn, remedied, type Remedy } from './remedied.js';
import type { RemedyCheck } from './remedy-check.js';

/** A closed board as the log gives it. */
export interface ClosedBoard {
  readonly sealed: Board;
  /** Undefined where no case has changed it. */
  readonly remedied: Board | undefined;
}

/**
 * The boards of each close, sealed and remedied by what cases have done by the end of the log. On the way the check takes every event.
 * @param cases gathered by a first reading of the same events
 */
export async function* remediedBoards(
  events: AsyncIterable<ExportedEvent>,
  cases: CarriedOutCases,
  check: RemedyCheck,
): AsyncGenerator<ClosedBoard> {
  const ledger = new Ledger();
  const { remedies } = cases;
  for await (const event of events) {
    check.take(event);
    const { type, data } = event;
    for (const sealed of ledger.apply({ type, data } as LedgerEvent, '')?.boards ?? [])
      yield { sealed, remedied: changedBoard(sealed, remedies) };
  }
}

function changedBoard({ period, rows }: Board, remedies: readonly Remedy[]): Board | undefined {
  const { months } = knownPeriod(period);
  if (changesIn(remedies, months).size === 0) return undefined;
  return { period, rows: remedied(rows, remedies, months) };
}
