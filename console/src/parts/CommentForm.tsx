import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CommandFields } from '../../../clients/typescript/src/index.js';
import { Refused } from './Refused.js';
import { useSending } from './useSending.js';

type Commenting = 'comment-on-edition' | 'discuss-proposal';

/** A comment on what others decide; the field is emptied once it is recorded. */
export function CommentForm<Name extends Commenting>({
  command,
  fieldsOf,
  seenAt,
  label,
  go,
}: {
  readonly command: Name;
  readonly fieldsOf: (text: string) => CommandFields<Name>;
  readonly seenAt: (position: string) => Promise<unknown>;
  readonly label: string;
  /** The label of the button. */
  readonly go: string;
}) {
  const [text, setText] = useState('');
  const sending = useSending(command, {
    seenAt,
    onDone: () => {
      setText('');
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate(fieldsOf(text.trim()));
      }}
    >
      <Textarea
        label={label}
        value={text}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Refused error={sending.error} />
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={sending.isPending}>
          {go}
        </Button>
      </div>
    </form>
  );
}
