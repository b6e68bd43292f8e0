import type { MonthSealed, Seal } from '../contexts/seals/domain/events.js';
import { differing } from './canonical.js';
import type { Find } from './finding.js';
import type { HeadCheck } from './head-check.js';
import type { Closing } from './ledger.js';
import { sealDigest, sealOf, type Founding, type Sealable } from './seal.js';

export interface VerifiedMonth extends Closing {
  /** Null: closed, and not sealed by the end of the log. */
  readonly seal: { readonly digest: string; readonly keyId: string } | null;
}

/** The results of a close, and the log then. */
interface Closed<Result extends Sealable = Sealable> {
  readonly closing: Result;
  readonly logs: HeadCheck['heads'];
}

/** What was said of a seal: that no month waits for it, or whether it says what the events give. */
export type SealVerdict = 'out-of-order' | 'as-derived' | 'other-content';

/** The closes of months and their seals, in the order of the log. */
export class SealCheck {
  /** The results of the closes, until their months are sealed. */
  private readonly closings = new Map<string, Closed<Closing>>();
  /** What was sealed, by the place of its seal; and by month, where that seal is void. */
  private readonly sealed = new Map<string, Closed>();
  private readonly unsealed = new Map<string, Closed>();
  private lastSeal: string | null = null;

  constructor(private readonly onMonth: (month: VerifiedMonth) => void) {}

  /** @param logs the log up to its close, by the links that events give and by those that they carry */
  closed(closing: Closing, logs: HeadCheck['heads']): void {
    this.closings.set(closing.month, { closing, logs });
  }

  /** Takes a seal back that is void. @returns its month, which is to be sealed anew; undefined where no seal stands at that place */
  unseal(position: string): string | undefined {
    const sealed = this.sealed.get(position);
    if (sealed === undefined) return undefined;
    this.sealed.delete(position);
    this.unsealed.set(sealed.closing.month, sealed);
    return sealed.closing.month;
  }

  /** Compares a seal with what the events give. @param position its place in the log */
  take({ seal, keyId }: MonthSealed['data'], position: string, founding: Founding, find: Find): SealVerdict {
    const [expected] = this.closings.keys();
    const first = expected === seal.month ? this.closings.get(expected) : undefined;
    const closed = this.unsealed.get(seal.month) ?? first;
    if (closed === undefined) {
      find('seal.out-of-order', `a seal of ${seal.month} where ${expected ?? 'none'} was to be sealed`);
      return 'out-of-order';
    }
    const other = this.differences(seal, closed, founding);
    if (other.length > 0)
      find(
        'seal.other-content',
        `the seal of ${seal.month} has another ${other.join(', ')} than the events give`,
      );
    this.keep(seal, position, closed);
    // A month that is sealed anew was told with its first seal.
    if (closed === first) this.onMonth({ ...first.closing, seal: { digest: sealDigest(seal), keyId } });
    return other.length > 0 ? 'other-content' : 'as-derived';
  }

  /** Tells the months that are closed and not sealed. */
  end(): void {
    for (const { closing } of this.closings.values()) this.onMonth({ ...closing, seal: null });
    this.closings.clear();
  }

  private differences(seal: Seal, { closing, logs }: Closed, founding: Founding): readonly string[] {
    const log = logs.find(({ root }) => root === seal.log.root) ?? logs[0];
    return differing(seal, sealOf(closing, log, founding, this.lastSeal));
  }

  /** Without the rows and entries of the month, which are needed no more. */
  private keep(seal: Seal, at: string, { closing, logs }: Closed): void {
    this.closings.delete(seal.month);
    this.unsealed.delete(seal.month);
    const { month, rules, boards, entries } = closing;
    const counted = boards.map(({ period, count, root }) => ({ period, count, root }));
    this.sealed.set(at, { closing: { month, rules, boards: counted, entries }, logs });
    this.lastSeal = sealDigest(seal);
  }
}
