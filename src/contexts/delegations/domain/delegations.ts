import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import type { DelegationEvent } from './events.js';

/** The most delegates that one principal may have at once, those to come included. */
export const MAX_DELEGATES = 20;
/** A year: a manager who is away for longer is not the one who decides. */
export const MAX_DAYS = 366;

/** The delegations of one principal, by delegate. */
export type Delegations = ReadonlyMap<string, Delegation>;

export interface Delegation {
  readonly from: string;
  readonly until: string;
  readonly place: EventPosition;
  /** The event that ended it before its time, if any. */
  readonly ended: EventPosition | undefined;
}

export interface DelegateAuthority {
  readonly type: 'DelegateAuthority';
  readonly principalId: string;
  readonly delegateId: string;
  readonly from: string;
  readonly until: string;
}

export interface EndDelegation {
  readonly type: 'EndDelegation';
  readonly principalId: string;
  readonly delegateId: string;
}

export type DelegationCommand = DelegateAuthority | EndDelegation;

export interface DelegationContext {
  /** The local date of `recordedAt`. */
  readonly today: string;
  /** The principal who is to have it: `oneself` by another key is the same person. */
  readonly delegate: 'unknown' | 'ended' | 'oneself' | 'somebody-else';
}

type Ruling = Decision<DelegationEvent>;

export const delegationDecider: Decider<Delegations, DelegationCommand, DelegationEvent, DelegationContext> =
  {
    initialState: () => new Map(),
    evolve,
    decide,
    digestKey: () => '',
  };

export function evolve(delegations: Delegations, event: DelegationEvent, place: EventPosition): Delegations {
  const { delegateId } = event.data;
  if (event.type === 'AuthorityDelegated') {
    const { from, until } = event.data;
    return new Map(delegations).set(delegateId, { from, until, place, ended: undefined });
  }
  const known = delegations.get(delegateId);
  if (known === undefined) throw new Error(`DelegationEnded before AuthorityDelegated to ${delegateId}`);
  return new Map(delegations).set(delegateId, { ...known, ended: place });
}

export function decide(
  delegations: Delegations,
  command: DelegationCommand,
  context: DelegationContext,
): Ruling {
  return command.type === 'DelegateAuthority'
    ? delegate(delegations, command, context)
    : end(delegations, command);
}

/** Whether a principal may use the authority on a day of recording. */
export const holdsOn = (delegations: Delegations, delegateId: string, day: string): boolean => {
  const delegation = delegations.get(delegateId);
  return delegation !== undefined && !isOver(delegation, day) && delegation.from <= day;
};

const isOver = ({ until, ended }: Delegation, day: string): boolean => ended !== undefined || until < day;

function delegate(
  delegations: Delegations,
  { type: _, ...data }: DelegateAuthority,
  context: DelegationContext,
): Ruling {
  const known = delegations.get(data.delegateId);
  if (known?.from === data.from && known.until === data.until && known.ended === undefined)
    return repeated(known.place);
  const fault = faultOfDelegate(data.delegateId, context) ?? faultOfTime(data, context.today);
  if (fault !== undefined) return fault;
  const others = [...delegations].filter(
    ([delegateId, other]) => delegateId !== data.delegateId && !isOver(other, context.today),
  );
  if (others.length >= MAX_DELEGATES)
    return rejected(
      'delegation.full',
      `${data.principalId} has delegated to ${others.length}, as many as there may be: end one first.`,
    );
  return accepted({ type: 'AuthorityDelegated', data });
}

function faultOfDelegate(delegateId: string, { delegate }: DelegationContext): Rejection | undefined {
  switch (delegate) {
    case 'unknown':
      return rejected('principal.unknown', `No principal ${delegateId} has been registered.`);
    case 'ended':
      return rejected('principal.ended', `${delegateId} may do nothing any more.`);
    case 'oneself':
      return rejected('delegation.to-oneself', `${delegateId} is you: delegate to somebody else.`);
    case 'somebody-else':
      return undefined;
  }
}

function faultOfTime(
  { from, until }: Pick<DelegateAuthority, 'from' | 'until'>,
  today: string,
): Rejection | undefined {
  if (from < today)
    return rejected('delegation.impossible', `${from} is over: a delegation begins today or later.`, {
      why: 'past',
      from,
    });
  if (until < from)
    return rejected('delegation.impossible', `${until} lies before ${from}, on which it begins.`, {
      why: 'order',
      from,
      until,
    });
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
  if (days <= MAX_DAYS) return undefined;
  return rejected('delegation.impossible', `It would hold for ${days} days, of ${MAX_DAYS} at the most.`, {
    why: 'too-long',
    days,
    most: MAX_DAYS,
  });
}

function end(delegations: Delegations, { type: _, ...data }: EndDelegation): Ruling {
  const known = delegations.get(data.delegateId);
  if (known === undefined)
    return rejected('delegation.unknown', `${data.principalId} has delegated nothing to ${data.delegateId}.`);
  if (known.ended !== undefined) return repeated(known.ended);
  return accepted({ type: 'DelegationEnded', data });
}
