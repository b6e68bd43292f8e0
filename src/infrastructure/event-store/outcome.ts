import type { Sender } from '../../contexts/access/domain/actor.js';
import type { RejectionCode } from '../../kernel/rejections.js';

/** The answer to a command. */
export type Outcome =
  | {
      /** `proposed`: somebody else has to decide it; sent again, it is the same. */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      readonly stream: string;
      /** Of the command's event; of the first one's where it is a repeat. */
      readonly revision: number;
      readonly position: bigint;
      /** What the answer tells beside the place, by field. */
      readonly told?: Readonly<Record<string, unknown>>;
      /** What it left behind, for whoever sent it from inside. */
      readonly left?: Readonly<Record<string, string>>;
    }
  | { readonly status: 'rejected'; readonly code: RejectionCode; readonly detail: string };

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
  /** It brought its own `recordedAt` or `recordedBy`, within a body that began an import. */
  readonly isImported?: boolean;
  /** It brought its own `recordedAt`: what the clock of this service says now is nothing to it. */
  readonly bringsItsTime?: boolean;
  /** The sender waits, retries included, until this aborts; some seconds when left out. Then it is told that the outcome is unknown. */
  readonly patience?: AbortSignal | undefined;
}

/** No day was sent, and the clock of this service says which it is: what brings its own `recordedAt` is dated by that. */
export const isDatedByClockIn = (
  { occurredOn }: { readonly occurredOn?: string | undefined },
  { bringsItsTime }: Envelope,
): boolean => occurredOn === undefined && bringsItsTime !== true;
