import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { ReasonField } from '../../parts/ReasonField.js';
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
      go={say('rulebook.answer')}
      isReady={text !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <ReasonField label={say('rulebook.answer')} value={typed} onChange={setTyped} />
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
