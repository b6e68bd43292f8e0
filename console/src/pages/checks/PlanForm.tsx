import { MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { isId } from '../../parts/ids.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import { SelectField } from '../../parts/SelectField.js';
import type { Person } from '../../recording/draft.js';
import { useRead } from '../../service/reading.js';
import { RHYTHMS, seenAt, WEEKDAYS } from './round.js';

const MOST = 50;

/** Plans a round: which offices are looked at, for what, how often, and by whom. */
export function PlanForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [roundId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ title: '', from: today, until: '' });
  const [itemCodes, setItemCodes] = useState<string[]>([]);
  const [offices, setOffices] = useState<string[]>([]);
  const [every, setEvery] = useState<(typeof RHYTHMS)[number]>('week');
  const [weekday, setWeekday] = useState('');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  const title = typed.title.trim();
  const { from, until } = typed;
  const isReady =
    title !== '' && from !== '' && itemCodes.length > 0 && offices.length > 0 && people.length > 0;
  return (
    <ActForm
      command="plan-round"
      fields={{
        ...{ roundId, title, itemCodes, offices, every, from },
        inspectors: people.map(({ employeeId }) => employeeId),
        ...(every !== 'week' || weekday === '' ? {} : { weekday: Number(weekday) }),
        ...(until === '' ? {} : { until }),
      }}
      go={say('checks.plan')}
      isReady={isReady}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('checks.plan-does')}</p>
      <TextInput
        label={say('checks.title')}
        value={typed.title}
        maxLength={200}
        required
        onChange={({ currentTarget }) => {
          setTyped({ ...typed, title: currentTarget.value });
        }}
      />
      <TagsInput
        label={say('checks.items')}
        description={say('checks.items-how')}
        value={itemCodes}
        maxTags={MOST}
        required
        acceptValueOnBlur
        onChange={(codes) => {
          setItemCodes(codes.filter(isId));
        }}
      />
      <MultiSelect
        label={say('checks.offices')}
        value={offices}
        maxValues={MOST}
        searchable
        required
        data={(data?.items ?? [])
          .filter(({ closedOn }) => closedOn === null)
          .map(({ officeId, name }) => ({ value: officeId, label: name }))}
        onChange={setOffices}
      />
      <PersonPicker label={say('checks.inspectors')} people={people} onChange={setPeople} />
      <div className="row">
        <SelectField
          label={say('checks.every')}
          value={every}
          options={RHYTHMS.map((value) => ({ value, label: say(`checks.${value}`) }))}
          onChange={setEvery}
        />
        {every === 'week' ? (
          <SelectField
            label={say('checks.weekday')}
            value={weekday}
            options={[
              { value: '', label: say('checks.any-day') },
              ...WEEKDAYS.map((day) => ({ value: String(day), label: say(`checks.day-${day}`) })),
            ]}
            onChange={setWeekday}
          />
        ) : null}
      </div>
      <div className="row">
        <DayField
          label={say('checks.from')}
          value={from}
          required
          onChange={({ currentTarget }) => {
            setTyped({ ...typed, from: currentTarget.value });
          }}
        />
        <DayField
          label={say('checks.until')}
          value={until}
          min={from}
          onChange={({ currentTarget }) => {
            setTyped({ ...typed, until: currentTarget.value });
          }}
        />
      </div>
    </ActForm>
  );
}
