import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { isId, suggestedId } from '../../parts/ids.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { pointbook } from '../../service/service.js';
import { PeopleCount } from './PeopleCount.js';

type Office = components['schemas']['OfficeView'];

interface Form {
  readonly office: Office;
  readonly onDone: () => void;
}

export const seenInOffices = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/offices', { query: { limit: 1, minPosition } });

/** Opens an office under a name; its short id, by which files and programs know it, is suggested. */
export function OpenForm({
  taken,
  onDone,
}: {
  readonly taken: readonly string[];
  readonly onDone: () => void;
}) {
  const say = useText();
  const [name, setName] = useState('');
  const [typedId, setTypedId] = useState<string>();
  const officeId = typedId ?? suggestedId(name, 'office', taken);
  return (
    <ActForm
      command="open-office"
      fields={{ officeId: officeId.trim(), name: name.trim() }}
      go={say('offices.open')}
      isReady={name.trim() !== '' && officeId.trim() !== '' && isId(officeId)}
      seenAt={seenInOffices}
      onDone={onDone}
    >
      <Name value={name} onChange={setName} />
      <TextInput
        label={say('offices.id')}
        description={say('offices.id-how')}
        value={officeId}
        error={isId(officeId) ? undefined : say('rulebook.id-faulty')}
        required
        maxLength={64}
        onChange={({ currentTarget }) => {
          setTypedId(currentTarget.value);
        }}
      />
    </ActForm>
  );
}

export function RenameForm({ office: { officeId, name: nameNow }, onDone }: Form) {
  const say = useText();
  const [name, setName] = useState(nameNow);
  return (
    <ActForm
      command="rename-office"
      fields={{ officeId, name: name.trim() }}
      go={say('offices.rename')}
      isReady={name.trim() !== '' && name.trim() !== nameNow}
      seenAt={seenInOffices}
      onDone={onDone}
    >
      <p className="quiet">{say('offices.rename-does')}</p>
      <Name value={name} onChange={setName} />
    </ActForm>
  );
}

export function CloseForm({ office: { officeId, name }, onDone }: Form) {
  const say = useText();
  const { today } = useWho().organisation;
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="close-office"
      fields={{ officeId, on, reason: reason.trim() }}
      go={say('offices.close')}
      isReady={on !== '' && reason.trim() !== ''}
      seenAt={seenInOffices}
      onDone={onDone}
    >
      <p>
        {say('offices.people-of', { name })} <PeopleCount officeId={officeId} />
      </p>
      <p className="quiet">{say('offices.close-does')}</p>
      <DayField
        label={say('offices.closed-on')}
        value={on}
        min={today}
        required
        onChange={({ currentTarget }) => {
          setOn(currentTarget.value);
        }}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}

export function ReopenForm({ office: { officeId }, onDone }: Form) {
  const say = useText();
  return (
    <ReasonForm
      command="reopen-office"
      fields={(reason) => ({ officeId, reason })}
      go={say('offices.reopen')}
      seenAt={seenInOffices}
      onDone={onDone}
    />
  );
}

function Name({ value, onChange }: { readonly value: string; readonly onChange: (name: string) => void }) {
  const say = useText();
  return (
    <TextInput
      label={say('offices.name')}
      value={value}
      required
      maxLength={200}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
