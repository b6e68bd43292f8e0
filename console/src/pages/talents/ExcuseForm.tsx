import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { SelectField } from '../../parts/SelectField.js';
import { seenAt, type Inspection } from './talent.js';

/** Leaves a month of protected leave out of an inspection. */
export function ExcuseForm({
  inspection: { programmeId, employeeId, months },
  onDone,
}: {
  readonly inspection: Inspection;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [month, setMonth] = useState(months[0] ?? '');
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="excuse-month"
      fields={{ programmeId, employeeId, month, reason: reason.trim() }}
      go={say('talents.excuse')}
      isReady={month !== '' && reason.trim() !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('talents.excuse-does')}</p>
      <SelectField
        label={say('talents.month')}
        value={month}
        options={months.map((value) => ({ value, label: value }))}
        onChange={setMonth}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}
