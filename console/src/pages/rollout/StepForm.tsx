import { Button, SegmentedControl, Select, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { isCategory } from '../../parts/ids.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { pointbook } from '../../service/service.js';
import { useRead } from '../../service/reading.js';

const STATES = ['live', 'trial', 'off'] as const;

/** Adds a step to the roll-out; the first one applies to everybody. */
export function StepForm({ isFirst }: { readonly isFirst: boolean }) {
  const say = useText();
  const { today } = useWho().organisation;
  const { data: offices } = useRead('/v1/offices', { query: { limit: 1000 } });
  const [officeId, setOfficeId] = useState<string | null>(null);
  const [category, setCategory] = useState('');
  const [state, setState] = useState<(typeof STATES)[number]>('live');
  const [from, setFrom] = useState('');
  const sending = useSending('plan-rollout', {
    seenAt: (minPosition) => pointbook.read('/v1/rollout', { query: { limit: 1, minPosition } }),
  });
  const plan = (): void => {
    if (sending.isPending || !isCategory(category)) return;
    sending.mutate({
      state,
      from,
      ...(isFirst || officeId === null ? {} : { officeId }),
      ...(isFirst || category.trim() === '' ? {} : { category: category.trim() }),
    });
  };
  return (
    <form
      className="card stack"
      aria-labelledby="plan"
      onSubmit={(event) => {
        event.preventDefault();
        plan();
      }}
    >
      <Title order={2} size="h4" id="plan">
        {say('rollout.plan')}
      </Title>
      {isFirst ? <p>{say('rollout.first')}</p> : null}
      <div className="row">
        {isFirst ? null : (
          <>
            <Select
              label={say('board.office')}
              placeholder={say('rollout.every-office')}
              clearable
              clearButtonProps={{ 'aria-label': say('record.clear') }}
              value={officeId}
              data={(offices?.items ?? []).map((office) => ({ value: office.officeId, label: office.name }))}
              onChange={setOfficeId}
            />
            <TextInput
              label={say('rulebook.category')}
              placeholder={say('rollout.every-category')}
              value={category}
              error={isCategory(category) ? undefined : say('rulebook.category-faulty')}
              maxLength={64}
              onChange={({ currentTarget }) => {
                setCategory(currentTarget.value);
              }}
            />
          </>
        )}
        <SegmentedControl
          aria-label={say('entry.state')}
          value={state}
          data={STATES.map((value) => ({ value, label: say(`rollout.${value}`) }))}
          onChange={setState}
        />
        <DayField
          label={say('rollout.from')}
          value={from}
          min={today}
          required
          onChange={({ currentTarget }) => {
            setFrom(currentTarget.value);
          }}
        />
      </div>
      <Refused error={sending.error} />
      <div>
        <Button type="submit" loading={sending.isPending}>
          {say('rollout.go')}
        </Button>
      </div>
    </form>
  );
}
