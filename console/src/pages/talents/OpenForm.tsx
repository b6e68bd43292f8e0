import { Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import { SelectField } from '../../parts/SelectField.js';
import type { Person } from '../../recording/draft.js';
import { isMonth, seenAt, type Programme } from './talent.js';
import { counted, isCounted, VoteFields } from './Votes.js';

const NAMES = ['entitled', 'present', 'votesFor'] as const;
const NO_VOTES = { entitled: '', present: '', votesFor: '' } as const;

/** Opens the inspection of an employee. */
export function OpenForm({
  programmes,
  onDone,
}: {
  readonly programmes: readonly Programme[];
  readonly onDone: () => void;
}) {
  const say = useText();
  const { today } = useWho().organisation;
  const newest = new Map(programmes.map((programme) => [programme.programmeId, programme]));
  const [programmeId, setProgrammeId] = useState(programmes.at(-1)?.programmeId ?? '');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [from, setFrom] = useState(today.slice(0, 7));
  const [typed, setTyped] = useState('');
  const isAsked = newest.get(programmeId)?.recommendation != null;
  const [isVoted, setVoted] = useState(false);
  const [votes, setVotes] = useState<Readonly<Record<(typeof NAMES)[number], number | string>>>(NO_VOTES);
  const withVotes = isAsked || isVoted;
  const statement = typed.trim();
  const [person] = people;
  return (
    <ActForm
      command="open-inspection"
      fields={{
        programmeId,
        employeeId: idOf(person),
        from,
        statement,
        ...(withVotes ? { recommendation: counted(votes) } : {}),
      }}
      go={say('talents.open')}
      isReady={isWhole({ person, from, statement }) && (!withVotes || isCounted(votes))}
      seenAt={seenAt}
      onDone={onDone}
    >
      <SelectField
        label={say('talents.programme')}
        value={programmeId}
        options={[...newest.values()].map(({ programmeId: value, title }) => ({ value, label: title }))}
        onChange={setProgrammeId}
      />
      <PersonPicker label={say('record.whom')} people={people} single onChange={setPeople} />
      <TextInput
        label={say('talents.from')}
        description={say('talents.from-how')}
        value={from}
        maxLength={7}
        required
        onChange={({ currentTarget }) => {
          setFrom(currentTarget.value.trim());
        }}
      />
      <Textarea
        label={say('talents.statement')}
        value={typed}
        maxLength={2_000}
        required
        autosize
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      {isAsked ? null : (
        <Switch
          label={say('talents.vote')}
          checked={isVoted}
          onChange={({ currentTarget }) => {
            setVoted(currentTarget.checked);
          }}
        />
      )}
      {withVotes ? <VoteFields names={NAMES} value={votes} onChange={setVotes} /> : null}
    </ActForm>
  );
}

const isWhole = ({
  person,
  from,
  statement,
}: {
  readonly person: Person | undefined;
  readonly from: string;
  readonly statement: string;
}): boolean => person !== undefined && isMonth(from) && statement !== '';

const idOf = (person: Person | undefined): string => person?.employeeId ?? '';
