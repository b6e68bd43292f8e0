import { NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { SelectField } from '../../parts/SelectField.js';
import { pointbook } from '../../service/service.js';
import { FIRST_CASES, FIRST_POLICY, FIRST_PUBLICITY, type Policy } from './policy.js';

type Publicity = NonNullable<Policy['publicity']>;
type Cases = NonNullable<Policy['cases']>;

/** Sets the rules for publicity and cases from a future day on; begins with those that were set last. */
export function PolicyForm({
  last = FIRST_POLICY,
  onDone,
}: {
  readonly last?: Policy | undefined;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [inForceFrom, setInForceFrom] = useState('');
  const [days, setDays] = useState(last.days);
  const [publishes, setPublishes] = useState(last.publicity !== null);
  const [publicity, setPublicity] = useState(last.publicity ?? FIRST_PUBLICITY);
  const [hears, setHears] = useState(last.cases !== null);
  const [cases, setCases] = useState(last.cases ?? FIRST_CASES);
  const { importedUntil, ...rest } = cases;
  const sentCases = { ...rest, ...(importedUntil === null ? {} : { importedUntil }) };
  return (
    <ActForm
      command="set-due-process"
      fields={{
        inForceFrom,
        days,
        ...(publishes ? { publicity: { ...publicity } } : {}),
        ...(hears ? { cases: sentCases } : {}),
      }}
      go={say('due-process.set')}
      isReady={inForceFrom !== ''}
      seenAt={(minPosition) => pointbook.read('/v1/due-process', { query: { minPosition } })}
      onDone={onDone}
    >
      <DayField
        label={say('due-process.from')}
        description={say('due-process.from-how')}
        value={inForceFrom}
        required
        onChange={({ currentTarget }) => {
          setInForceFrom(currentTarget.value);
        }}
      />
      <SegmentedControl
        aria-label={say('due-process.days')}
        value={days}
        data={(['working', 'calendar'] as const).map((value) => ({
          value,
          label: say(`due-process.${value}`),
        }))}
        onChange={setDays}
      />
      <Switch
        label={say('due-process.publishes')}
        checked={publishes}
        onChange={({ currentTarget }) => {
          setPublishes(currentTarget.checked);
        }}
      />
      {publishes ? <PublicityFields value={publicity} onChange={setPublicity} /> : null}
      <Switch
        label={say('due-process.hears')}
        checked={hears}
        onChange={({ currentTarget }) => {
          setHears(currentTarget.checked);
        }}
      />
      {hears ? <CaseFields value={cases} onChange={setCases} /> : null}
    </ActForm>
  );
}

function PublicityFields({
  value,
  onChange,
}: {
  readonly value: Publicity;
  readonly onChange: (value: Publicity) => void;
}) {
  const say = useText();
  return (
    <>
      <div className="row">
        <Days
          label={say('due-process.board-days')}
          value={value.boardDays}
          max={31}
          onChange={(boardDays) => {
            onChange({ ...value, boardDays });
          }}
        />
        <Days
          label={say('due-process.entry-days')}
          description={say('due-process.entry-days-how')}
          value={value.entryDays}
          min={0}
          max={31}
          onChange={(entryDays) => {
            onChange({ ...value, entryDays });
          }}
        />
      </div>
      <SelectField
        label={say('due-process.deductions')}
        value={value.deductions}
        options={[
          { value: 'unnamed', label: say('due-process.unnamed') },
          { value: 'named', label: say('due-process.named') },
          { value: 'none', label: say('due-process.none-shown') },
        ]}
        onChange={(deductions) => {
          onChange({ ...value, deductions });
        }}
      />
      <Switch
        label={say('due-process.reasons')}
        checked={value.reasons}
        onChange={({ currentTarget }) => {
          onChange({ ...value, reasons: currentTarget.checked });
        }}
      />
    </>
  );
}

const PERIODS = [
  { name: 'appealDays', label: 'due-process.appeal-days', max: 366 },
  { name: 'answerDays', label: 'due-process.answer-days', max: 60 },
  { name: 'decisionDays', label: 'due-process.decision-days', max: 180 },
  { name: 'furtherDays', label: 'due-process.further-days', max: 60 },
  { name: 'quorum', label: 'due-process.quorum', max: 100 },
] as const;

function CaseFields({
  value,
  onChange,
}: {
  readonly value: Cases;
  readonly onChange: (value: Cases) => void;
}) {
  const say = useText();
  return (
    <>
      <div className="row">
        {PERIODS.map(({ name, label, max }) => (
          <Days
            key={name}
            label={say(label)}
            value={value[name]}
            max={max}
            onChange={(typed) => {
              onChange({ ...value, [name]: typed });
            }}
          />
        ))}
      </div>
      <SelectField
        label={say('due-process.first')}
        value={value.first}
        options={(['points-officer', 'leading-group'] as const).map((first) => ({
          value: first,
          label: say(`due-process.${first}`),
        }))}
        onChange={(first) => {
          onChange({ ...value, first });
        }}
      />
      <DayField
        label={say('due-process.imported-until')}
        description={say('due-process.imported-how')}
        value={value.importedUntil ?? ''}
        onChange={({ currentTarget }) => {
          onChange({ ...value, importedUntil: currentTarget.value === '' ? null : currentTarget.value });
        }}
      />
    </>
  );
}

function Days({
  label,
  description,
  value,
  min = 1,
  max,
  onChange,
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      label={label}
      description={description}
      value={value}
      min={min}
      max={max}
      allowDecimal={false}
      required
      withAsterisk={false}
      hideControls
      w="12rem"
      onChange={(typed) => {
        onChange(Number(typed));
      }}
    />
  );
}
