import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Confirm } from '../../parts/Confirm.js';
import { useRead } from '../../service/reading.js';
import { useSendingToMonths } from './useSendingToMonths.js';

/** Sets where the book begins, once and for all. */
export function BeginBookForm() {
  const say = useText();
  const { today } = useWho().organisation;
  const [month, setMonth] = useState(today.slice(0, 7));
  const [isAsked, setAsked] = useState(false);
  const sending = useSendingToMonths('begin-book');
  const people = useRead('/v1/rankings/total', { query: { limit: 1 }, when: isAsked });
  return (
    <form
      className="stack"
      aria-label={say('months.begin')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
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
      <div>
        <Button type="submit" size="compact-sm" aria-haspopup="dialog">
          {say('months.begin')}
        </Button>
      </div>
      <Confirm
        opened={isAsked}
        title={say('months.begin')}
        go={say('months.begin-yes', { month })}
        error={sending.error}
        isPending={sending.isPending}
        onConfirm={() => {
          sending.mutate(
            { month },
            {
              onSuccess: () => {
                setAsked(false);
              },
            },
          );
        }}
        onClose={() => {
          setAsked(false);
        }}
      >
        <p>{say('months.begin-does', { month, people: people.data?.count ?? 0 })}</p>
      </Confirm>
    </form>
  );
}
