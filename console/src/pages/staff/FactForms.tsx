import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { AttributeField } from '../../parts/AttributeField.js';
import { DayField } from '../../parts/DayField.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { pointbook } from '../../service/service.js';
import { granted } from './granted.js';

type Fact = components['schemas']['FactView'];

const seenOf =
  (employeeId: string) =>
  (minPosition: string): Promise<unknown> =>
    pointbook.read('/v1/employees/{employeeId}/facts', { path: { employeeId }, query: { minPosition } });

/** Service has a day and no value. */
const valued = (attribute: string, value: string): { readonly value?: string } =>
  attribute === 'service' ? {} : { value: value.trim() };

export function RecordFact({
  employeeId,
  onDone,
}: {
  readonly employeeId: string;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [factId] = useState(() => crypto.randomUUID());
  const [attribute, setAttribute] = useState('education');
  const [value, setValue] = useState('');
  const [since, setSince] = useState('');
  return (
    <ActForm
      command="record-fact"
      fields={{ employeeId, factId, attribute, since, ...valued(attribute, value) }}
      go={say('facts.record')}
      isReady={attribute !== '' && since !== '' && (attribute === 'service' || value.trim() !== '')}
      seenAt={seenOf(employeeId)}
      onDone={onDone}
    >
      <p className="quiet">{say('facts.how')}</p>
      <AttributeField
        value={attribute}
        required
        description={say('facts.attribute-how')}
        onChange={setAttribute}
      />
      <Content attribute={attribute} value={value} since={since} onValue={setValue} onSince={setSince} />
    </ActForm>
  );
}

interface OfFact {
  readonly employeeId: string;
  readonly fact: Fact;
  readonly onDone: () => void;
}

export function CorrectFact({ employeeId, fact, onDone }: OfFact) {
  const say = useText();
  const { factId, attribute } = fact;
  const [value, setValue] = useState(fact.value ?? '');
  const [since, setSince] = useState(fact.since);
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="correct-fact"
      fields={{ employeeId, factId, since, reason: reason.trim(), ...valued(attribute, value) }}
      go={say('staff.correct')}
      isReady={since !== '' && reason.trim() !== ''}
      seenAt={seenOf(employeeId)}
      onDone={onDone}
    >
      <p>{say('facts.change-does', { points: granted(fact) })}</p>
      <Content attribute={attribute} value={value} since={since} onValue={setValue} onSince={setSince} />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}

export function WithdrawFact({ employeeId, fact, onDone }: OfFact) {
  const say = useText();
  return (
    <ReasonForm
      command="withdraw-fact"
      fields={(reason) => ({ employeeId, factId: fact.factId, reason })}
      go={say('facts.withdraw')}
      isFinal
      seenAt={seenOf(employeeId)}
      onDone={onDone}
    >
      <p>{say('facts.withdraw-does', { points: granted(fact) })}</p>
    </ReasonForm>
  );
}

function Content({
  attribute,
  value,
  since,
  onValue,
  onSince,
}: {
  readonly attribute: string;
  readonly value: string;
  readonly since: string;
  readonly onValue: (value: string) => void;
  readonly onSince: (since: string) => void;
}) {
  const say = useText();
  return (
    <>
      {attribute === 'service' ? null : (
        <TextInput
          label={say('facts.value')}
          description={say('facts.value-how')}
          value={value}
          required
          maxLength={200}
          onChange={({ currentTarget }) => {
            onValue(currentTarget.value);
          }}
        />
      )}
      <DayField
        label={say('facts.since')}
        value={since}
        required
        onChange={({ currentTarget }) => {
          onSince(currentTarget.value);
        }}
      />
    </>
  );
}
