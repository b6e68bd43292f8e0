import type { Finding, FindingCode } from '../../../../src/proofs/finding.js';

export interface Sorted {
  /** The faults themselves, each on its own. */
  readonly causes: readonly Finding[];
  /** The faults that follow from these. */
  readonly consequences: readonly Finding[];
}

/** Faults about all events up to a position, which therefore repeat every fault before it. */
const OF_MANY_EVENTS: ReadonlySet<FindingCode> = new Set([
  'head.other-log',
  'seal.other-content',
  'seal.out-of-order',
  'receipt.not-in-log',
  'board.other',
]);

/**
 * Separates causes from consequences: a fault of an event shows again in each later head and seal, and in receipts. A fault
 * that could have its own cause is no consequence: that of another event, or of a key or signature.
 */
export function sorted(findings: readonly Finding[]): Sorted {
  const hasEvents = findings.some(({ code }) => code.startsWith('event.'));
  const causes: Finding[] = [];
  const consequences: Finding[] = [];
  for (const finding of findings)
    (isExpected(finding, findings, causes, hasEvents) ? consequences : causes).push(finding);
  return { causes, consequences };
}

function isExpected(
  { code, at }: Finding,
  findings: readonly Finding[],
  causes: readonly Finding[],
  hasEvents: boolean,
): boolean {
  if (OF_MANY_EVENTS.has(code)) return hasEvents || causes.some((cause) => cause.code === code);
  if (at === null) return false;
  // An event that was moved further back is first missed at its own place.
  if (code === 'event.missing')
    return findings.some(
      (other) =>
        other.code === 'event.out-of-order' &&
        other.at?.stream === at.stream &&
        other.at.revision < at.revision,
    );
  // One event may be out of place in both its stream and the log.
  return causes.some((cause) => cause.code === code && isSame(cause.at, at));
}

const isSame = (one: Finding['at'], other: NonNullable<Finding['at']>): boolean =>
  one?.stream === other.stream && one.revision === other.revision;
