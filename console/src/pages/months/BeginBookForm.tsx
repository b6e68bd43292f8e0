import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Refused } from '../../parts/Refused.js';
import { useSendingToMonths } from './useSendingToMonths.js';

/** Where the book begins, once and for all, for whoever may say so. */
export function BeginBookForm() {
  const say = useText();
  const { today } = useWho().organisation;
  const [month, setMonth] = useState(today.slice(0, 7));
  const sending = useSendingToMonths('begin-book');
  return (
    <form
      className="stack"
      aria-label={say('months.begin')}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate({ month });
      }}
    >
      <TextInput
        label={say('months.begin-month')}
        description={say('months.begin-how')}
        placeholder="2026-01"
        pattern="\d{4}-(0[1-9]|1[0-2])"
        required
        maw="24rem"
        value={month}
        onChange={({ currentTarget }) => {
          setMonth(currentTarget.value.trim());
        }}
      />
      <Refused error={sending.error} />
      <div>
        <Button type="submit" size="compact-sm" loading={sending.isPending}>
          {say('months.begin')}
        </Button>
      </div>
    </form>
  );
}
