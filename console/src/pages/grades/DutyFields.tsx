import { NumberInput, TextInput } from '@mantine/core';
import { useText } from '../../language/language.js';
import { isId } from '../../parts/ids.js';
import type { DutyDraft } from './draft.js';
import { isPenaltyHalf } from './faults.js';

const MAX_ENTRIES = 10_000;
const MAX_POINTS = 100_000;

/** The monthly duty of a grade, and the penalty that is proposed if it is missed. */
export function DutyFields({
  duty,
  onChange,
}: {
  readonly duty: DutyDraft;
  readonly onChange: (duty: DutyDraft) => void;
}) {
  const say = useText();
  const isHalf = isPenaltyHalf(duty);
  return (
    <div className="row" role="group" aria-label={say('grades.duty')}>
      {(['awards', 'deductions'] as const).map((what) => (
        <NumberInput
          key={what}
          label={say(`grades.${what}`)}
          value={duty[what]}
          required
          min={0}
          max={MAX_ENTRIES}
          allowDecimal={false}
          hideControls
          w="11rem"
          onChange={(count) => {
            onChange({ ...duty, [what]: typeof count === 'number' ? count : '' });
          }}
        />
      ))}
      <TextInput
        label={say('grades.penalty')}
        value={duty.itemCode}
        error={isId(duty.itemCode) ? undefined : say('rulebook.id-faulty')}
        required={isHalf}
        maxLength={64}
        onChange={({ currentTarget }) => {
          onChange({ ...duty, itemCode: currentTarget.value });
        }}
      />
      <NumberInput
        label={say('grades.penalty-points')}
        value={duty.points}
        required={isHalf}
        min={1}
        max={MAX_POINTS}
        allowDecimal={false}
        hideControls
        w="11rem"
        onChange={(points) => {
          onChange({ ...duty, points: typeof points === 'number' ? points : '' });
        }}
      />
    </div>
  );
}
