import { Button, Checkbox, TextInput } from '@mantine/core';
import { useText } from '../../language/language.js';
import { isCategory } from '../../parts/ids.js';
import { DutyFields } from './DutyFields.js';
import { NEW_DUTY, newLimit, type GradeDraft } from './draft.js';
import { LimitFields } from './LimitFields.js';

interface Fields {
  readonly grade: GradeDraft;
  readonly onChange: (grade: GradeDraft) => void;
  /** Undefined for the only grade. */
  readonly onRemove: (() => void) | undefined;
  /** Undefined for the lowest grade. */
  readonly onLower: (() => void) | undefined;
}

/** One grade: its name, limits and duties. */
export function GradeFields({ grade, onChange, onRemove, onLower }: Fields) {
  const say = useText();
  const { limits, duty } = grade;
  const name = grade.grade.trim() === '' ? say('grades.new') : grade.grade.trim();
  const change = (changes: Partial<GradeDraft>): void => {
    onChange({ ...grade, ...changes });
  };
  return (
    <section className="card stack" aria-label={name}>
      <div className="row">
        <TextInput
          label={say('grades.grade')}
          value={grade.grade}
          error={isCategory(grade.grade) ? undefined : say('rulebook.category-faulty')}
          required
          maxLength={64}
          onChange={({ currentTarget }) => {
            change({ grade: currentTarget.value });
          }}
        />
        {onLower === undefined ? null : (
          <Button variant="default" aria-label={say('grades.lower-one', { grade: name })} onClick={onLower}>
            {say('grades.lower')}
          </Button>
        )}
        {onRemove === undefined ? null : (
          <Button
            variant="default"
            aria-label={say('grades.remove-grade', { grade: name })}
            onClick={onRemove}
          >
            {say('grades.remove')}
          </Button>
        )}
      </div>
      {limits.map((limit, at) => (
        <LimitFields
          key={limit.key}
          limit={limit}
          number={at + 1}
          grade={name}
          onChange={(changed) => {
            change({ limits: limits.with(at, changed) });
          }}
          onRemove={() => {
            change({ limits: limits.toSpliced(at, 1) });
          }}
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => {
            change({ limits: [...limits, newLimit()] });
          }}
        >
          {say('grades.add-limit')}
        </Button>
      </div>
      <Checkbox
        label={say('grades.owes-something')}
        checked={duty !== null}
        onChange={({ currentTarget }) => {
          change({ duty: currentTarget.checked ? NEW_DUTY : null });
        }}
      />
      {duty === null ? null : (
        <DutyFields
          duty={duty}
          onChange={(changed) => {
            change({ duty: changed });
          }}
        />
      )}
    </section>
  );
}
