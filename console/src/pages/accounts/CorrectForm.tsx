import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { forgetNameOf } from '../../parts/Principal.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import type { Person } from '../../recording/draft.js';
import { seenInPrincipals, type Principal } from './principals.js';

/** Puts right the name of an account, or which employee it is. */
export function CorrectForm({
  principal: { principalId, kind, name },
  onDone,
}: {
  readonly principal: Principal;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [typed, setTyped] = useState(name);
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [person] = people;
  const right = typed.trim();
  const isOther = right !== '' && right !== name;
  return (
    <ActForm
      command="correct-principal"
      fields={{
        principalId,
        ...(isOther ? { name: right } : {}),
        ...(person === undefined ? {} : { employeeId: person.employeeId }),
      }}
      go={say('accounts.correct')}
      isReady={isOther || person !== undefined}
      seenAt={seenInPrincipals}
      onDone={() => {
        forgetNameOf(principalId);
        onDone();
      }}
    >
      <p>{say('accounts.correct-does')}</p>
      <TextInput
        label={say('principals.who')}
        value={typed}
        maxLength={200}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      {kind === 'person' ? (
        <PersonPicker label={say('accounts.whose')} people={people} single onChange={setPeople} />
      ) : null}
    </ActForm>
  );
}
