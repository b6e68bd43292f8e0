import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { SelectField } from '../../parts/SelectField.js';
import type { Person } from '../../recording/draft.js';
import { useRead } from '../../service/reading.js';
import {
  kindOf,
  minorOf,
  seenAt,
  takesAmount,
  takesBudget,
  type Row,
  type Run,
  type Scheme,
} from './benefit.js';
import { AmountField } from './BudgetForms.js';
import { isCounted, NO_VOTES, ResolutionFields, sentVotes } from './Resolution.js';

interface Done {
  readonly onDone: () => void;
}
interface OfRun extends Done {
  readonly run: Run;
}

interface ToCompute extends Done {
  readonly schemes: readonly Scheme[];
  /** What it begins with; both can be changed. */
  readonly given?: { readonly schemeId: string; readonly period: string };
}

const firstOf = ([scheme]: readonly Scheme[]) => ({ schemeId: scheme?.schemeId ?? '', period: '' });

/** Computes a run of a scheme over a confirmed period. */
export function ComputeForm({ schemes, given = firstOf(schemes), onDone }: ToCompute) {
  const say = useText();
  const [runId] = useState(() => crypto.randomUUID());
  const [schemeId, setSchemeId] = useState(given.schemeId);
  const [typed, setTyped] = useState(given.period);
  const [budgetId, setBudgetId] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const scheme = schemes.find((one) => one.schemeId === schemeId);
  const kind = scheme === undefined ? '' : kindOf(scheme);
  const period = typed.trim();
  const isWhole = (!takesBudget(kind) || budgetId !== '') && (!takesAmount(kind) || amount !== '');
  return (
    <ActForm
      command="compute-run"
      fields={{
        runId,
        schemeId,
        period,
        ...(takesBudget(kind) ? { budgetId } : {}),
        ...(takesAmount(kind) ? { amount: minorOf(amount) } : {}),
      }}
      go={say('benefits.run')}
      isReady={period !== '' && isWhole}
      seenAt={seenAt}
      onDone={onDone}
    >
      <SelectField
        label={say('benefits.scheme')}
        value={schemeId}
        options={schemes.map(({ schemeId: value, title }) => ({ value, label: title }))}
        onChange={setSchemeId}
      />
      <TextInput
        label={say('benefits.period')}
        description={say('benefits.period-how')}
        value={typed}
        maxLength={7}
        required
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      {takesBudget(kind) ? <BudgetSelect value={budgetId} onChange={setBudgetId} /> : null}
      {takesAmount(kind) ? (
        <AmountField label={say('benefits.amount')} value={amount} onChange={setAmount} />
      ) : null}
    </ActForm>
  );
}

function BudgetSelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (budgetId: string) => void;
}) {
  const say = useText();
  const { data } = useRead('/v1/budgets', { query: { limit: 1000 } });
  return (
    <SelectField
      label={say('benefits.budget')}
      value={value}
      options={(data?.items ?? []).map(({ budgetId, title }) => ({ value: budgetId, label: title }))}
      onChange={onChange}
    />
  );
}

export function PublishForm({ run: { runId }, onDone }: OfRun) {
  const say = useText();
  return (
    <ActForm
      command="publish-run"
      fields={{ runId }}
      go={say('benefits.publish')}
      isFinal
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('benefits.publish-does')}</p>
    </ActForm>
  );
}

export function ApproveForm({ run: { runId }, onDone }: OfRun) {
  const say = useText();
  const [votes, setVotes] = useState(NO_VOTES);
  return (
    <ActForm
      command="approve-run"
      fields={{ runId, resolution: sentVotes(votes) }}
      go={say('benefits.approve')}
      isFinal
      isReady={isCounted(votes)}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('benefits.approve-does')}</p>
      <ResolutionFields value={votes} onChange={setVotes} />
    </ActForm>
  );
}

export function CancelForm({ run: { runId }, onDone }: OfRun) {
  const say = useText();
  return (
    <ReasonForm
      command="cancel-run"
      fields={(reason) => ({ runId, reason })}
      go={say('benefits.cancel')}
      isFinal
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('benefits.cancel-does')}</p>
    </ReasonForm>
  );
}

/** Gives what has become due since a run was approved. */
export function SupplementForm({ run, onDone }: OfRun) {
  const say = useText();
  const [runId] = useState(() => crypto.randomUUID());
  const [budgetId, setBudgetId] = useState(run.budgetId ?? '');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [typed, setTyped] = useState('');
  const include = people.map(({ employeeId }) => employeeId);
  const reason = typed.trim();
  return (
    <ActForm
      command="supplement-run"
      fields={{ runId, of: run.runId, budgetId, reason, ...(include.length === 0 ? {} : { include }) }}
      go={say('benefits.supplement')}
      isReady={budgetId !== '' && reason !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('benefits.supplement-does')}</p>
      <BudgetSelect value={budgetId} onChange={setBudgetId} />
      <PersonPicker label={say('entry.whom')} people={people} onChange={setPeople} />
      <ReasonField value={typed} onChange={setTyped} />
    </ActForm>
  );
}

/** Keeps what the meeting decides otherwise beside a row, which stays. */
export function OverrideForm({
  run: { runId },
  row: { employeeId, place, grade: computed },
  onDone,
}: OfRun & { readonly row: Row }) {
  const say = useText();
  const isPlace = place !== undefined;
  const [gets, setGets] = useState(place !== true);
  const [typedGrade, setGrade] = useState(computed ?? '');
  const [typed, setTyped] = useState('');
  const grade = typedGrade.trim();
  const reason = typed.trim();
  return (
    <ActForm
      command="override-row"
      fields={{ runId, employeeId, reason, ...(isPlace ? { place: gets } : { grade }) }}
      go={say('benefits.override')}
      isReady={reason !== '' && (isPlace || grade !== '')}
      seenAt={seenAt}
      onDone={onDone}
    >
      {isPlace ? (
        <SegmentedControl
          aria-label={say('benefits.place')}
          value={gets ? 'yes' : 'no'}
          data={(['yes', 'no'] as const).map((value) => ({ value, label: say(`benefits.place-${value}`) }))}
          onChange={(value) => {
            setGets(value === 'yes');
          }}
        />
      ) : (
        <TextInput
          label={say('benefits.grade')}
          value={typedGrade}
          maxLength={64}
          required
          onChange={({ currentTarget }) => {
            setGrade(currentTarget.value);
          }}
        />
      )}
      <ReasonField value={typed} onChange={setTyped} />
    </ActForm>
  );
}
