import { Button, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { pointbook } from '../../service/service.js';

/** Lends one's authority to somebody for some days. */
export function LendForm() {
  const say = useText();
  const { today } = useWho().organisation;
  const [delegateId, setDelegateId] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const sending = useSending('delegate-authority', {
    seenAt: (minPosition) => pointbook.read('/v1/delegations', { query: { limit: 1, minPosition } }),
    onDone: () => {
      setDelegateId('');
      setUntil('');
    },
  });
  return (
    <form
      className="card stack"
      aria-labelledby="lend"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate({ delegateId: delegateId.trim(), from, until });
      }}
    >
      <Title order={2} size="h4" id="lend">
        {say('delegations.lend')}
      </Title>
      <div className="row">
        <TextInput
          label={say('delegations.whom')}
          description={say('delegations.whom-how')}
          value={delegateId}
          maxLength={64}
          required
          withAsterisk={false}
          onChange={({ currentTarget }) => {
            setDelegateId(currentTarget.value);
          }}
        />
        <Day label={say('delegations.from')} value={from} min={today} onChange={setFrom} />
        <Day label={say('delegations.until')} value={until} min={from} onChange={setUntil} />
      </div>
      <Refused error={sending.error} />
      <div>
        <Button type="submit" loading={sending.isPending}>
          {say('delegations.go')}
        </Button>
      </div>
    </form>
  );
}

function Day({
  label,
  value,
  min,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly min: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <DayField
      label={label}
      value={value}
      min={min}
      required
      withAsterisk={false}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
