import { isPlace } from './receipt.js';

/** The largest part of the log that a signature covers. */
export interface Signed {
  /** The number of its events, and the place of the last of them. */
  readonly size: number;
  readonly position: string;
  readonly keyId: string;
  /** The time at which the service says that it signed. */
  readonly at: string;
}

export interface Coverage {
  /** Null where nothing is signed. */
  readonly signed: Signed | null;
  /** The number of events behind it, but for signatures: by their links alone they could all have been written by anybody. */
  readonly beyond: number;
  /** Months that were closed for so long before something else that their seals should stand there. */
  readonly overdue: readonly string[];
}

/** Found: something contradicts the log. Not covered: nothing does, but nobody has signed what should have been signed. */
export type Outcome = 'well' | 'found' | 'not-covered';

export function outcomeOf(
  {
    findingCount,
    coverage: { signed, beyond, overdue },
  }: { readonly findingCount: number; readonly coverage: Coverage },
  isStrict = false,
): Outcome {
  if (findingCount > 0) return 'found';
  const isCovered = signed !== null && overdue.length === 0 && !(isStrict && beyond > 0);
  return isCovered ? 'well' : 'not-covered';
}

const HOUR_MS = 3_600_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Follows what is signed, and what should have been. */
export class CoverageCheck {
  private signed: Signed | null = null;
  /** The sizes of the log with each signature behind the part that is signed. */
  private signatures: number[] = [];
  /** Times of the closes that are not sealed yet, by month. */
  private readonly unsealed = new Map<string, { readonly at: number; isOverdue: boolean }>();

  /** A signature that is right, and what it says of the log as well. @param size of the log with it */
  take(
    covers: { readonly size: number; readonly position: string },
    keyId: string,
    metadata: object,
    size: number,
  ): void {
    this.signatures.push(size);
    if (covers.size < (this.signed?.size ?? 1)) return;
    const at = timeIn(metadata);
    this.signed = { size: covers.size, position: isPlace(covers.position) ? covers.position : '', keyId, at };
    this.signatures = this.signatures.filter((signature) => signature > covers.size);
  }

  closed(month: string, metadata: object): void {
    this.followed(metadata);
    this.unsealed.set(month, { at: instantIn(metadata), isOverdue: false });
  }

  /** Its seal is void: another one is due. */
  reopened(month: string, metadata: object): void {
    this.unsealed.set(month, { at: instantIn(metadata), isOverdue: false });
  }

  sealed(month: string): void {
    this.unsealed.delete(month);
  }

  /** A close or a head: whoever writes it would have sealed what was closed an hour before. */
  followed(metadata: object): void {
    const now = instantIn(metadata);
    // A time that cannot be read says nothing in favour of the log.
    for (const close of this.unsealed.values()) close.isOverdue ||= !(now - close.at < HOUR_MS);
  }

  /** @param size of the whole log */
  at(size: number): Coverage {
    const beyond = size - (this.signed?.size ?? 0) - this.signatures.length;
    const overdue = [...this.unsealed]
      .filter(([, { isOverdue }]) => isOverdue)
      .map(([month]) => month)
      .sort();
    return { signed: this.signed, beyond, overdue };
  }
}

function timeIn(metadata: object): string {
  const { recordedAt } = metadata as { readonly recordedAt?: unknown };
  return typeof recordedAt === 'string' ? recordedAt : '';
}

function instantIn(metadata: object): number {
  const time = timeIn(metadata);
  return INSTANT.test(time) ? Date.parse(time) : Number.NaN;
}
