import type { PrincipalEvent } from '../../src/contexts/access/domain/events.js';
import type { PrincipalKind, Role, RoleAssignment } from '../../src/contexts/access/domain/roles.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { LocalDate } from '../../src/kernel/natural-month.js';

/** To whom something is told that is about nobody in particular. */
export type Audience =
  /** Everybody who works here, and whoever else has a role. */
  | { readonly of: 'everybody' }
  | { readonly of: 'office'; readonly officeId: string }
  /** Those who decide on cases, at first or in the leading group. */
  | { readonly of: 'first' | 'group'; readonly besides: readonly string[] }
  /** Those above whoever did not answer in time. */
  | { readonly of: 'above'; readonly besides: readonly string[] }
  | ClaimAudience
  | ProposalAudience;

/** Those who answer a claim: officers, and managers of the office of its day. */
export interface ClaimAudience {
  readonly of: 'claim';
  /** Whom it is about, and on which day. */
  readonly about: ProposalAudience['about'];
  readonly besides: readonly string[];
}

/** Those who may decide on a proposal: the leading group, and the managers whose grade suffices. */
export interface ProposalAudience {
  readonly of: 'proposal';
  /** Null: the leading group alone. */
  readonly sufficientGrade: string | null;
  /** Whom it is about, and on which day. */
  readonly about: readonly { readonly employeeId: string; readonly occurredOn: LocalDate }[];
  readonly besides: readonly string[];
}

/** A principal, as far as notices need to know. */
export interface Holder {
  readonly principalId: string;
  readonly employeeId: string | null;
  readonly kind: PrincipalKind;
  readonly lastDay: LocalDate | null;
  readonly roles: readonly RoleAssignment[];
}

/** A person acts by whichever key: who is an employee, as that. */
export const personOf = ({ employeeId, principalId }: Pick<Holder, 'employeeId' | 'principalId'>): string =>
  employeeId ?? principalId;

const OF_HOLDERS: Readonly<Partial<Record<PrincipalEvent['type'], true>>> = {
  PrincipalRegistered: true,
  PrincipalCorrected: true,
  PrincipalEnded: true,
  RolesAssigned: true,
};

export const isOfHolder = (recorded: RecordedEvent): recorded is RecordedEvent<PrincipalEvent> =>
  Object.hasOwn(OF_HOLDERS, recorded.event.type);

export function holderAfter(
  holder: Holder | undefined,
  { event }: RecordedEvent<PrincipalEvent>,
): Holder | undefined {
  if (event.type === 'PrincipalRegistered') {
    const { principalId, employeeId, kind, lastDay } = event.data;
    return { principalId, employeeId, kind, lastDay, roles: [] };
  }
  if (holder === undefined) return undefined;
  if (event.type === 'RolesAssigned') return { ...holder, roles: event.data.roles };
  if (event.type === 'PrincipalEnded') return { ...holder, lastDay: event.data.lastDay };
  return event.type === 'PrincipalCorrected' ? { ...holder, employeeId: event.data.employeeId } : holder;
}

const FIRST: readonly Role[] = ['administrator', 'points-officer'];
const GROUP: readonly Role[] = ['member', 'head', 'deputy'];
const DECIDERS = {
  first: FIRST,
  group: GROUP,
  proposal: GROUP,
  claim: FIRST,
  above: [...FIRST, 'head'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
const DECIDING: ReadonlySet<Role> = new Set([...FIRST, ...GROUP, 'manager']);

export const decides = ({ roles }: Holder): boolean => roles.some(({ role }) => DECIDING.has(role));

const has = ({ roles }: Holder, wanted: readonly Role[]): boolean =>
  roles.some(({ role }) => wanted.includes(role));

/** The persons of an audience that decides, each once; nobody hears of a matter in which they are too near. */
export function decidersIn(
  audience: Extract<Audience, { readonly besides: readonly string[] }>,
  holders: readonly Holder[],
  /** The grades in force, from the lowest to the highest, and the office of each whom a proposal is about. */
  { grades, offices }: { readonly grades: readonly string[]; readonly offices: readonly string[] },
): readonly string[] {
  const wanted = DECIDERS[audience.of];
  const suffices = (holder: Holder): boolean =>
    audience.of === 'proposal'
      ? isSufficient(holder, audience.sufficientGrade, grades, offices)
      : audience.of === 'claim' && manages(holder, offices);
  const persons = holders
    .filter((holder) => has(holder, wanted) || suffices(holder))
    .map(personOf)
    .filter((person) => !audience.besides.includes(person));
  return [...new Set(persons)].sort();
}

const manages = ({ roles }: Holder, offices: readonly string[]): boolean =>
  roles.some(
    (role) => role.role === 'manager' && (role.officeId === null || offices.includes(role.officeId)),
  );

function isSufficient(
  { roles }: Holder,
  lowest: string | null,
  grades: readonly string[],
  offices: readonly string[],
): boolean {
  const from = lowest === null ? -1 : grades.indexOf(lowest);
  if (from < 0) return false;
  const held = roles.flatMap((role) =>
    role.role === 'manager' && grades.indexOf(role.grade) >= from ? [role.officeId] : [],
  );
  return offices.every((office) => held.includes(null) || held.includes(office));
}
