import { useState } from 'react';
import { useLocation } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import { ReasonField } from '../../parts/ReasonField.js';
import type { Person } from '../../recording/draft.js';
import { seenInList } from './seen.js';

type Employee = components['schemas']['EmployeeView'];

/** Joins two numbers of one person: this number is given up, and what is open under it goes to the other. */
export function JoinForm({ person, onDone }: { readonly person: Employee; readonly onDone: () => void }) {
  const say = useText();
  const [, go] = useLocation();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [reason, setReason] = useState('');
  const { employeeId: giveUp, name, entries, balance } = person;
  const [kept] = people;
  return (
    <ActForm
      command="join-persons"
      fields={{ keep: kept?.employeeId ?? '', giveUp, reason: reason.trim() }}
      go={say('staff.join-persons')}
      isFinal
      isReady={kept !== undefined && kept.employeeId !== giveUp && reason.trim() !== ''}
      seenAt={seenInList}
      onDone={() => {
        onDone();
        if (kept !== undefined) go(`/staff/${kept.employeeId}`);
      }}
    >
      <p>{say('staff.join-does', { name, number: giveUp, entries, points: balance.total - balance.base })}</p>
      <PersonPicker label={say('staff.join-keep')} people={people} single onChange={setPeople} />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}
