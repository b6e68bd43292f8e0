import { useParams } from 'wouter';
import { WithTexts } from '../../language/language.js';
import * as texts from '../../language/staff.js';
import { OnePerson } from './OnePerson.js';
import { StaffList } from './StaffList.js';

/** All present and former employees, for those who maintain them; or one of them. */
export default function StaffPage() {
  const { employeeId } = useParams<{ employeeId?: string }>();
  return (
    <WithTexts texts={texts}>
      {employeeId === undefined ? <StaffList /> : <OnePerson key={employeeId} employeeId={employeeId} />}
    </WithTexts>
  );
}
