import type { StatementVoided } from '../contexts/seals/domain/events.js';
import type { ExportedEvent } from './exported-event.js';
import type { Find, Finding, FindingCode } from './finding.js';

/** A head or a seal that was declared void, as the log names it. */
export interface VoidNamed {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  /** The position, time, person and reason of the declaration. */
  readonly voidedAt: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
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
  take(
    { stream, type, data, metadata, position: voidedAt }: ExportedEvent,
    size: number,
  ): string | undefined {
    if (type !== 'StatementVoided') return undefined;
    const { position, personal, eventType, ...named } = data as StatementVoided['data'];
    if (stream !== named.stream || this.declared.has(position)) return undefined;
    const { recordedAt = '' } = metadata as { readonly recordedAt?: string };
    const { by, reason } = personal;
    const place = { stream: named.stream, revision: named.revision, position, type: eventType };
    this.declared.set(position, { ...place, voidedAt, recordedAt, by, reason, size });
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
