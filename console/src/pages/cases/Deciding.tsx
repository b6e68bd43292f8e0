import { Button, NumberInput, SegmentedControl, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ItemPicker } from '../../parts/ItemPicker.js';
import { Refused } from '../../parts/Refused.js';
import { SelectField } from '../../parts/SelectField.js';
import { useSending } from '../../parts/useSending.js';
import { useItems } from '../../recording/items.js';
import { CAUSES, seenAt, type Case, type Cause } from './case.js';

const MOST_POINTS = 100_000;
type Direction = 'award' | 'deduct';

/** A judgement as it is typed. */
interface Draft {
  /** Whether the case is right. */
  readonly isFor: boolean;
  readonly cause: Cause;
  readonly reason: string;
  /** Whether another entry is recorded in the place of the one that is undone. */
  readonly replaces: boolean;
  readonly direction: Direction;
  readonly itemCode: string;
  readonly points: number | string;
}

const draftFor = ({ entry }: Case): Draft => ({
  isFor: true,
  cause: 'wrong-fact',
  reason: '',
  replaces: false,
  direction: entry?.direction ?? 'award',
  itemCode: entry?.itemCode ?? '',
  points: '',
});

const isReady = ({ isFor, reason, replaces, itemCode, points }: Draft): boolean =>
  reason.trim() !== '' && (!isFor || !replaces || (itemCode !== '' && points !== ''));

const sentBy = ({ isFor, cause, reason, replaces, direction, itemCode, points }: Draft) => ({
  cause,
  reason: reason.trim(),
  ...(isFor && replaces ? { replacement: { direction, itemCode, points: Number(points) } } : {}),
});

/** Decides a case in the first instance. */
export function Decide({ of }: { readonly of: Case }) {
  const say = useText();
  const { caseId } = of;
  const sending = useSending('decide-case', { seenAt });
  return (
    <JudgementForm
      of={of}
      title={say('case.decide')}
      sides={[say('case.uphold'), say('case.refuse')]}
      go={say('case.decide-go')}
      error={sending.error}
      isPending={sending.isPending}
      onSend={(draft) => {
        sending.mutate({ caseId, decision: draft.isFor ? 'uphold' : 'refuse', ...sentBy(draft) });
      }}
    />
  );
}

/** Votes on a case, as one of the leading group. */
export function Vote({ of }: { readonly of: Case }) {
  const say = useText();
  const { caseId, quorum } = of;
  const sending = useSending('vote-on-case', { seenAt });
  return (
    <JudgementForm
      of={of}
      title={say('case.vote')}
      how={say('case.vote-how', { quorum })}
      sides={[say('case.for'), say('case.against')]}
      go={say('case.vote-go')}
      error={sending.error}
      isPending={sending.isPending}
      onSend={(draft) => {
        sending.mutate({ caseId, vote: draft.isFor ? 'for' : 'against', ...sentBy(draft) });
      }}
    />
  );
}

function JudgementForm({
  of,
  title,
  how,
  sides,
  go,
  error,
  isPending,
  onSend,
}: {
  readonly of: Case;
  readonly title: string;
  readonly how?: string;
  /** The names of the two sides: for the case, and against it. */
  readonly sides: readonly [string, string];
  readonly go: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSend: (draft: Draft) => void;
}) {
  const say = useText();
  const [draft, setDraft] = useState(() => draftFor(of));
  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes });
  };
  const hasEntry = of.entry !== null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && isReady(draft)) onSend(draft);
      }}
    >
      <h3>{title}</h3>
      {how === undefined ? null : <p className="quiet">{how}</p>}
      <SegmentedControl
        aria-label={say('case.decision')}
        value={draft.isFor ? 'for' : 'against'}
        data={[
          { value: 'for', label: sides[0] },
          { value: 'against', label: sides[1] },
        ]}
        onChange={(side) => {
          const isFor = side === 'for';
          change({ isFor, cause: isFor ? 'wrong-fact' : 'unfounded' });
        }}
      />
      <SelectField
        label={say('case.cause')}
        value={draft.cause}
        options={CAUSES.map((value) => ({ value, label: say(`case.cause-${value}`) }))}
        onChange={(cause) => {
          change({ cause });
        }}
      />
      <Textarea
        label={say('case.reason')}
        value={draft.reason}
        maxLength={2_000}
        required
        autosize
        onChange={({ currentTarget }) => {
          change({ reason: currentTarget.value });
        }}
      />
      {hasEntry && draft.isFor ? (
        <>
          <p className="quiet">{say('case.upholding-does')}</p>
          <Switch
            label={say('case.replace')}
            checked={draft.replaces}
            onChange={({ currentTarget }) => {
              change({ replaces: currentTarget.checked });
            }}
          />
          {draft.replaces ? <Replacement of={of} draft={draft} change={change} /> : null}
        </>
      ) : null}
      <Refused error={error} />
      <div>
        <Button type="submit" disabled={!isReady(draft)} loading={isPending}>
          {go}
        </Button>
      </div>
    </form>
  );
}

/** The entry that is recorded in the place of the other one, for the same day. */
function Replacement({
  of: { entry },
  draft: { direction, itemCode, points },
  change,
}: {
  readonly of: Case;
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}) {
  const say = useText();
  const { items } = useItems(direction, entry?.occurredOn ?? '');
  return (
    <>
      <SegmentedControl
        aria-label={say('record.direction')}
        value={direction}
        data={(['award', 'deduct'] as const).map((value) => ({ value, label: say(`record.${value}`) }))}
        onChange={(chosen) => {
          change({ direction: chosen, itemCode: '' });
        }}
      />
      <ItemPicker
        items={items}
        isFree
        code={itemCode}
        onChange={(code) => {
          change({ itemCode: code });
        }}
        onDone={(code) => {
          change({ itemCode: code });
        }}
      />
      <NumberInput
        label={say('entry.points')}
        value={points}
        min={1}
        max={MOST_POINTS}
        allowDecimal={false}
        required
        hideControls
        onChange={(typed) => {
          change({ points: typed });
        }}
      />
    </>
  );
}
