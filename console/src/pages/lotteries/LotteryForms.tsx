import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { commitmentOf, isSeed } from '../../../../src/proofs/lottery.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { newSeed, seenAt, type Lottery } from './lottery.js';

interface OfLottery {
  readonly lottery: Lottery;
  readonly onDone: () => void;
}

/** Only the commitment is sent: the seed stays with its holder, who alone can reveal it. */
export function CommitForm({ lottery: { lotteryId }, onDone }: OfLottery) {
  const say = useText();
  const [seed] = useState(newSeed);
  return (
    <ActForm
      command="commit-seed"
      fields={{ lotteryId, commitment: commitmentOf(seed) }}
      go={say('lottery.commit-go')}
      isFinal
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('lottery.commit-does')}</p>
      <TextInput label={say('lottery.seed')} value={seed} readOnly />
    </ActForm>
  );
}

export function FreezeForm({ lottery: { lotteryId }, onDone }: OfLottery) {
  const say = useText();
  return (
    <ActForm
      command="freeze-lottery"
      fields={{ lotteryId }}
      go={say('lottery.freeze')}
      isFinal
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('lottery.freeze-does')}</p>
    </ActForm>
  );
}

export function ValueForm({ lottery: { lotteryId, value: of }, onDone }: OfLottery) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const value = typed.trim();
  return (
    <ActForm
      command="give-lottery-value"
      fields={{ lotteryId, value }}
      go={say('lottery.give-value')}
      isFinal
      isReady={value !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('lottery.give-value-does')}</p>
      <TextInput
        label={`${of.what} · ${of.where}`}
        description={of.how}
        value={typed}
        maxLength={200}
        required
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
    </ActForm>
  );
}

export function RevealForm({ lottery: { lotteryId }, onDone }: OfLottery) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const seed = typed.trim().toLowerCase();
  return (
    <ActForm
      command="reveal-seed"
      fields={{ lotteryId, seed }}
      go={say('lottery.reveal')}
      isFinal
      isReady={isSeed(seed)}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('lottery.reveal-does')}</p>
      <TextInput
        label={say('lottery.seed')}
        value={typed}
        maxLength={64}
        required
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
