import { useState } from 'react';
import { mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { useOfficeName } from '../../parts/offices.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { SelectField } from '../../parts/SelectField.js';
import { FINDINGS, seenAt, type Round } from './round.js';

/** Records what was found in an office. */
export function CheckForm({
  round: { roundId, offices, from },
  onDone,
}: {
  readonly round: Round;
  readonly onDone: () => void;
}) {
  const say = useText();
  const who = useWho();
  const nameOf = useOfficeName();
  const { today } = who.organisation;
  const own = offices.filter((office) => mayFor(who, 'POST /v1/commands/record-check', office));
  const [officeId, setOfficeId] = useState(own[0] ?? '');
  const [on, setOn] = useState(today);
  const [finding, setFinding] = useState<(typeof FINDINGS)[number]>('as-it-should-be');
  const [typed, setTyped] = useState('');
  const note = typed.trim();
  return (
    <ActForm
      command="record-check"
      fields={{ roundId, officeId, on, finding, ...(note === '' ? {} : { note }) }}
      go={say('checks.record')}
      isFinal
      isReady={officeId !== '' && on !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('checks.record-does')}</p>
      <SelectField
        label={say('board.office')}
        value={officeId}
        options={own.map((value) => ({ value, label: nameOf(value) }))}
        onChange={setOfficeId}
      />
      <DayField
        label={say('checks.on')}
        value={on}
        min={from}
        max={today}
        required
        onChange={({ currentTarget }) => {
          setOn(currentTarget.value);
        }}
      />
      <SelectField
        label={say('checks.finding')}
        value={finding}
        options={FINDINGS.map((value) => ({ value, label: say(`checks.${value}`) }))}
        onChange={setFinding}
      />
      <ReasonField label={say('checks.note')} value={typed} required={false} onChange={setTyped} />
    </ActForm>
  );
}
