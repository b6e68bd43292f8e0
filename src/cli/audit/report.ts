import type { Coverage, Outcome } from '../../proofs/coverage.js';
import type { Declared } from '../../proofs/declared.js';
import type { Finding } from '../../proofs/finding.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import type { SetAsideNamed } from '../../proofs/set-aside-check.js';
import type { OtherLogNamed } from '../../proofs/other-log-check.js';
import type { VoidNamed } from '../../proofs/void-check.js';
import type { VerifiedMonth } from '../../proofs/seal-check.js';
import type { Verdict } from '../../proofs/verifier.js';
import { NOT_ALL_WELL, NOT_SIGNED, OK } from '../terminal/exit.js';
import { named } from './evidence.js';

const MAX_SHOWN = 20;

export const STATUS: Readonly<Record<Outcome, number>> = {
  well: OK,
  found: NOT_ALL_WELL,
  'not-covered': NOT_SIGNED,
};

/** `2025-03  sealed 5c3a91d04f7e by 7d1d52eaee3854a8  312 people, 4,811 entries` */
export function monthLine({ month, seal, boards, entries }: VerifiedMonth): string {
  const state =
    seal === null ? 'closed, not sealed yet' : `sealed ${seal.digest.slice(0, 12)} by ${seal.keyId}`;
  const people = boards[0]?.count ?? 0;
  return `${month}  ${state}  ${counted(people, 'person', 'people')}, ${counted(entries.count, 'entry', 'entries')}`;
}

/** @param readTo undefined: to the end of the log */
export function verdictText(
  { head, coverage, keys }: Verdict,
  trusted: string | undefined,
  readTo?: string,
): string {
  const whom =
    trusted === undefined && keys.length > 0
      ? [
          'No key was given: the keys are those that the log itself names. Compare them with one that you hold.',
        ]
      : [];
  const lines = [
    `${counted(head.size, 'event', 'events')}, root ${head.root}.`,
    ...(readTo === undefined
      ? []
      : [`Read up to the seal of ${readTo}; what comes after it was not looked at.`]),
    ...(keys.length === 0 ? [] : [`Keys: ${keys.map(named).join(', ')}.`]),
    ...coverageLines(coverage, readTo !== undefined),
    ...whom,
  ];
  return `${lines.join('\n')}\n`;
}

function coverageLines({ signed, beyond, overdue }: Coverage, isPart: boolean): readonly string[] {
  const seals = overdue.map((month) => `${month} was closed long before something else, and has no seal.`);
  if (signed === null) return ['Nothing is signed: anybody could have written all of it.', ...seals];
  const { size, position, keyId, at } = signed;
  const covered = `Signed: the first ${number(size)}, up to place ${position}, by key ${keyId} on ${at}.`;
  if (beyond === 0 || isPart) return [covered, ...seals];
  const behind = `Not signed: ${counted(beyond, 'event', 'events')} after place ${position}. Only the links of their streams hold them, and those anybody can make.`;
  return [covered, behind, ...seals];
}

export function findingsText(findings: readonly Finding[], count: number, outcome: Outcome): string {
  if (outcome === 'not-covered')
    return 'Nothing contradicts the log, and not all of it is signed that should be (exit status 3).\n';
  if (count === 0) return 'Everything that is signed is as it should be.\n';
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
  const lines = setAside.map((one) => declaredLine(one, one.setAsideAt));
  return `${counted(setAside.length, 'event is', 'events are')} set aside and ignored:\n${lines.join('\n')}\n`;
}

/** Heads and seals that were declared void are told each time as well, and go on standing in the log. */
export function voidedText(voided: readonly VoidNamed[]): string {
  if (voided.length === 0) return '';
  const lines = voided.map((one) => declaredLine(one, one.voidedAt));
  return `${counted(voided.length, 'signed statement is', 'signed statements are')} void:\n${lines.join('\n')}\n`;
}

/** That the log was gone on with instead of another one is told each time: what came later there is not in it. */
export function otherLogsText(otherLogs: readonly OtherLogNamed[]): string {
  if (otherLogs.length === 0) return '';
  const lines = otherLogs.map(
    ({ position, recordedAt, by, reason, instead }) =>
      `  of ${counted(instead.size, 'event', 'events')} up to place ${instead.position}: on ${recordedAt} (place ${position}) by ${by}: ${reason}`,
  );
  const told = counted(otherLogs.length, 'log that was signed', 'logs that were signed');
  return `This log is gone on with instead of ${told} before:\n${lines.join('\n')}\n`;
}

/** @param place of the declaration */
const declaredLine = (
  { stream, revision, position, type, recordedAt, by, reason }: Declared,
  place: string,
): string =>
  `  ${type} at ${stream}@${revision}, place ${position}: on ${recordedAt} (place ${place}) by ${by}: ${reason}`;

const findingLine = ({ code, at, detail }: Finding): string =>
  at === null
    ? `  ${code}: ${detail}`
    : `  ${code} at ${at.stream}@${at.revision}, place ${at.position}: ${detail}`;

const number = (count: number): string => count.toLocaleString('en-US');
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
