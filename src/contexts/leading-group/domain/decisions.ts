import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
} from '../../../kernel/decision.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { LeadingGroupEvent, LeadingGroupSet, StandInSet } from './events.js';

export interface LeadingGroup {
  /** By the day from which each holds. */
  readonly groups: ReadonlyMap<LocalDate, { readonly content: string; readonly place: EventPosition }>;
  readonly standIn: (StandInSet['data'] & { readonly place: EventPosition }) | undefined;
}

export interface SetLeadingGroup extends Readonly<LeadingGroupSet['data']> {
  readonly type: 'SetLeadingGroup';
}

export interface StandIn extends Readonly<StandInSet['data']> {
  readonly type: 'StandIn';
}

export interface LeadingGroupContext {
  readonly today: LocalDate;
  /** The last day for which recording may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
  /** The first principal named who was never registered. */
  readonly unknown: string | undefined;
  /** A deputy who stands in may what the head may, but not go on doing so. */
  readonly isDeputy: boolean;
}

export const leadingGroupDecider: Decider<
  LeadingGroup,
  SetLeadingGroup | StandIn,
  LeadingGroupEvent,
  LeadingGroupContext
> = {
  initialState: () => ({ groups: new Map(), standIn: undefined }),
  evolve: (group, { type, data }, place) =>
    type === 'StandInSet'
      ? { ...group, standIn: { ...data, place } }
      : { ...group, groups: new Map(group.groups).set(data.from, { content: contentOf(data), place }) },
  decide: (group, command, context) =>
    command.type === 'StandIn' ? standIn(group, command, context) : set(group, command, context),
  digestKey: () => '',
};

/** Whether deputies stand in for the head on a day. */
export const standsIn = (standIn: StandInSet['data'] | undefined, day: LocalDate): boolean =>
  standIn !== undefined && standIn.from <= day && day <= standIn.until;

function set(
  { groups }: LeadingGroup,
  { type: _, ...data }: SetLeadingGroup,
  { settledUntil, unknown }: LeadingGroupContext,
): Decision<LeadingGroupEvent> {
  const { from, members } = data;
  const known = groups.get(from);
  if (known?.content === contentOf(data)) return repeated(known.place);
  const ids = members.map(({ principalId }) => principalId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    return rejected('leading-group.unfit', `${twice} is there twice.`, { principalId: twice });
  if (unknown !== undefined)
    return rejected('principal.unknown', `No principal ${unknown} has been registered.`);
  if (from <= settledUntil)
    return rejected(
      'leading-group.in-force-too-early',
      `${from} must be later than ${settledUntil}: a leading group is set for days yet to begin.`,
    );
  return accepted({ type: 'LeadingGroupSet', data });
}

function standIn(
  { standIn: known }: LeadingGroup,
  { from, until }: StandIn,
  { today, isDeputy }: LeadingGroupContext,
): Decision<LeadingGroupEvent> {
  if (isDeputy) return rejected('not-allowed', 'The head says when somebody stands in, and not the deputy.');
  if (known?.from === from && known.until === until) return repeated(known.place);
  if (until < from)
    return rejected('stand-in.unfit', `${until} lies before ${from}.`, { why: 'order', from, until });
  if (from < today)
    return rejected('stand-in.unfit', `${from} lies before ${today}: nobody stands in for days gone by.`, {
      why: 'past',
      from,
      today,
    });
  return accepted({ type: 'StandInSet', data: { from, until } });
}

const contentOf = ({ members, personal }: LeadingGroupSet['data']): string =>
  JSON.stringify([members.map(({ principalId, post }) => [principalId, post]), personal.answersFor]);
