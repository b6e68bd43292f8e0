import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { isId } from '../../parts/ids.js';
import { OfficeSelect } from '../../parts/OfficeSelect.js';
import { seenInList } from './seen.js';

type Employee = components['schemas']['EmployeeView'];

/** Registers an employee: for the first time, or again after they left. */
export function RegisterForm({
  again,
  onDone,
}: {
  /** The former employee who comes back. */
  readonly again?: Employee;
  readonly onDone: () => void;
}) {
  const say = useText();
  const { today } = useWho().organisation;
  const [employeeId, setEmployeeId] = useState(again?.employeeId ?? '');
  const [name, setName] = useState(again?.name ?? '');
  const [officeId, setOfficeId] = useState<string | null>(null);
  const [joinedOn, setJoinedOn] = useState(today);
  const fields = {
    employeeId: employeeId.trim(),
    name: name.trim(),
    officeId: officeId ?? '',
    joinedOn,
  };
  return (
    <ActForm
      command="register-employee"
      fields={fields}
      go={say('staff.register')}
      isReady={officeId !== null && isId(employeeId) && fields.name !== ''}
      seenAt={seenInList}
      onDone={onDone}
    >
      <TextInput
        label={say('board.number')}
        description={say('staff.number-how')}
        value={employeeId}
        error={isId(employeeId) ? undefined : say('rulebook.id-faulty')}
        readOnly={again !== undefined}
        required
        maxLength={64}
        onChange={({ currentTarget }) => {
          setEmployeeId(currentTarget.value);
        }}
      />
      <TextInput
        label={say('board.name')}
        value={name}
        required
        maxLength={200}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
        }}
      />
      <OfficeSelect label={say('board.office')} value={officeId} onChange={setOfficeId} />
      <DayField
        label={say('staff.joined-on')}
        description={say('staff.joined-how')}
        value={joinedOn}
        required
        onChange={({ currentTarget }) => {
          setJoinedOn(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
