export const ROLES = [
  'employee',
  'recorder',
  'manager',
  'points-officer',
  'member',
  'head',
  'deputy',
  'leadership',
  'auditor',
  'administrator',
  'importer',
  'benefit-feed',
] as const;

export type Role = (typeof ROLES)[number];

/** Stands for all offices in a choice: no office has an empty id. */
export const ALL_OFFICES = '';

/** A role in the form. */
export interface RoleDraft {
  readonly key: number;
  readonly role: Role;
  readonly grade: string;
  readonly officeId: string;
}

interface Assigned {
  readonly role: string;
  readonly grade: string | null;
  readonly officeId: string | null;
}

export const draftOf = (roles: readonly Assigned[]): readonly RoleDraft[] =>
  roles.map(({ role, grade, officeId }, key) => ({
    key,
    role: role as Role,
    grade: grade ?? '',
    officeId: officeId ?? ALL_OFFICES,
  }));

export type SentRole =
  | { readonly role: Role }
  | { readonly role: 'manager'; readonly grade: string; readonly officeId: string }
  | { readonly role: 'manager'; readonly grade: string; readonly allOffices: true };

/** The roles as they are sent, each once. */
export function sentOf(drafts: readonly RoleDraft[]): readonly SentRole[] {
  const sent = new Map(drafts.map((draft) => [JSON.stringify(one(draft)), one(draft)]));
  return [...sent.values()];
}

function one({ role, grade, officeId }: RoleDraft): SentRole {
  if (role !== 'manager') return { role };
  return officeId === ALL_OFFICES
    ? { role, grade: grade.trim(), allOffices: true }
    : { role, grade: grade.trim(), officeId };
}

/** A manager has a grade; an auditor writes nothing, so their role goes with that of an employee alone. */
export function faultOf(drafts: readonly RoleDraft[]): 'no-grade' | 'auditor' | undefined {
  if (drafts.some(({ role, grade }) => role === 'manager' && grade.trim() === '')) return 'no-grade';
  const isAuditor = drafts.some(({ role }) => role === 'auditor');
  const hasOthers = drafts.some(({ role }) => role !== 'auditor' && role !== 'employee');
  return isAuditor && hasOthers ? 'auditor' : undefined;
}

/** The number of roles that are added, and of those that are removed. */
export function changesBetween(
  before: readonly SentRole[],
  after: readonly SentRole[],
): { readonly gained: number; readonly lost: number } {
  const [was, is] = [before, after].map((roles) => new Set(roles.map((role) => JSON.stringify(role)))) as [
    Set<string>,
    Set<string>,
  ];
  return {
    gained: [...is].filter((role) => !was.has(role)).length,
    lost: [...was].filter((role) => !is.has(role)).length,
  };
}
