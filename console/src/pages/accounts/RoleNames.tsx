import { useText } from '../../language/language.js';
import { useOfficeName } from '../../parts/offices.js';

interface Role {
  readonly role: string;
  readonly grade: string | null;
  readonly officeId: string | null;
}

/** Roles in words; a manager's with the grade, and the office or all. */
export function RoleNames({ roles }: { readonly roles: readonly Role[] }) {
  const say = useText();
  const nameOf = useOfficeName();
  return roles.map((one) => {
    const { role, grade, officeId } = one;
    const office = officeId === null ? say('accounts.all-offices') : nameOf(officeId);
    return (
      <div key={`${role} ${grade ?? ''} ${officeId ?? ''}`}>
        {say(`role.${role}` as 'role.manager')}
        {role === 'manager' ? ` · ${grade ?? ''} · ${office}` : ''}
      </div>
    );
  });
}
