import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { seenAt } from './edition.js';

/** Says what was made of a comment. */
export function AnswerForm({
  editionId,
  number,
  onDone,
}: {
  readonly editionId: string;
  readonly number: number;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const [taken, setTaken] = useState(false);
  const text = typed.trim();
  return (
    <ActForm
      command="answer-comment"
      fields={{ editionId, number, text, taken }}
      go={say('rulebook.answer-go')}
      seenAt={seenAt}
      onDone={onDone}
    >
      <Textarea
        label={say('rulebook.answer')}
        value={typed}
        maxLength={2_000}
        required
        autosize
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <Checkbox
        label={say('rulebook.take')}
        checked={taken}
        onChange={({ currentTarget }) => {
          setTaken(currentTarget.checked);
        }}
      />
    </ActForm>
  );
}
