import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { pointbook } from '../../service/service.js';
import { linesOf, type YearOfDays } from './policy.js';

/** Sets the days of a year that are other than their weekdays say; begins with what is set already. */
export function WorkingDaysForm({
  years,
  onDone,
}: {
  readonly years: readonly YearOfDays[];
  readonly onDone: () => void;
}) {
  const say = useText();
  const { today } = useWho().organisation;
  const daysOf = (wanted: number) => years.find(({ year }) => year === wanted);
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [off, setOff] = useState(daysOf(year)?.off.join('\n') ?? '');
  const [on, setOn] = useState(daysOf(year)?.on.join('\n') ?? '');
  return (
    <ActForm
      command="set-working-days"
      fields={{ year, off: linesOf(off), on: linesOf(on) }}
      go={say('working-days.set')}
      seenAt={(minPosition) => pointbook.read('/v1/due-process', { query: { minPosition } })}
      onDone={onDone}
    >
      <p>{say('working-days.does')}</p>
      <NumberInput
        label={say('working-days.year')}
        value={year}
        min={1_900}
        max={2_999}
        allowDecimal={false}
        required
        hideControls
        onChange={(typed) => {
          const chosen = Number(typed);
          setYear(chosen);
          const known = daysOf(chosen);
          if (known === undefined) return;
          setOff(known.off.join('\n'));
          setOn(known.on.join('\n'));
        }}
      />
      <Textarea
        label={say('working-days.off')}
        description={say('working-days.list-how')}
        value={off}
        minRows={3}
        autosize
        onChange={({ currentTarget }) => {
          setOff(currentTarget.value);
        }}
      />
      <Textarea
        label={say('working-days.on')}
        description={say('working-days.list-how')}
        value={on}
        minRows={2}
        autosize
        onChange={({ currentTarget }) => {
          setOn(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
