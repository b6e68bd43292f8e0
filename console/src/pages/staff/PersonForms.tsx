import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { OfficeSelect } from '../../parts/OfficeSelect.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { seenInList } from './seen.js';

type Employee = components['schemas']['EmployeeView'];

interface Form {
  readonly person: Employee;
  readonly onDone: () => void;
}

export function Rename({ person: { employeeId, name: nameNow }, onDone }: Form) {
  const say = useText();
  const [name, setName] = useState(nameNow);
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="rename-employee"
      fields={{ employeeId, name: name.trim(), reason: reason.trim() }}
      go={say('staff.correct')}
      isReady={name.trim() !== '' && name.trim() !== nameNow && reason.trim() !== ''}
      seenAt={seenInList}
      onDone={onDone}
    >
      <TextInput
        label={say('board.name')}
        value={name}
        required
        maxLength={200}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
        }}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}

export function Transfer({ person: { employeeId, officeId: officeNow }, onDone }: Form) {
  const say = useText();
  const { today } = useWho().organisation;
  const [officeId, setOfficeId] = useState<string | null>(null);
  const [effectiveOn, setEffectiveOn] = useState(today);
  return (
    <ActForm
      command="transfer-employee"
      fields={{ employeeId, officeId: officeId ?? '', effectiveOn }}
      go={say('staff.move')}
      isReady={officeId !== null && effectiveOn !== ''}
      seenAt={seenInList}
      onDone={onDone}
    >
      <OfficeSelect
        label={say('staff.move-to')}
        value={officeId}
        without={[officeNow]}
        onChange={setOfficeId}
      />
      <Day label={say('staff.effective-on')} value={effectiveOn} onChange={setEffectiveOn} />
    </ActForm>
  );
}

export function CorrectJoining({ person: { employeeId, joinedOn: joinedNow }, onDone }: Form) {
  const say = useText();
  const [joinedOn, setJoinedOn] = useState(joinedNow);
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="correct-joining"
      fields={{ employeeId, joinedOn, reason: reason.trim() }}
      go={say('staff.correct')}
      isReady={joinedOn !== '' && joinedOn !== joinedNow && reason.trim() !== ''}
      seenAt={seenInList}
      onDone={onDone}
    >
      <p className="quiet">{say('staff.correct-joining-how')}</p>
      <Day label={say('staff.joined-on')} value={joinedOn} onChange={setJoinedOn} />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}

export function RecordDeparture({ person: { employeeId, name, balance }, onDone }: Form) {
  const say = useText();
  const { today } = useWho().organisation;
  const [leftOn, setLeftOn] = useState(today);
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="record-departure"
      fields={{ employeeId, leftOn, reason: reason.trim() }}
      go={say('staff.record-departure')}
      isReady={leftOn !== '' && reason.trim() !== ''}
      seenAt={seenInList}
      onDone={onDone}
    >
      <p>{say('staff.departure-does', { name, points: balance.total })}</p>
      <Day label={say('staff.last-day')} value={leftOn} onChange={setLeftOn} />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}

/** Undoes a departure or a registration that was a mistake. */
export function Undo({
  command,
  person: { employeeId, name, employments },
  onDone,
}: Form & { readonly command: 'undo-departure' | 'undo-registration' }) {
  const say = useText();
  const [, go] = useLocation();
  const isGone = command === 'undo-registration' && employments.length === 1;
  return (
    <ReasonForm
      command={command}
      fields={(reason) => ({ employeeId, reason })}
      go={say(`staff.${command}`)}
      isFinal={command === 'undo-registration'}
      seenAt={seenInList}
      onDone={() => {
        onDone();
        // An employee who was never registered has no page.
        if (isGone) go('/staff');
      }}
    >
      <p>
        {say(`staff.${command}-does`, {
          name,
          joinedOn: employments.at(-1)?.joinedOn ?? '',
          leftOn: employments.at(-1)?.leftOn ?? '',
        })}
      </p>
    </ReasonForm>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <DayField
      label={label}
      value={value}
      required
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
