import { NumberInput, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { isId } from '../../parts/ids.js';
import { SelectField } from '../../parts/SelectField.js';
import { seenAt } from './talent.js';

const BOARDS = ['all', 'office'] as const;
const TIES = ['up', 'down'] as const;
const BARRED = ['no', 'extend', 'cancel'] as const;
const MEASURES = ['whole', 'extension'] as const;

/** Sets a programme, or a new version of it. */
export function ProgrammeForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const [names, setNames] = useState({ programmeId: '', title: '', inForceFrom: '' });
  const [numbers, setNumbers] = useState({
    ...{ months: 6, atLeast: 4, share: 30, decisionDays: 10 },
    ...{ extensionMonths: 2, extensionTimes: 1, entitledMin: 5, voteShare: 60 },
  });
  const [bySum, setBySum] = useState(true);
  const [board, setBoard] = useState<(typeof BOARDS)[number]>('all');
  const [ties, setTies] = useState<(typeof TIES)[number]>('up');
  const [barred, setBarred] = useState<(typeof BARRED)[number]>('extend');
  const [measures, setMeasures] = useState<(typeof MEASURES)[number]>('whole');
  const [isVoted, setVoted] = useState(false);
  const programmeId = names.programmeId.trim();
  const title = names.title.trim();
  const { months, share, decisionDays } = numbers;
  const number = (name: keyof typeof numbers, label: string, max: number, min = 1) => (
    <NumberInput
      label={label}
      value={numbers[name]}
      min={min}
      max={max}
      allowDecimal={false}
      required
      withAsterisk={false}
      hideControls
      w="12rem"
      onChange={(typed) => {
        setNumbers({ ...numbers, [name]: Number(typed) });
      }}
    />
  );
  return (
    <ActForm
      command="set-programme"
      fields={{
        ...{ programmeId, title, inForceFrom: names.inForceFrom },
        ...{ months, board, share, ties, barred, decisionDays },
        ...(bySum ? {} : { atLeast: numbers.atLeast }),
        extension: { months: numbers.extensionMonths, times: numbers.extensionTimes, measures },
        ...(isVoted
          ? { recommendation: { entitledMin: numbers.entitledMin, share: numbers.voteShare } }
          : {}),
      }}
      go={say('talents.set')}
      isReady={programmeId !== '' && isId(programmeId) && title !== '' && names.inForceFrom !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('talents.set-does')}</p>
      <TextInput
        label={say('talents.title')}
        value={names.title}
        maxLength={200}
        required
        onChange={({ currentTarget }) => {
          setNames({ ...names, title: currentTarget.value });
        }}
      />
      <TextInput
        label={say('talents.id')}
        value={names.programmeId}
        maxLength={64}
        required
        error={isId(names.programmeId) ? undefined : say('rulebook.id-faulty')}
        onChange={({ currentTarget }) => {
          setNames({ ...names, programmeId: currentTarget.value });
        }}
      />
      <DayField
        label={say('talents.in-force-from')}
        value={names.inForceFrom}
        required
        onChange={({ currentTarget }) => {
          setNames({ ...names, inForceFrom: currentTarget.value });
        }}
      />
      <div className="row">
        {number('months', say('talents.months'), 36)}
        {number('share', say('talents.share'), 100)}
        {number('decisionDays', say('talents.decision-days'), 180)}
      </div>
      <SelectField
        label={say('talents.board')}
        value={board}
        options={BOARDS.map((value) => ({ value, label: say(`talents.board-${value}`) }))}
        onChange={(chosen) => {
          setBoard(chosen);
          // Ranks of several offices do not add up.
          if (chosen === 'office') setBySum(false);
        }}
      />
      <Switch
        label={say('talents.by-sum')}
        checked={bySum}
        disabled={board === 'office'}
        onChange={({ currentTarget }) => {
          setBySum(currentTarget.checked);
        }}
      />
      {bySum ? null : number('atLeast', say('talents.at-least'), 36)}
      <div className="row">
        <SelectField
          label={say('talents.ties')}
          value={ties}
          options={TIES.map((value) => ({ value, label: say(`talents.ties-${value}`) }))}
          onChange={setTies}
        />
        <SelectField
          label={say('talents.bars')}
          value={barred}
          options={BARRED.map((value) => ({ value, label: say(`talents.barred-${value}`) }))}
          onChange={setBarred}
        />
      </div>
      <div className="row">
        {number('extensionMonths', say('talents.extension-months'), 12)}
        {number('extensionTimes', say('talents.extension-times'), 5, 0)}
        <SelectField
          label={say('talents.measures')}
          value={measures}
          options={MEASURES.map((value) => ({ value, label: say(`talents.measures-${value}`) }))}
          onChange={setMeasures}
        />
      </div>
      <Switch
        label={say('talents.recommended')}
        checked={isVoted}
        onChange={({ currentTarget }) => {
          setVoted(currentTarget.checked);
        }}
      />
      {isVoted ? (
        <div className="row">
          {number('entitledMin', say('talents.entitled-min'), 1_000_000)}
          {number('voteShare', say('talents.vote-share'), 100)}
        </div>
      ) : null}
    </ActForm>
  );
}
