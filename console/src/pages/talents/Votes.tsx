import { NumberInput } from '@mantine/core';
import { useText } from '../../language/language.js';

export type Votes<Name extends string> = Readonly<Record<Name, number | string>>;

/** The numbers of a vote, side by side. */
export function VoteFields<Name extends 'entitled' | 'present' | 'votesFor' | 'votesAgainst'>({
  names,
  value,
  onChange,
}: {
  readonly names: readonly Name[];
  readonly value: Votes<Name>;
  readonly onChange: (value: Votes<Name>) => void;
}) {
  const say = useText();
  return (
    <div className="row">
      {names.map((name) => (
        <NumberInput
          key={name}
          label={say(`talents.${name}`)}
          value={value[name]}
          min={0}
          allowDecimal={false}
          required
          withAsterisk={false}
          hideControls
          w="7rem"
          onChange={(typed) => {
            onChange({ ...value, [name]: typed });
          }}
        />
      ))}
    </div>
  );
}

/** Whether every number is typed. */
export const isCounted = (value: Votes<string>): boolean => Object.values(value).every((one) => one !== '');

/** The numbers as they are sent. */
export const counted = <Name extends string>(value: Votes<Name>): Record<Name, number> =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, Number(one)])) as Record<Name, number>;
