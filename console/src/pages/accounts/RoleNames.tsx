import { useText } from '../../language/language.js';
import { useOfficeName } from '../../parts/offices.js';

interface Role {
  readonly role: string;
  readonly grade: string | null;
  readonly officeId: string | null;
}

/** Roles in words; a manager's with the grade, and the office or all. */
export function RoleNames({ roles }: { readonly roles: readonly Role[] }) {
  const told = useToldRole();
  return roles.map((role) => (
    <div key={`${role.role} ${role.grade ?? ''} ${role.officeId ?? ''}`}>{told(role)}</div>
  ));
}

export function useToldRole(): (role: Role) => string {
  const say = useText();
  const nameOf = useOfficeName();
  return ({ role, grade, officeId }) => {
    const name = say(`role.${role}` as 'role.manager');
    if (role !== 'manager') return name;
    const office = officeId === null ? say('accounts.all-offices') : nameOf(officeId);
    return `${name} · ${grade ?? ''} · ${office}`;
  };
}
