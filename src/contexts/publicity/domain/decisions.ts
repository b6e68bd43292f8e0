import type { LocalDate } from '../../../kernel/natural-month.js';
import type { DayCount } from '../../due-process/domain/events.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import type { CaseCounts, PublicityEvent } from './events.js';
import { nothingPublished, publicityAfter, type Publicity } from './publicity.js';

export type PublicityCommand = PublishBoard | ConfirmBoard;

/** Sent by the job. */
export interface PublishBoard {
  readonly type: 'PublishBoard';
  readonly period: string;
}

export interface ConfirmBoard {
  readonly type: 'ConfirmBoard';
  readonly period: string;
  /** The reason for confirming it while cases about it are open. */
  readonly reason: string | undefined;
}

export interface PublicityContext {
  readonly today: LocalDate;
  /** For publishing a board. */
  readonly publishing?: Publishing | undefined;
  /** How the cases about a board to be confirmed stand. */
  readonly standing?: { readonly cases: CaseCounts; readonly remedied: boolean };
}

export interface Publishing {
  /** The place of its close; undefined for a period that is no closed month or year. */
  readonly closedAt: bigint | undefined;
  /** The window by the policy of the day of its close; undefined where that publishes nothing. */
  readonly window: { readonly until: LocalDate; readonly days: DayCount } | undefined;
  /** The boards that are to be published before it, in order. */
  readonly before: readonly string[];
  /** The digest of its seal; undefined while it is not sealed. */
  readonly seal: string | undefined;
}

export const publicityDecider: Decider<Publicity, PublicityCommand, PublicityEvent, PublicityContext> = {
  initialState: nothingPublished,
  evolve: publicityAfter,
  decide: (publicity, command, context) =>
    command.type === 'PublishBoard'
      ? publish(publicity, command, context)
      : confirm(publicity, command, context),
  digestKey: () => '',
};

function publish(
  publicity: Publicity,
  { period }: PublishBoard,
  { today, publishing }: PublicityContext,
): Decision<PublicityEvent> {
  if (publishing?.closedAt === undefined)
    return rejected('period.unknown', `${period} is no month or year that was closed.`);
  const known = publicity.get(period);
  if (known !== undefined) return repeated(known.place);
  const { window, before, seal, closedAt } = publishing;
  if (window === undefined)
    return rejected(
      'due-process.not-set',
      `No policy published boards on the day on which ${period} was closed.`,
    );
  const earlier = before.find((other) => !publicity.has(other));
  if (earlier !== undefined)
    return rejected('board.out-of-order', `${earlier} is to be published before ${period}.`);
  if (seal === undefined) return rejected('month.not-sealed', `${period} is not sealed yet.`);
  const data = { period, from: today, ...window, seal, position: String(closedAt) };
  return accepted({ type: 'BoardPublished', data });
}

function confirm(
  publicity: Publicity,
  { period, reason }: ConfirmBoard,
  { today, standing }: PublicityContext,
): Decision<PublicityEvent> {
  const known = publicity.get(period);
  if (known === undefined) return rejected('board.not-published', `The board of ${period} is not published.`);
  if (known.confirmed !== undefined) return repeated(known.confirmed);
  const fault = faultOfTime(period, known.until, today);
  if (fault !== undefined) return fault;
  if (standing === undefined) throw new Error(`Nobody has looked at the cases about ${period}`);
  const { cases, remedied } = standing;
  if (cases.open > 0 && reason === undefined)
    return rejected(
      'board.cases-open',
      `${cases.open} cases about ${period} are still open: it takes a reason.`,
    );
  const personal = reason === undefined ? {} : { personal: { reason } };
  return accepted({ type: 'BoardConfirmed', data: { period, on: today, cases, remedied, ...personal } });
}

const faultOfTime = (period: string, until: LocalDate, today: LocalDate): Rejection | undefined =>
  today <= until
    ? rejected('board.in-window', `Until ${until} anybody may object to the board of ${period}.`)
    : undefined;
