import { useState } from 'react';
import { useText } from '../language/language.js';
import { useWho } from '../app/session.js';
import { DayField } from './DayField.js';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of this month so far, until others are chosen; empty texts while a day is being typed. */
export function useDays(): readonly [Days, (days: Days) => void] {
  const { today } = useWho().organisation;
  return useState<Days>({ from: `${today.slice(0, 7)}-01`, to: today });
}

/** The fields for the first and the last day. */
export function DaysFields({
  days,
  onChange,
}: {
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}) {
  const say = useText();
  return (
    <>
      <DayField
        label={say('days.from')}
        value={days.from}
        max={days.to}
        onChange={({ currentTarget }) => {
          onChange({ ...days, from: currentTarget.value });
        }}
      />
      <DayField
        label={say('days.to')}
        value={days.to}
        min={days.from}
        onChange={({ currentTarget }) => {
          onChange({ ...days, to: currentTarget.value });
        }}
      />
    </>
  );
}
