import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { isId } from '../../parts/ids.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { minorOf, seenAt, type Budget } from './benefit.js';
import { isCounted, NO_VOTES, ResolutionFields, sentVotes } from './Resolution.js';

/** Opens a budget, by resolution of a meeting. */
export function OpenBudgetForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const [names, setNames] = useState({ budgetId: '', title: '', currency: 'CNY', from: '', until: '' });
  const [amount, setAmount] = useState<number | string>('');
  const [votes, setVotes] = useState(NO_VOTES);
  const typed = {
    budgetId: names.budgetId.trim(),
    title: names.title.trim(),
    currency: names.currency.trim().toUpperCase(),
  };
  const isWhole = [...Object.values(typed), names.from, names.until, amount].every((one) => one !== '');
  const change = (changes: Partial<typeof names>): void => {
    setNames({ ...names, ...changes });
  };
  return (
    <ActForm
      command="open-budget"
      fields={{
        ...typed,
        from: names.from,
        until: names.until,
        amount: minorOf(amount),
        resolution: sentVotes(votes),
      }}
      go={say('benefits.open-budget')}
      isReady={isWhole && isId(typed.budgetId) && isCounted(votes)}
      seenAt={seenAt}
      onDone={onDone}
    >
      <TextInput
        label={say('benefits.title')}
        value={names.title}
        maxLength={200}
        required
        onChange={({ currentTarget }) => {
          change({ title: currentTarget.value });
        }}
      />
      <div className="row">
        <TextInput
          label={say('benefits.id')}
          value={names.budgetId}
          maxLength={64}
          required
          error={isId(names.budgetId) ? undefined : say('rulebook.id-faulty')}
          onChange={({ currentTarget }) => {
            change({ budgetId: currentTarget.value });
          }}
        />
        <TextInput
          label={say('benefits.currency')}
          value={names.currency}
          maxLength={3}
          required
          w="6rem"
          onChange={({ currentTarget }) => {
            change({ currency: currentTarget.value });
          }}
        />
        <AmountField label={say('benefits.amount')} value={amount} onChange={setAmount} />
      </div>
      <div className="row">
        <DayField
          label={say('benefits.from')}
          value={names.from}
          required
          onChange={({ currentTarget }) => {
            change({ from: currentTarget.value });
          }}
        />
        <DayField
          label={say('benefits.until')}
          value={names.until}
          min={names.from}
          required
          onChange={({ currentTarget }) => {
            change({ until: currentTarget.value });
          }}
        />
      </div>
      <ResolutionFields value={votes} onChange={setVotes} />
    </ActForm>
  );
}

/** Changes the amount of a budget, never below its use. */
export function ChangeBudgetForm({
  budget: { budgetId, amount: before },
  onDone,
}: {
  readonly budget: Budget;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [amount, setAmount] = useState<number | string>(before / 100);
  const [reason, setReason] = useState('');
  const [votes, setVotes] = useState(NO_VOTES);
  return (
    <ActForm
      command="change-budget"
      fields={{ budgetId, amount: minorOf(amount), reason: reason.trim(), resolution: sentVotes(votes) }}
      go={say('benefits.change-budget')}
      isReady={amount !== '' && reason.trim() !== '' && isCounted(votes)}
      seenAt={seenAt}
      onDone={onDone}
    >
      <AmountField label={say('benefits.amount')} value={amount} onChange={setAmount} />
      <ReasonField value={reason} onChange={setReason} />
      <ResolutionFields value={votes} onChange={setVotes} />
    </ActForm>
  );
}

/** An amount in whole units, with two places. */
export function AmountField({
  label,
  value,
  isRequired = true,
  onChange,
}: {
  readonly label: string;
  readonly value: number | string;
  readonly isRequired?: boolean;
  readonly onChange: (typed: number | string) => void;
}) {
  return (
    <NumberInput
      label={label}
      value={value}
      min={0}
      decimalScale={2}
      required={isRequired}
      withAsterisk={false}
      hideControls
      w="10rem"
      onChange={onChange}
    />
  );
}
