import { Button, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

const MOST_MONTHS = 600;

const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/retention', { query: { minPosition } });

/** How long what was said of people is kept after they left, for whoever may erase it. */
export function Retention() {
  const who = useWho();
  return may(who, 'POST /v1/commands/set-retention') ? <Kept /> : null;
}

function Kept() {
  const say = useText();
  const retention = useRead('/v1/retention');
  return (
    <section className="card stack" aria-labelledby="retention">
      <Title order={2} size="h4" id="retention">
        {say('settings.retention')}
      </Title>
      <p className="quiet">{say('settings.retention-how')}</p>
      <QueryResult of={retention}>{({ months }) => <MonthsForm key={months} now={months} />}</QueryResult>
    </section>
  );
}

function MonthsForm({ now }: { readonly now: number }) {
  const say = useText();
  const [months, setMonths] = useState<number | string>(now);
  const sending = useSending('set-retention', { seenAt });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate({ months: Number(months) });
      }}
    >
      <NumberInput
        label={say('settings.retention-months')}
        value={months}
        min={1}
        max={MOST_MONTHS}
        allowDecimal={false}
        maw="12rem"
        onChange={setMonths}
      />
      <Refused error={sending.error} />
      <div>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={sending.isPending}
          disabled={months === '' || Number(months) === now}
        >
          {say('settings.retention-go')}
        </Button>
      </div>
    </form>
  );
}
