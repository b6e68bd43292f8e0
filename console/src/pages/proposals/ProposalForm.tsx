import { NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { ItemPicker } from '../../parts/ItemPicker.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import { ReasonField } from '../../parts/ReasonField.js';
import type { Person } from '../../recording/draft.js';
import { useItems } from '../../recording/items.js';
import { pointbook } from '../../service/service.js';

const MOST_PEOPLE = 20;
const MOST_POINTS = 100_000;

/** Proposes to give or take points: one entry for each person, for others to decide. */
export function ProposalForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [proposalId] = useState(() => crypto.randomUUID());
  const [entryIds] = useState(() => Array.from({ length: MOST_PEOPLE }, () => crypto.randomUUID()));
  const [direction, setDirection] = useState<'award' | 'deduct'>('award');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [itemCode, setItemCode] = useState('');
  const [points, setPoints] = useState<number | string>('');
  const [occurredOn, setOccurredOn] = useState(today);
  const [reason, setReason] = useState('');
  const { items } = useItems(direction, occurredOn);
  const kind = items.find(({ code }) => code === itemCode)?.kind ?? 'behaviour';
  const entries = people.map(({ employeeId }, at) => ({
    employeeId,
    entryId: entryIds[at] ?? '',
    direction,
    kind,
    points: Number(points),
    occurredOn,
    ...(itemCode.trim() === '' ? {} : { itemCode: itemCode.trim() }),
  }));
  return (
    <ActForm
      command="make-proposal"
      fields={{ proposalId, entries, reason: reason.trim() }}
      go={say('record.propose')}
      isReady={isWhole({ people, points, occurredOn, reason })}
      seenAt={(minPosition) => pointbook.read('/v1/proposals', { query: { limit: 1, minPosition } })}
      onDone={onDone}
    >
      <SegmentedControl
        aria-label={say('record.direction')}
        value={direction}
        data={(['award', 'deduct'] as const).map((value) => ({ value, label: say(`record.${value}`) }))}
        onChange={setDirection}
      />
      <PersonPicker label={say('record.whom')} people={people} onChange={setPeople} />
      <ItemPicker items={items} isFree code={itemCode} onChange={setItemCode} onDone={setItemCode} />
      <p className="quiet">{say('proposal.item-how')}</p>
      <NumberInput
        label={say('entry.points')}
        value={points}
        min={1}
        max={MOST_POINTS}
        allowDecimal={false}
        required
        hideControls
        onChange={setPoints}
      />
      <DayField
        label={say('record.occurred-on')}
        value={occurredOn}
        max={today}
        required
        onChange={({ currentTarget }) => {
          setOccurredOn(currentTarget.value);
        }}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}

const isWhole = ({
  people,
  points,
  occurredOn,
  reason,
}: {
  readonly people: readonly Person[];
  readonly points: number | string;
  readonly occurredOn: string;
  readonly reason: string;
}): boolean =>
  people.length > 0 &&
  people.length <= MOST_PEOPLE &&
  points !== '' &&
  occurredOn !== '' &&
  reason.trim() !== '';
