import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useText } from '../../language/language.js';
import { isCategory } from '../../parts/ids.js';
import { MEASURES, type LimitDraft } from './draft.js';

const MAX_POINTS = 1_000_000_000;

interface Fields {
  readonly limit: LimitDraft;
  /** The number of the limit within its grade, from 1. */
  readonly number: number;
  readonly grade: string;
  readonly onChange: (limit: LimitDraft) => void;
  readonly onRemove: () => void;
}

/** One limit of a grade: for awards or deductions, in one category or in all others. */
export function LimitFields({ limit, number, grade, onChange, onRemove }: Fields) {
  const say = useText();
  return (
    <div className="row" role="group" aria-label={say('grades.limit-of', { number })}>
      <SegmentedControl
        aria-label={say('grades.direction')}
        value={limit.direction}
        data={(['award', 'deduct'] as const).map((value) => ({ value, label: say(`record.${value}`) }))}
        onChange={(direction) => {
          onChange({ ...limit, direction });
        }}
      />
      <TextInput
        label={say('rulebook.category')}
        placeholder={say('grades.all-others')}
        value={limit.category}
        error={isCategory(limit.category) ? undefined : say('rulebook.category-faulty')}
        maxLength={64}
        w="9rem"
        onChange={({ currentTarget }) => {
          onChange({ ...limit, category: currentTarget.value });
        }}
      />
      {MEASURES.map((measure) => (
        <NumberInput
          key={measure}
          label={say(`grades.${measure}`)}
          placeholder={say('grades.unlimited')}
          value={limit[measure]}
          min={0}
          max={MAX_POINTS}
          allowDecimal={false}
          hideControls
          w="9.5rem"
          onChange={(points) => {
            onChange({ ...limit, [measure]: typeof points === 'number' ? points : '' });
          }}
        />
      ))}
      <Button variant="default" aria-label={say('grades.remove-limit', { number, grade })} onClick={onRemove}>
        {say('grades.remove')}
      </Button>
    </div>
  );
}
