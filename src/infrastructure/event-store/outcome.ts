import type { Sender } from '../../contexts/access/domain/actor.js';
import { refusalIn, type Rejection } from '../../kernel/decision.js';

/** The answer to a command. */
export type Outcome =
  | {
      /** `proposed`: somebody else has to decide it; sent again, it is the same. */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      readonly stream: string;
      /** The revision of the command's event; of the first one's where it is a repeat. */
      readonly revision: number;
      readonly position: bigint;
      /** Further fields of the answer. */
      readonly told?: Readonly<Record<string, unknown>>;
      /** Fields that the command left behind, for a sender inside the service. */
      readonly left?: Readonly<Record<string, string>>;
    }
  | ({ readonly status: 'rejected' } & Omit<Rejection, 'outcome'>);

export type Refused = Extract<Outcome, { status: 'rejected' }>;

export const refused = (rejection: Rejection): Refused => ({ status: 'rejected', ...refusalIn(rejection) });

/** The rejection that an answer tells of, if it does. */
export const rejectionIn = (outcome: Outcome): Rejection | undefined =>
  outcome.status === 'rejected' ? { outcome: 'rejected', ...refusalIn(outcome) } : undefined;

/** Nothing happened: something else has to be done first. */
export interface NeedsAuthority {
  readonly status: 'withheld';
}

/** Who sent a command, when, under which id, and how to tell its content from another. */
export interface Envelope {
  readonly commandId: string;
  /** This arrival of the command; another one has another. */
  readonly requestId: string;
  /** Keyed digest of the content as it was sent, before defaults. */
  readonly digestOf: (key: string) => string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly sender: Sender;
  /** The command brought its own `recordedAt` or `recordedBy`, within a body that began an import. */
  readonly isImported?: boolean;
  /** The command brought its own `recordedAt`: the clock of this service does not date it. */
  readonly bringsItsTime?: boolean;
  /** The sender waits, retries included, until this aborts; some seconds when left out. Then it is told that the outcome is unknown. */
  readonly patience?: AbortSignal | undefined;
}

/** Whether the clock of this service dates the command: no day was sent, and no `recordedAt` that would date it. */
export const isDatedByClockIn = (
  { occurredOn }: { readonly occurredOn?: string | undefined },
  { bringsItsTime }: Envelope,
): boolean => occurredOn === undefined && bringsItsTime !== true;
