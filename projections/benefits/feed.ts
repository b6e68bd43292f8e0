import type { ApprovedRun, Granted, Place } from './granted.js';

export const GRANTED_TYPE = 'pointbook.benefit.granted.v1';

/**
 * A row that was granted, as an event of CloudEvents 1.0. Its `sequence` is where the next page begins: runs in the order of
 * their approval, the rows of each by employeeId.
 */
export function grantedEvent(run: ApprovedRun, { employeeId, ...granted }: Granted): object {
  const { runId, schemeId, version, title, period, of, currency, approvedAt, position } = run;
  return {
    specversion: '1.0',
    id: `${runId}/${employeeId}`,
    source: '/pointbook',
    type: GRANTED_TYPE,
    subject: employeeId,
    time: approvedAt,
    datacontenttype: 'application/json',
    sequence: `${position.padStart(DIGITS, '0')}.${employeeId}`,
    data: { runId, schemeId, version, title, period, of, employeeId, ...granted, currency },
  };
}

/** Of a place in the log, so that texts are in its order. */
const DIGITS = 19;
export const SEQUENCE = /^\d{1,19}(\.[A-Za-z0-9._-]{1,64})?$/;

/** Where to go on; a place in the log alone is the beginning of what was approved there. */
export function placeAfter(sequence = '0'): Place {
  const at = sequence.indexOf('.');
  const [position, employeeId] = at < 0 ? [sequence, ''] : [sequence.slice(0, at), sequence.slice(at + 1)];
  return { position: BigInt(position), employeeId };
}
