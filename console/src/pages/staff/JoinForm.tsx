import { useState } from 'react';
import { useLocation } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import { ReasonField } from '../../parts/ReasonField.js';
import type { Person } from '../../recording/draft.js';
import { Doubles } from './Doubles.js';
import { sentAs, withDoublesIn, type Fates } from './fates.js';
import { seenInList } from './seen.js';

type Employee = components['schemas']['EmployeeView'];

/** Joins two numbers of one person: this number is given up, and what is open under it goes to the other. */
export function JoinForm({ person, onDone }: { readonly person: Employee; readonly onDone: () => void }) {
  const say = useText();
  const [, go] = useLocation();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [fates, setFates] = useState<Fates>(new Map());
  const [reason, setReason] = useState('');
  const { employeeId: giveUp, name, entries, balance } = person;
  const [kept] = people;
  return (
    <ActForm
      command="join-persons"
      fields={{ keep: kept?.employeeId ?? '', giveUp, reason: reason.trim(), ...sentAs(fates) }}
      go={say('staff.join-persons')}
      isFinal
      isReady={kept !== undefined && reason.trim() !== ''}
      seenAt={seenInList}
      onRefused={(error) => {
        setFates(withDoublesIn(error, fates));
      }}
      onDone={() => {
        onDone();
        if (kept !== undefined) go(`/staff/${kept.employeeId}`);
      }}
    >
      <p>{say('staff.join-does', { name, number: giveUp, entries, points: balance.total - balance.base })}</p>
      <PersonPicker
        label={say('staff.join-keep')}
        people={people}
        single
        without={giveUp}
        onChange={(chosen) => {
          setPeople(chosen);
          setFates(new Map());
        }}
      />
      <ReasonField value={reason} onChange={setReason} />
      {fates.size === 0 ? null : (
        <Doubles
          person={person}
          fates={fates}
          onChange={(entryId, fate) => {
            setFates(new Map(fates).set(entryId, fate));
          }}
        />
      )}
    </ActForm>
  );
}
