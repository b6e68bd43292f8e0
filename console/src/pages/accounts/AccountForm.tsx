import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { isId, suggestedId } from '../../parts/ids.js';
import { SelectField } from '../../parts/SelectField.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import type { Person } from '../../recording/draft.js';
import { seenInPrincipals } from './principals.js';

/** Opens an account: for a person, usually an employee with name and number, or for a program. */
export function AccountForm({
  taken,
  onDone,
}: {
  readonly taken: readonly string[];
  readonly onDone: (principalId: string) => void;
}) {
  const say = useText();
  const [kind, setKind] = useState<'person' | 'service'>('person');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [typedName, setName] = useState<string>();
  const [typedId, setId] = useState<string>();
  const [lastDay, setLastDay] = useState('');
  const [person] = kind === 'person' ? people : [];
  const { name, principalId } = namedAfter(person, { name: typedName, principalId: typedId }, (from) =>
    suggestedId(from, kind, taken),
  );
  return (
    <ActForm
      command="register-principal"
      fields={{
        principalId,
        kind,
        name: name.trim(),
        ...(person === undefined ? {} : { employeeId: person.employeeId }),
        ...(lastDay === '' ? {} : { lastDay }),
      }}
      go={say('accounts.new')}
      isReady={name.trim() !== '' && principalId !== '' && isId(principalId)}
      seenAt={seenInPrincipals}
      onDone={() => {
        onDone(principalId);
      }}
    >
      <SelectField
        label={say('principals.kind')}
        value={kind}
        options={(['person', 'service'] as const).map((one) => ({
          value: one,
          label: say(`principals.${one}`),
        }))}
        onChange={setKind}
      />
      {kind === 'person' ? (
        <PersonPicker label={say('accounts.whose')} people={people} single onChange={setPeople} />
      ) : null}
      <TextInput
        label={say('principals.who')}
        value={name}
        required
        maxLength={200}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
        }}
      />
      <TextInput
        label={say('accounts.id')}
        description={say('accounts.id-how')}
        value={principalId}
        error={isId(principalId) ? undefined : say('rulebook.id-faulty')}
        required
        maxLength={64}
        onChange={({ currentTarget }) => {
          setId(currentTarget.value);
        }}
      />
      <DayField
        label={say('principals.last-day')}
        description={say('accounts.last-day-how')}
        value={lastDay}
        onChange={({ currentTarget }) => {
          setLastDay(currentTarget.value);
        }}
      />
    </ActForm>
  );
}

/** The typed name and id; by default the employee's name, and an id that follows from it. */
function namedAfter(
  person: Person | undefined,
  typed: { readonly name: string | undefined; readonly principalId: string | undefined },
  suggested: (from: string) => string,
): { readonly name: string; readonly principalId: string } {
  const name = typed.name ?? person?.name ?? '';
  const principalId = typed.principalId ?? suggested(person?.employeeId ?? name);
  return { name, principalId: principalId.trim() };
}
