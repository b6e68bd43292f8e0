import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { actsOn, type PersonAct } from './acts.js';
import { CorrectJoining, RecordDeparture, Rename, Transfer, Undo } from './PersonForms.js';
import { ErasePerson, ProposeErasure } from './Erasure.js';
import { JoinForm } from './JoinForm.js';
import { OpeningForm } from './OpeningForm.js';
import { RegisterForm } from './RegisterForm.js';

type Employee = components['schemas']['EmployeeView'];

/** A button for each thing that can be corrected about an employee now. */
export function PersonActs({ person }: { readonly person: Employee }) {
  const say = useText();
  const who = useWho();
  const acts = actsOn(person, who);
  if (acts.length === 0) return null;
  return (
    <div className="row">
      {acts.map((act) => (
        <Act key={act} label={say(`staff.${act}`)} title={`${say(`staff.${act}`)} · ${person.name}`}>
          {(close) => <FormOf act={act} person={person} onDone={close} />}
        </Act>
      ))}
    </div>
  );
}

function FormOf({
  act,
  person,
  onDone,
}: {
  readonly act: PersonAct;
  readonly person: Employee;
  readonly onDone: () => void;
}) {
  switch (act) {
    case 'rename-employee':
      return <Rename person={person} onDone={onDone} />;
    case 'transfer-employee':
      return <Transfer person={person} onDone={onDone} />;
    case 'correct-joining':
      return <CorrectJoining person={person} onDone={onDone} />;
    case 'record-departure':
      return <RecordDeparture person={person} onDone={onDone} />;
    case 'record-opening':
      return <OpeningForm employeeId={person.employeeId} onDone={onDone} />;
    case 'join-persons':
      return <JoinForm person={person} onDone={onDone} />;
    case 'register-employee':
      return <RegisterForm again={person} onDone={onDone} />;
    case 'propose-erasure':
      return <ProposeErasure person={person} onDone={onDone} />;
    case 'erase-person':
      return <ErasePerson person={person} onDone={onDone} />;
    case 'undo-departure':
    case 'undo-registration':
      return <Undo command={act} person={person} onDone={onDone} />;
  }
}
