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
  LogHead,
  LogHeadSigned,
  MonthSealed,
  SealEvent,
  SigningKeyChanged,
  SigningKeyIntroduced,
} from './domain/events.js';

/** The keys that have signed, and the sealed months. */
export interface Seals {
  /** 32 bytes each in base64url, the one in use last. */
  readonly keys: readonly string[];
  /** By month, in order. */
  readonly months: ReadonlyMap<string, { readonly digest: string; readonly place: EventPosition }>;
}

export type SealCommand =
  | { readonly type: 'IntroduceKey'; readonly data: SigningKeyIntroduced['data'] }
  | { readonly type: 'ChangeKey'; readonly data: SigningKeyChanged['data'] }
  | { readonly type: 'SealMonth'; readonly data: MonthSealed['data'] };

export const sealDecider: Decider<Seals, SealCommand, SealEvent, undefined> = {
  initialState: () => ({ keys: [], months: new Map() }),
  evolve,
  decide,
  digestKey: () => '',
};

export function evolve({ keys, months }: Seals, event: SealEvent, place: EventPosition): Seals {
  if (event.type !== 'MonthSealed') return { keys: [...keys, event.data.publicKey], months };
  const { seal } = event.data;
  return { keys, months: new Map(months).set(seal.month, { digest: sealDigest(seal), place }) };
}

export const currentKeyId = ({ keys }: Seals): string | undefined => {
  const current = keys.at(-1);
  return current === undefined ? undefined : keyIdOf(current);
};

export const lastDigest = ({ months }: Seals): string | null => [...months.values()].at(-1)?.digest ?? null;

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
  const goesOn = keyId === current && seal.previous === lastDigest(seals);
  return goesOn ? accepted({ type: 'MonthSealed', data: command.data }) : accepted();
}

export type LogHeads = Pick<LogHead, 'size'>;

export interface SignHead {
  readonly type: 'SignHead';
  readonly data: LogHeadSigned['data'];
}

export const headDecider: Decider<LogHeads, SignHead, LogHeadSigned, undefined> = {
  initialState: () => ({ size: 0 }),
  evolve: (_, { data }) => data.head,
  /** A head never shrinks. */
  decide: ({ size }, { data }) =>
    data.head.size > size ? accepted({ type: 'LogHeadSigned', data }) : accepted(),
  digestKey: () => '',
};
