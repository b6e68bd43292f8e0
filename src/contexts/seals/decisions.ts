import { sealDigest } from '../../proofs/seal.js';
import { keyIdOf } from '../../proofs/signing.js';
import {
  accepted,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
} from '../../kernel/decision.js';
import type {
  HeadEvent,
  LogHead,
  LogHeadSigned,
  MonthSealed,
  SealEvent,
  SigningKeyChanged,
  SigningKeyIntroduced,
  StatementVoided,
} from './domain/events.js';

/** The keys that have signed, and the sealed months. */
export interface Seals {
  /** 32 bytes each in base64url, the one in use last. */
  readonly keys: readonly string[];
  /** By month, in order. */
  readonly months: ReadonlyMap<string, { readonly digest: string; readonly place: EventPosition }>;
  /** The digest of the last seal, which the next one names: also where it was declared void since. */
  readonly lastDigest: string | null;
}

export type SealCommand =
  | { readonly type: 'IntroduceKey'; readonly data: SigningKeyIntroduced['data'] }
  | { readonly type: 'ChangeKey'; readonly data: SigningKeyChanged['data'] }
  | { readonly type: 'SealMonth'; readonly data: MonthSealed['data'] };

export const sealDecider: Decider<Seals, SealCommand, SealEvent, undefined> = {
  initialState: () => ({ keys: [], months: new Map(), lastDigest: null }),
  evolve,
  decide,
  digestKey: () => '',
};

export function evolve(seals: Seals, event: SealEvent, place: EventPosition): Seals {
  const months = new Map(seals.months);
  switch (event.type) {
    case 'MonthSealed': {
      const { seal } = event.data;
      const digest = sealDigest(seal);
      months.set(seal.month, { digest, place });
      return { ...seals, months, lastDigest: digest };
    }
    case 'StatementVoided':
      return { ...seals, months: withoutSealAt(months, event.data) };
    case 'SigningKeyIntroduced':
    case 'SigningKeyChanged':
      return { ...seals, keys: [...seals.keys, event.data.publicKey] };
  }
}

/** A month has no seal any more where its seal is the one that is void; a later one stays. */
function withoutSealAt(
  months: Map<string, { readonly digest: string; readonly place: EventPosition }>,
  { month, eventType, revision }: StatementVoided['data'],
): Seals['months'] {
  const isItsSeal = eventType === 'MonthSealed' && months.get(month ?? '')?.place.revision === revision;
  if (isItsSeal) months.delete(month ?? '');
  return months;
}

export const currentKeyId = ({ keys }: Seals): string | undefined => {
  const current = keys.at(-1);
  return current === undefined ? undefined : keyIdOf(current);
};

/**
 * A command that does not continue the present state, because another process was first, has no effect: its sender
 * looks again.
 */
export function decide(seals: Seals, command: SealCommand): Decision<SealEvent> {
  const current = currentKeyId(seals);
  if (command.type === 'IntroduceKey')
    return current === undefined
      ? accepted({ type: 'SigningKeyIntroduced', data: command.data })
      : accepted();
  if (command.type === 'ChangeKey')
    return command.data.replaces === current && !seals.keys.includes(command.data.publicKey)
      ? accepted({ type: 'SigningKeyChanged', data: command.data })
      : accepted();
  const { seal, keyId } = command.data;
  const known = seals.months.get(seal.month);
  if (known !== undefined) return repeated(known.place);
  const goesOn = keyId === current && seal.previous === seals.lastDigest;
  return goesOn ? accepted({ type: 'MonthSealed', data: command.data }) : accepted();
}

export type LogHeads = Pick<LogHead, 'size'>;

export interface SignHead {
  readonly type: 'SignHead';
  readonly data: LogHeadSigned['data'];
}

export const headDecider: Decider<LogHeads, SignHead, HeadEvent, undefined> = {
  initialState: () => ({ size: 0 }),
  evolve: afterHeadEvent,
  /** A head never shrinks. */
  decide: ({ size }, { data }) =>
    data.head.size > size ? accepted({ type: 'LogHeadSigned', data }) : accepted(),
  digestKey: () => '',
};

function afterHeadEvent(heads: LogHeads, event: HeadEvent): LogHeads {
  switch (event.type) {
    case 'LogHeadSigned':
      return event.data.head;
    // After a head that is void any other may come: the void one may have named any size.
    case 'StatementVoided':
      return { size: 0 };
    // It names heads of another log.
    case 'AnotherLogDeclared':
      return heads;
  }
}
