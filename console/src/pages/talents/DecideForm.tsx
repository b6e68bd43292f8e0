import { SegmentedControl, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { OUTCOMES, seenAt, type Inspection, type Outcome } from './talent.js';
import { counted, isCounted, VoteFields } from './Votes.js';

const NAMES = ['entitled', 'present', 'votesFor', 'votesAgainst'] as const;
const NO_VOTES = { entitled: '', present: '', votesFor: '', votesAgainst: '' } as const;

/** Decides on an inspection: by its finding, or otherwise with a reason and a resolution. */
export function DecideForm({
  inspection: { programmeId, employeeId, findings },
  onDone,
}: {
  readonly inspection: Inspection;
  readonly onDone: () => void;
}) {
  const say = useText();
  const finding = findings.at(-1)?.finding ?? null;
  const [outcome, setOutcome] = useState<Outcome>(finding ?? 'pass');
  const [typed, setTyped] = useState('');
  const [votes, setVotes] = useState<Readonly<Record<(typeof NAMES)[number], number | string>>>(NO_VOTES);
  const isOther = outcome !== finding;
  const [hasVotes, setHasVotes] = useState(false);
  const withVotes = isOther || hasVotes;
  const reason = typed.trim();
  return (
    <ActForm
      command="decide-inspection"
      fields={{
        programmeId,
        employeeId,
        outcome,
        ...(reason === '' ? {} : { reason }),
        ...(withVotes ? { resolution: counted(votes) } : {}),
      }}
      go={say('talents.decide')}
      isFinal
      isReady={(!isOther || reason !== '') && (!withVotes || isCounted(votes))}
      seenAt={seenAt}
      onDone={onDone}
    >
      <SegmentedControl
        aria-label={say('talents.outcome')}
        value={outcome}
        data={OUTCOMES.map((value) => ({ value, label: say(`talents.${value}`) }))}
        onChange={setOutcome}
      />
      {isOther ? (
        <p>{say('talents.otherwise')}</p>
      ) : (
        <Switch
          label={say('talents.vote')}
          checked={hasVotes}
          onChange={({ currentTarget }) => {
            setHasVotes(currentTarget.checked);
          }}
        />
      )}
      {withVotes ? <VoteFields names={NAMES} value={votes} onChange={setVotes} /> : null}
      <Textarea
        label={say('entry.reason')}
        value={typed}
        maxLength={2_000}
        required={isOther}
        autosize
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
