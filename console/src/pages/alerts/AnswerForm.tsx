import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { SelectField } from '../../parts/SelectField.js';
import { ANSWERS, seenAt, type Raised } from './alert.js';

/** Says what was done about an alert. */
export function AnswerForm({
  alert: { alertId, period },
  employeeId,
  onDone,
}: {
  readonly alert: Raised;
  readonly employeeId: string;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [measure, setMeasure] = useState<(typeof ANSWERS)[number]>('talk');
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  return (
    <ActForm
      command="answer-alert"
      fields={{ alertId, employeeId, period, measure, text }}
      go={say('alerts.answer')}
      isReady={text !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <SelectField
        label={say('alerts.done')}
        value={measure}
        options={ANSWERS.map((value) => ({
          value,
          label: say(value === 'none' ? 'alerts.nothing' : `alerts.${value}`),
        }))}
        onChange={setMeasure}
      />
      <Textarea
        label={say('alerts.text')}
        value={typed}
        maxLength={2_000}
        required
        autosize
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
