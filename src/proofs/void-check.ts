import type { StatementVoided } from '../contexts/seals/domain/events.js';
import { saidIn, type Declared } from './declared.js';
import type { ExportedEvent } from './exported-event.js';
import type { Find, Finding, FindingCode } from './finding.js';

/** A head or a seal that was declared void, as the log names it. */
export interface VoidNamed extends Declared {
  /** The place of the event that says so. */
  readonly voidedAt: string;
}

/** What may be found of a signed statement itself; what is found of its event stays. */
const OF_STATEMENTS: ReadonlySet<FindingCode> = new Set([
  'head.other-log',
  'seal.other-content',
  'seal.out-of-order',
  'signature.wrong',
  'key.wrong',
]);

/**
 * The statements that were declared void, and what was found of them. A declaration holds once a right signature covers it: one
 * that somebody added who has no key takes no finding away.
 */
export class VoidCheck {
  /** How much was found of each statement, by its place. */
  private readonly faults = new Map<string, number>();
  private readonly declared = new Map<string, VoidNamed & { readonly size: number }>();

  /** The same as `find`, for what is found of a statement. */
  of({ position }: ExportedEvent, find: Find): Find {
    return (code, detail) => {
      this.faults.set(position, (this.faults.get(position) ?? 0) + 1);
      find(code, detail);
    };
  }

  /**
   * @param size the number of events up to and with this one
   * @returns the place of the statement that it declares void; undefined for every other event
   */
  take(event: ExportedEvent, size: number): string | undefined {
    if (event.type !== 'StatementVoided') return undefined;
    const { stream, revision, position, eventType: type } = event.data as StatementVoided['data'];
    if (event.stream !== stream || this.declared.has(position)) return undefined;
    const voidedAt = event.position;
    this.declared.set(position, { stream, revision, position, type, voidedAt, ...saidIn(event), size });
    return position;
  }

  /** @param signed the number of events that a right signature covers */
  held(signed: number): readonly VoidNamed[] {
    return [...this.declared.values()]
      .filter(({ size }) => size <= signed)
      .map(({ size: _, ...named }) => named);
  }

  /** How many findings are of statements that are void. */
  excused(held: readonly VoidNamed[]): number {
    return held.reduce((sum, { position }) => sum + (this.faults.get(position) ?? 0), 0);
  }

  /** Whether a finding is of a statement that is void. */
  excuses(held: readonly VoidNamed[], { at, code }: Finding): boolean {
    return (
      OF_STATEMENTS.has(code) &&
      held.some(({ position }) => this.faults.has(position) && position === at?.position)
    );
  }
}
