import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { SelectField } from '../../parts/SelectField.js';
import { isPeriod, isRun, seenAt } from './lottery.js';

const RULES = ['board', 'run'] as const;
const NOTHING = {
  lotteryId: '',
  title: '',
  prizes: '',
  of: '',
  drawOn: '',
  what: '',
  where: '',
  how: '',
  one: '',
  other: '',
};
type Typed = typeof NOTHING;

/** One prize a line, with how many after a comma; one where nothing is said. */
const prizesIn = (text: string): readonly { readonly prize: string; readonly count: number }[] =>
  text
    .split('\n')
    .map((line) => /^(.*?)(?:[,，×]\s*(\d{1,4}))?$/.exec(line.trim()))
    .map((found) => ({ prize: found?.[1]?.trim() ?? '', count: Number(found?.[2] ?? 1) }))
    .filter(({ prize }) => prize !== '');

/** Opens a lottery: everything that is decided about it is decided here, before any seed is known. */
export function OpenForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [rule, setRule] = useState<(typeof RULES)[number]>('board');
  const [per, setPer] = useState<number | string>(100);
  const [most, setMost] = useState<number | string>(20);
  const [typed, setTyped] = useState<Typed>({ ...NOTHING, of: today.slice(0, 4) });
  const put =
    (field: keyof Typed) =>
    ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => {
      const { value } = currentTarget;
      setTyped((before) => ({ ...before, [field]: value }));
    };
  const { lotteryId, title, drawOn, what, where, how, one, other } = trimmed(typed);
  const of = typed.of.trim();
  const prizes = prizesIn(typed.prizes);
  const tickets = rule === 'run' ? { run: of } : { board: of, per: Number(per), most: Number(most) };
  const isOfRule = rule === 'run' ? isRun(of) : isPeriod(of) && Number(per) >= 1 && Number(most) >= 1;
  const isReady =
    prizes.length > 0 &&
    isOfRule &&
    drawOn > today &&
    [lotteryId, title, what, where, how, one, other].every((text) => text !== '');
  const line = (field: 'lotteryId' | 'title' | 'what' | 'where' | 'how' | 'one' | 'other', most_ = 200) => (
    <TextInput
      label={say(`lottery.field-${field}`)}
      value={typed[field]}
      maxLength={most_}
      required
      onChange={put(field)}
    />
  );
  return (
    <ActForm
      command="open-lottery"
      fields={{
        lotteryId,
        title,
        prizes,
        tickets,
        drawOn,
        value: { what, where, how },
        holders: [one, other],
      }}
      go={say('lottery.open')}
      isReady={isReady}
      seenAt={seenAt}
      onDone={onDone}
    >
      {line('title')}
      {line('lotteryId', 64)}
      <Textarea
        label={say('lottery.prizes')}
        description={say('lottery.prizes-how')}
        value={typed.prizes}
        required
        autosize
        minRows={2}
        onChange={put('prizes')}
      />
      <SelectField
        label={say('lottery.tickets')}
        value={rule}
        options={RULES.map((value) => ({ value, label: say(`lottery.rule-${value}`) }))}
        onChange={(value) => {
          setRule(value);
          setTyped((before) => ({ ...before, of: value === 'board' ? today.slice(0, 4) : '' }));
        }}
      />
      <TextInput
        label={say(rule === 'run' ? 'lottery.run' : 'lottery.board')}
        value={typed.of}
        maxLength={36}
        required
        onChange={put('of')}
      />
      {rule === 'run' ? null : (
        <>
          <NumberInput label={say('lottery.per')} value={per} min={1} max={1_000_000} onChange={setPer} />
          <NumberInput label={say('lottery.most')} value={most} min={1} max={1_000_000} onChange={setMost} />
        </>
      )}
      <TextInput
        type="date"
        label={say('lottery.draw-on')}
        description={say('lottery.draw-on-how')}
        value={typed.drawOn}
        required
        onChange={put('drawOn')}
      />
      {line('what')}
      {line('where')}
      {line('how')}
      {line('one', 64)}
      {line('other', 64)}
    </ActForm>
  );
}

const trimmed = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, text.trim()])) as unknown as Typed;
