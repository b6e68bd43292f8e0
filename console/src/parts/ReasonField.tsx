import { Textarea } from '@mantine/core';
import { useText } from '../language/language.js';

const MOST_CHARACTERS = 2_000;

/** What somebody says in their own words for whoever reads it later: why something is done, where no label says otherwise. */
export function ReasonField({
  label,
  value,
  required = true,
  onChange,
}: {
  readonly label?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (reason: string) => void;
}) {
  const say = useText();
  return (
    <Textarea
      label={label ?? say('entry.reason')}
      value={value}
      maxLength={MOST_CHARACTERS}
      required={required}
      autosize
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
