import { Button, NumberInput, Switch } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Refused } from '../../parts/Refused.js';
import { useSendingToMonths } from './useSendingToMonths.js';

const MOST_GRACE_DAYS = 60;

/** Sets when months close by themselves. */
export function ClosingForm({
  automatic: isAutomaticNow,
  graceDays: graceDaysNow,
}: Pick<View<'/v1/months'>, 'automatic' | 'graceDays'>) {
  const say = useText();
  const [graceDays, setGraceDays] = useState<number | string>(graceDaysNow);
  const [automatic, setAutomatic] = useState(isAutomaticNow);
  const sending = useSendingToMonths('set-closing');
  const isChanged = graceDays !== graceDaysNow || automatic !== isAutomaticNow;
  return (
    <form
      className="stack"
      aria-label={say('months.settings')}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate({ graceDays: Number(graceDays), automatic });
      }}
    >
      <Switch
        label={say('months.automatic')}
        checked={automatic}
        onChange={({ currentTarget }) => {
          setAutomatic(currentTarget.checked);
        }}
      />
      <NumberInput
        label={say('months.grace-days')}
        description={say('months.grace-days-how')}
        min={0}
        max={MOST_GRACE_DAYS}
        allowDecimal={false}
        maw="16rem"
        value={graceDays}
        onChange={setGraceDays}
      />
      <Refused error={sending.error} />
      <div>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={sending.isPending}
          disabled={!isChanged || graceDays === ''}
        >
          {say('months.settings-go')}
        </Button>
      </div>
    </form>
  );
}
