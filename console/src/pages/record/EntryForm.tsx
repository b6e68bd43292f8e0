import { Button, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { ItemPicker, pointsOf } from '../../parts/ItemPicker.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import type { Draft } from '../../recording/draft.js';
import { earlierDay } from '../../recording/draft-day.js';
import type { Outbox } from '../../recording/outbox.js';
import { CurrentBalances } from './CurrentBalances.js';
import { Evidence } from './Evidence.js';
import { Foreseen } from './Foreseen.js';
import { ForWhom } from './ForWhom.js';
import { OnBehalf } from './OnBehalf.js';
import { useEntry, useFields } from './useEntry.js';

/** One entry, by keyboard alone: Enter moves from field to field, and posts from the reason. */
export function EntryForm({ outbox }: { readonly outbox: Outbox }) {
  const say = useText();
  const who = useWho();
  const [{ people, itemCode, points, reason }, goTo] = useFields();
  const entry = useEntry(outbox, goTo);
  const [isBusy, setBusy] = useState(false);
  const post = (): void => {
    if (!isBusy) void entry.post();
  };
  const { draft, change, item, over, forecast } = entry;
  const fault = (field: Needed): string | undefined =>
    entry.faults.has(field) ? say(`record.needs-${field}`) : undefined;

  return (
    <div className="beside">
      <form
        className="card stack"
        aria-label={say('page.record')}
        onSubmit={(event) => {
          event.preventDefault();
          post();
        }}
      >
        <div className="row">
          <SegmentedControl
            aria-label={say('record.direction')}
            value={draft.direction}
            onChange={(direction) => {
              change({ direction, itemCode: '', points: '' });
            }}
            data={[
              { value: 'award', label: say('record.award') },
              { value: 'deduct', label: say('record.deduct') },
            ]}
          />
          {may(who, 'POST /v1/commands/award-office') ? <ForWhom draft={draft} change={change} /> : null}
        </div>
        <OnBehalf draft={draft} change={change} />
        {draft.officeId === null ? (
          <PersonPicker
            label={say('record.whom')}
            people={draft.people}
            onChange={(chosen) => {
              change({ people: chosen });
            }}
            onDone={() => {
              goTo('itemCode');
            }}
            inputRef={people}
            error={fault('people')}
          />
        ) : null}
        <ItemPicker
          items={entry.items}
          isFree={!entry.hasRulebook}
          code={draft.itemCode}
          onChange={entry.chooseItem}
          onDone={entry.afterItem}
          inputRef={itemCode}
          error={fault('itemCode')}
        />
        <div className="row">
          <NumberInput
            ref={points}
            label={say('record.points')}
            description={item === undefined ? undefined : say('record.allowed', { points: pointsOf(item) })}
            value={draft.points}
            allowDecimal={false}
            allowNegative={false}
            onChange={(typed) => {
              change({ points: typeof typed === 'number' ? typed : '' });
            }}
            onKeyDown={onEnter(() => {
              goTo('reason');
            })}
            error={fault('points')}
            hideControls
            w="9rem"
          />
          {entry.hasRulebook ? null : <Kind kind={draft.kind} change={change} />}
          <DayField
            label={say('record.occurred-on')}
            value={draft.occurredOn}
            max={who.organisation.today}
            onChange={({ currentTarget }) => {
              change({ occurredOn: currentTarget.value });
            }}
            error={fault('occurredOn')}
          />
        </div>
        <OfEarlierDay draft={draft} change={change} />
        <Textarea
          ref={reason}
          label={say('record.reason')}
          value={draft.reason}
          autosize
          minRows={1}
          maxLength={2_000}
          onChange={({ currentTarget }) => {
            change({ reason: currentTarget.value });
          }}
          onKeyDown={onEnter(post)}
          error={fault('reason')}
        />
        <Evidence
          draft={draft}
          change={change}
          isNeeded={item?.evidenceNeeded === true}
          faults={{ link: fault('link'), sha256: fault('sha256') }}
          onBusy={setBusy}
        />
        <Foreseen over={over} forecast={forecast} />
        <div className="row">
          <Button type="submit" disabled={isBusy}>
            {say(over === undefined ? 'record.post' : 'record.propose')}
          </Button>
          <Button variant="default" onClick={entry.clear}>
            {say('record.clear')}
          </Button>
        </div>
      </form>
      <CurrentBalances draft={draft} limit={entry.limit} category={item?.category} />
    </div>
  );
}

/** A draft from another day may have that day by mistake. */
function OfEarlierDay({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}) {
  const say = useText();
  const { today } = useWho().organisation;
  const day = earlierDay(draft, today);
  if (day === undefined) return null;
  return (
    <div className="row" role="status">
      <span>{say('record.of-earlier-day', { day, date: draft.occurredOn })}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          change({ occurredOn: today });
        }}
      >
        {say('record.take-today')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          change({ occurredOn: draft.occurredOn });
        }}
      >
        {say('record.keep-date')}
      </Button>
    </div>
  );
}

type Needed = 'people' | 'itemCode' | 'points' | 'reason' | 'occurredOn' | 'link' | 'sha256';

/** Not while an input method composes a Chinese word; Shift+Enter is a new line. */
const onEnter = (then: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  then();
};

function Kind({
  kind,
  change,
}: {
  readonly kind: Draft['kind'];
  readonly change: (changes: Partial<Draft>) => void;
}) {
  const say = useText();
  return (
    <SegmentedControl
      aria-label={say('record.kind')}
      value={kind}
      onChange={(chosen) => {
        change({ kind: chosen });
      }}
      data={[
        { value: 'behaviour', label: say('kind.behaviour') },
        { value: 'fixed', label: say('kind.fixed') },
      ]}
    />
  );
}
