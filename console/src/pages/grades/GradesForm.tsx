import { Button, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { pointbook } from '../../service/service.js';
import { Changes } from './Changes.js';
import { draftOf, newGrade, sentOf, type Draft, type GradeDraft, type Table } from './draft.js';
import { GradeFields } from './GradeFields.js';
import { isFaulty } from './faults.js';

const NUMBERS = [
  { of: 'quorum', label: 'grades.quorum', max: 100 },
  { of: 'proposalDays', label: 'grades.days', max: 366 },
] as const;

/** The next table, begun as a copy of the last one; typed values stay, even if somebody else sets a table meanwhile. */
export function GradesForm({ last }: { readonly last: Table | undefined }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [draft, setDraft] = useState(() => draftOf(last));
  const sending = useSending('set-authority', {
    seenAt: (minPosition) => pointbook.read('/v1/authority', { query: { limit: 1, minPosition } }),
    // The table just sent is the last one now: the next begins as its copy, on another day.
    onDone: () => {
      setDraft((typed) => ({ ...typed, inForceFrom: '' }));
    },
  });
  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes });
  };
  const { grades } = draft;
  const changeGrade = (at: number, grade: GradeDraft): void => {
    change({ grades: grades.with(at, grade) });
  };
  const sent = sentOf(draft);
  return (
    <form
      className="card stack"
      aria-labelledby="set-grades"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending && sent !== undefined && !isFaulty(draft)) sending.mutate(sent);
      }}
    >
      <Title order={2} size="h4" id="set-grades">
        {say('grades.set')}
      </Title>
      <p className="quiet">{say('grades.set-how')}</p>
      <div className="row">
        <DayField
          label={say('grades.from')}
          value={draft.inForceFrom}
          min={today}
          required
          onChange={({ currentTarget }) => {
            change({ inForceFrom: currentTarget.value });
          }}
        />
        {NUMBERS.map(({ of, label, max }) => (
          <NumberInput
            key={of}
            label={say(label)}
            value={draft[of]}
            required
            min={1}
            max={max}
            allowDecimal={false}
            hideControls
            onChange={(value) => {
              change({ [of]: typeof value === 'number' ? value : '' });
            }}
          />
        ))}
      </div>
      <p className="quiet">{say('grades.order')}</p>
      {grades.map((grade, at) => (
        <GradeFields
          key={grade.key}
          grade={grade}
          onChange={(changed) => {
            changeGrade(at, changed);
          }}
          onRemove={
            grades.length === 1
              ? undefined
              : () => {
                  change({ grades: grades.toSpliced(at, 1) });
                }
          }
          onLower={
            at === 0
              ? undefined
              : () => {
                  change({ grades: grades.toSpliced(at, 1).toSpliced(at - 1, 0, grade) });
                }
          }
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => {
            change({ grades: [...grades, newGrade()] });
          }}
        >
          {say('grades.add')}
        </Button>
      </div>
      <Changes last={last} next={sent} />
      <Refused error={sending.error} />
      <div>
        <Button type="submit" loading={sending.isPending}>
          {say('grades.go')}
        </Button>
      </div>
    </form>
  );
}
