import type { Finding, FindingCode } from '../../../../src/proofs/finding.js';

export interface Sorted {
  /** What happened, each by itself. */
  readonly causes: readonly Finding[];
  /** What was to be expected once that had happened. */
  readonly consequences: readonly Finding[];
}

/** They are about all events up to a place, and so tell again of every fault before it. */
const OF_MANY_EVENTS: ReadonlySet<FindingCode> = new Set([
  'head.other-log',
  'seal.other-content',
  'seal.out-of-order',
  'receipt.not-in-log',
  'board.other',
]);

/**
 * A fault of an event shows again in each head and seal behind it, and in receipts. Nothing that could have happened by itself
 * counts as a consequence: no other event, and no key or signature.
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
  // What stands further behind is first missed where it stood.
  if (code === 'event.missing')
    return findings.some(
      (other) =>
        other.code === 'event.out-of-order' &&
        other.at?.stream === at.stream &&
        other.at.revision < at.revision,
    );
  // One event may be out of its place in its stream and in the log.
  return causes.some((cause) => cause.code === code && isSame(cause.at, at));
}

const isSame = (one: Finding['at'], other: NonNullable<Finding['at']>): boolean =>
  one?.stream === other.stream && one.revision === other.revision;
