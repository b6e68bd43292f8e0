import { NumberInput } from '@mantine/core';
import { useText } from '../../language/language.js';

const NAMES = ['entitled', 'present', 'votesFor', 'votesAgainst'] as const;
export type Votes = Readonly<Record<(typeof NAMES)[number], number | string>>;
export const NO_VOTES: Votes = { entitled: '', present: '', votesFor: '', votesAgainst: '' };

export const isCounted = (votes: Votes): boolean => NAMES.every((name) => votes[name] !== '');
export const sentVotes = (votes: Votes): Record<(typeof NAMES)[number], number> => ({
  entitled: Number(votes.entitled),
  present: Number(votes.present),
  votesFor: Number(votes.votesFor),
  votesAgainst: Number(votes.votesAgainst),
});

/** The numbers of the vote by which a meeting resolved something. */
export function ResolutionFields({
  value,
  onChange,
}: {
  readonly value: Votes;
  readonly onChange: (votes: Votes) => void;
}) {
  const say = useText();
  return (
    <fieldset>
      <legend>{say('benefits.resolution')}</legend>
      <div className="row">
        {NAMES.map((name) => (
          <NumberInput
            key={name}
            label={say(`benefits.${name}`)}
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
    </fieldset>
  );
}
