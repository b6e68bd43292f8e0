import { ERASED } from '../../../kernel/erased.js';
import { EMPLOYEE_STREAM_PREFIX, type EmployeeEvent } from '../../employees/domain/events.js';
import type { DomainEvent, RecordedEvent } from '../../../infrastructure/event-store/recorded-event.js';
import { standsIn } from '../../leading-group/domain/decisions.js';
import {
  LEADING_GROUP_STREAM,
  type LeadingGroupEvent,
  type StandInSet,
} from '../../leading-group/domain/events.js';
import { afterLeaving, asDeputy, type Actor } from '../domain/actor.js';
import { PRINCIPAL_STREAM_PREFIX, type PrincipalEvent } from '../domain/events.js';
import {
  evolve,
  initialState,
  type Invitation,
  type KnownPrincipal,
  type Principal,
} from '../domain/principal.js';

/** A principal, and when its keys came and went. */
export interface Listed {
  readonly state: KnownPrincipal;
  readonly actor: Actor;
  readonly keys: ReadonlyMap<string, KeyDates>;
  /** When the last invitation was withdrawn, if it was. */
  readonly withdrawnAt: string | null;
  /** The employee has left: of the roles assigned, the actor keeps only that of an employee. */
  readonly hasLeft: boolean;
}

type Known = Omit<Listed, 'hasLeft'>;

/** The events that tell who has left, and who is erased. */
export const EMPLOYMENT_EVENTS = [
  'EmployeeRegistered',
  'EmployeeLeft',
  'DepartureUndone',
  'RegistrationUndone',
  'PersonErased',
] as const satisfies readonly DomainEvent['type'][];

export interface KeyDates {
  readonly issuedAt: string;
  readonly revokedAt: string | null;
}

/** Every principal of the log and every key that is not revoked, in the memory of each process. */
export class Directory {
  private readonly principals = new Map<string, Known>();
  /** By employee: whether they were employed once, and are not now. */
  private readonly left = new Map<string, boolean>();
  /** By employee: the place at which what was said of them was erased. */
  private readonly erased = new Map<string, bigint>();
  /** By the digest of a live key. */
  private readonly owners = new Map<string, string>();
  /** By the digest of the last invitation of each. */
  private readonly invited = new Map<string, string>();
  private standIn: StandInSet['data'] | undefined;

  constructor(
    /** The local date of now: deputies stand in for days. */
    private readonly today: () => string = () => '',
  ) {}

  ownerOf(digest: string): Listed | undefined {
    const principalId = this.owners.get(digest);
    return principalId === undefined ? undefined : this.one(principalId);
  }

  one(principalId: string): Listed | undefined {
    const known = this.principals.get(principalId);
    return known && this.listed(known);
  }

  /** Who was invited by what has this digest, opened or not. */
  invitedBy(digest: string): (Listed & { readonly invitation: Invitation }) | undefined {
    const principalId = this.invited.get(digest);
    const known = principalId === undefined ? undefined : this.one(principalId);
    return known?.state.invitation && { ...known, invitation: known.state.invitation };
  }

  /** The principals after an id, in the order of their ids. */
  list(after: string, limit: number, hasLeft?: boolean): readonly Listed[] {
    return [...this.principals.values()]
      .filter(({ state }) => state.principalId > after)
      .map((known) => this.listed(known))
      .filter((one) => hasLeft === undefined || one.hasLeft === hasLeft)
      .sort((a, b) => (a.state.principalId < b.state.principalId ? -1 : 1))
      .slice(0, limit);
  }

  /** Takes events in the order of the log. */
  apply(recorded: RecordedEvent): void {
    if (recorded.stream.startsWith(PRINCIPAL_STREAM_PREFIX)) this.applyToPrincipal(recorded);
    else if (recorded.stream.startsWith(EMPLOYEE_STREAM_PREFIX))
      this.applyToEmployee(recorded.event as EmployeeEvent, recorded.position);
    else if (recorded.stream === LEADING_GROUP_STREAM) this.applyToGroup(recorded.event as LeadingGroupEvent);
  }

  private applyToPrincipal({ event: recorded, meta, revision, position }: RecordedEvent): void {
    const event = recorded as PrincipalEvent;
    const { principalId } = event.data;
    const known = this.principals.get(principalId);
    const state = evolve(known?.state ?? initialState(), event, { revision, position });
    this.principals.set(principalId, {
      ...knownAs(state),
      keys: datesAfter(known?.keys, event, meta.recordedAt),
      withdrawnAt: withdrawnAfter(known?.withdrawnAt, event, meta.recordedAt),
    });
    if (event.type === 'KeyIssued') this.owners.set(event.data.digest, principalId);
    if (event.type === 'PrincipalInvited') {
      const before = known?.state.invitation;
      if (before !== undefined) this.invited.delete(before.digest);
      this.invited.set(event.data.digest, principalId);
    }
    if (event.type === 'KeyRevoked') this.owners.delete(digestIn(state, event.data.keyId));
  }

  private applyToEmployee({ type, data }: EmployeeEvent, position: bigint): void {
    if (type === 'PersonErased') for (const number of data.numbers) this.erased.set(number, position);
    const { employeeId } = data;
    const hasLeft = LEFT_AFTER[type];
    if (hasLeft !== undefined) this.left.set(employeeId, hasLeft);
  }

  private applyToGroup({ type, data }: LeadingGroupEvent): void {
    if (type === 'StandInSet') this.standIn = data;
  }

  private listed(known: Known): Listed {
    const { employeeId } = known.state;
    const hasLeft = employeeId !== null && this.left.get(employeeId) === true;
    const actor = asDeputy(known.actor, standsIn(this.standIn, this.today()));
    return {
      ...known,
      state: this.named(known.state),
      hasLeft,
      actor: hasLeft ? afterLeaving(actor) : actor,
    };
  }

  /** Nobody reads a name from before its employee was erased. */
  private named(state: KnownPrincipal): KnownPrincipal {
    const erasedAt = state.employeeId === null ? undefined : this.erased.get(state.employeeId);
    return erasedAt !== undefined && erasedAt > state.named.position ? { ...state, name: ERASED } : state;
  }
}

/** An employee whose registration was undone has left, or never was one: nobody has roles by a mistake. */
const LEFT_AFTER: Partial<Readonly<Record<EmployeeEvent['type'], boolean>>> = {
  EmployeeRegistered: false,
  EmployeeLeft: true,
  DepartureUndone: false,
  RegistrationUndone: true,
};

function knownAs(state: Principal): Pick<Known, 'state' | 'actor'> {
  if (state.status === 'unknown') throw new Error('an event makes a principal known');
  const { principalId, kind, employeeId, roles } = state;
  return { state, actor: { principalId, kind, employeeId, roles: roles.value } };
}

function datesAfter(keys: Listed['keys'] = new Map(), event: PrincipalEvent, at: string): Listed['keys'] {
  if (event.type !== 'KeyIssued' && event.type !== 'KeyRevoked') return keys;
  const { keyId } = event.data;
  const issuedAt = keys.get(keyId)?.issuedAt ?? at;
  return new Map(keys).set(keyId, { issuedAt, revokedAt: event.type === 'KeyRevoked' ? at : null });
}

function withdrawnAfter(before: string | null = null, { type }: PrincipalEvent, at: string): string | null {
  if (type === 'InvitationWithdrawn') return at;
  return type === 'PrincipalInvited' ? null : before;
}

const digestIn = (state: Principal, keyId: string): string =>
  (state.status === 'unknown' ? undefined : state.keys.get(keyId)?.digest) ?? '';
