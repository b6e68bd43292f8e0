import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { monthsIn } from './opening.js';
import { seenInList } from './seen.js';

const MOST_POINTS = 1_000_000;

/** Records the balances that an employee brings along from before the book. */
export function OpeningForm({
  employeeId,
  onDone,
}: {
  readonly employeeId: string;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [openingId] = useState(() => crypto.randomUUID());
  const [asOf, setAsOf] = useState('');
  const [points, setPoints] = useState({ fixed: 0, behaviour: 0 });
  const [typedMonths, setTypedMonths] = useState('');
  const [source, setSource] = useState('');
  const months = monthsIn(typedMonths);
  return (
    <ActForm
      command="record-opening"
      fields={{
        employeeId,
        openingId,
        asOf,
        ...points,
        source: source.trim(),
        ...(months === undefined || months.length === 0 ? {} : { months }),
      }}
      go={say('staff.record-opening')}
      isReady={asOf !== '' && source.trim() !== '' && months !== undefined}
      seenAt={seenInList}
      onDone={onDone}
    >
      <p className="quiet">{say('opening.how')}</p>
      <DayField
        label={say('opening.as-of')}
        value={asOf}
        required
        onChange={({ currentTarget }) => {
          setAsOf(currentTarget.value);
        }}
      />
      {(['fixed', 'behaviour'] as const).map((kind) => (
        <NumberInput
          key={kind}
          label={say(`opening.${kind}`)}
          value={points[kind]}
          required
          min={-MOST_POINTS}
          max={MOST_POINTS}
          allowDecimal={false}
          onChange={(value) => {
            setPoints({ ...points, [kind]: Number(value) });
          }}
        />
      ))}
      <Textarea
        label={say('opening.months')}
        description={say('opening.months-how')}
        placeholder="2026-01 50"
        value={typedMonths}
        error={months === undefined ? say('opening.months-faulty') : undefined}
        autosize
        onChange={({ currentTarget }) => {
          setTypedMonths(currentTarget.value);
        }}
      />
      <Textarea
        label={say('opening.source')}
        value={source}
        required
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setSource(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
