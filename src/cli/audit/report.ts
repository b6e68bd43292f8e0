import type { Finding } from '../../proofs/finding.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import type { SetAsideNamed } from '../../proofs/set-aside-check.js';
import type { Verdict, VerifiedMonth } from '../../proofs/verifier.js';
import { named } from './evidence.js';

const MAX_SHOWN = 20;

/** `2025-03  sealed 5c3a91d04f7e by 7d1d52eaee3854a8  312 people, 4,811 entries` */
export function monthLine({ month, seal, boards, entries }: VerifiedMonth): string {
  const state =
    seal === null ? 'closed, not sealed yet' : `sealed ${seal.digest.slice(0, 12)} by ${seal.keyId}`;
  const people = boards[0]?.count ?? 0;
  return `${month}  ${state}  ${counted(people, 'person', 'people')}, ${counted(entries.count, 'entry', 'entries')}`;
}

export function verdictText({ head, signedUpTo, keys }: Verdict, trusted: string | undefined): string {
  const signed =
    keys.length === 0
      ? 'Nothing is signed yet.'
      : `The first ${number(signedUpTo)} are signed; keys: ${keys.map(named).join(', ')}.`;
  const whom =
    trusted === undefined && keys.length > 0
      ? [
          'No key was given: the keys are those that the log itself names. Compare them with one that you hold.',
        ]
      : [];
  const lines = [`${counted(head.size, 'event', 'events')}, root ${head.root}.`, signed, ...whom];
  return `${lines.join('\n')}\n`;
}

export function findingsText(findings: readonly Finding[], count: number): string {
  if (count === 0) return 'Everything is as it should be.\n';
  const lines = findings.slice(0, MAX_SHOWN).map(findingLine);
  if (count > lines.length) lines.push(`… and ${number(count - lines.length)} more`);
  return `${counted(count, 'finding', 'findings')}:\n${lines.join('\n')}\n`;
}

/** The same of one file alone: who set an event aside, and why, stands elsewhere in the log. */
export function passedOverText(passedOver: readonly ExportedEvent[]): string {
  if (passedOver.length === 0) return '';
  const lines = passedOver.map(
    ({ stream, revision, position, type, setAsideAt }) =>
      `  ${type} at ${stream}@${revision}, place ${position}: set aside at place ${setAsideAt}`,
  );
  const told = counted(passedOver.length, 'event is', 'events are');
  return `${told} set aside and ignored (verify the whole log to see by whom and why):\n${lines.join('\n')}\n`;
}

/** Events that were set aside are told each time, and are no finding: the log says who decided it, when and why. */
export function setAsideText(setAside: readonly SetAsideNamed[]): string {
  if (setAside.length === 0) return '';
  const lines = setAside.map(
    ({ stream, revision, position, type, setAsideAt, recordedAt, by, reason }) =>
      `  ${type} at ${stream}@${revision}, place ${position}: on ${recordedAt} (place ${setAsideAt}) by ${by}: ${reason}`,
  );
  return `${counted(setAside.length, 'event is', 'events are')} set aside and ignored:\n${lines.join('\n')}\n`;
}

const findingLine = ({ code, at, detail }: Finding): string =>
  at === null
    ? `  ${code}: ${detail}`
    : `  ${code} at ${at.stream}@${at.revision}, place ${at.position}: ${detail}`;

const number = (count: number): string => count.toLocaleString('en-US');
const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
