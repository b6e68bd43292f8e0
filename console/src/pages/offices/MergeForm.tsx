import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { Names } from '../../parts/Names.js';
import { OfficeSelect } from '../../parts/OfficeSelect.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { pointbook } from '../../service/service.js';
import { seenInOffices } from './OfficeForms.js';

type Office = components['schemas']['OfficeView'];
const MOST_MERGED = 20;

/** Merges offices into another from a day on; the people who move are counted and named before. */
export function MergeForm({
  offices,
  onDone,
}: {
  readonly offices: readonly Office[];
  readonly onDone: () => void;
}) {
  const say = useText();
  const { today } = useWho().organisation;
  const [mergeId] = useState(() => crypto.randomUUID());
  const [from, setFrom] = useState<string[]>([]);
  const [into, setInto] = useState<string | null>(null);
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const isChosen = from.length > 0 && into !== null && !from.includes(into);
  return (
    <ActForm
      command="merge-offices"
      fields={{ mergeId, from, into: into ?? '', on, reason: reason.trim() }}
      go={say('offices.merge')}
      isFinal
      isReady={isChosen && on !== '' && reason.trim() !== ''}
      seenAt={seenInOffices}
      onDone={onDone}
    >
      <MultiSelect
        label={say('offices.merge-from')}
        data={offices
          .filter(({ officeId }) => officeId !== into)
          .map(({ officeId, name }) => ({ value: officeId, label: name }))}
        value={from}
        required
        searchable
        maxValues={MOST_MERGED}
        onChange={setFrom}
      />
      <OfficeSelect label={say('offices.merge-into')} value={into} without={from} onChange={setInto} />
      <DayField
        label={say('offices.merge-on')}
        value={on}
        min={today}
        required
        onChange={({ currentTarget }) => {
          setOn(currentTarget.value);
        }}
      />
      <ReasonField value={reason} onChange={setReason} />
      {from.length === 0 ? null : <Consequences from={from} into={into} offices={offices} />}
    </ActForm>
  );
}

function Consequences({
  from,
  into,
  offices,
}: {
  readonly from: readonly string[];
  readonly into: string | null;
  readonly offices: readonly Office[];
}) {
  const say = useText();
  const people = usePeopleOf(from);
  const name = offices.find(({ officeId }) => officeId === into)?.name ?? '…';
  return (
    <QueryResult of={people}>
      {(members) => (
        <section className="stack" aria-label={say('offices.merge-does')}>
          <p>{say('offices.merge-moves', { people: members.length, offices: from.length, into: name })}</p>
          <Names people={members} />
          <p className="quiet">{say('offices.merge-final')}</p>
        </section>
      )}
    </QueryResult>
  );
}

/** The people in one of these offices today. */
const usePeopleOf = (officeIds: readonly string[]) =>
  useQuery({
    queryKey: ['people of', ...officeIds],
    queryFn: async ({ signal }) => {
      const people: { employeeId: string; name: string }[] = [];
      for (const officeId of officeIds) {
        const query = { officeId, active: 'true', limit: 1000 } as never;
        for await (const { employeeId, name } of pointbook.items('/v1/employees', { query, signal }))
          people.push({ employeeId, name });
      }
      return people;
    },
  });
