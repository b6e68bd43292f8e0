import { Textarea } from '@mantine/core';
import { useText } from '../language/language.js';

const MOST_CHARACTERS = 2_000;

/** Why something is done, for whoever reads it later. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}) {
  const say = useText();
  return (
    <Textarea
      label={say('entry.reason')}
      value={value}
      maxLength={MOST_CHARACTERS}
      required
      autosize
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
