import { Badge, Button, Modal, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Item, useItemTitle } from '../../parts/Item.js';
import { named, points } from '../../parts/columns.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { signed } from '../../parts/Points.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import type { Outbox } from '../../recording/outbox.js';
import { usePages } from '../../service/reading.js';

type Recording = components['schemas']['RecordingView'];
const PAGE = 50;

/** The user's own recordings, today's first, each of which can be undone. */
export function Recordings({ outbox }: { readonly outbox: Outbox }) {
  const say = useText();
  const pages = usePages('/v1/recordings', { query: { limit: PAGE } });
  const [undoing, setUndoing] = useState<Recording>();
  const columns = useColumns(setUndoing);
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('record.mine')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          if (all.length === 0) return <p className="quiet">{say('record.none-yet')}</p>;
          return (
            <DataTable
              id="recordings"
              label={say('record.mine')}
              columns={columns}
              rows={all}
              isWhole={!pages.hasNextPage}
              keyOf={({ position }) => position}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
      {undoing === undefined ? null : (
        <Undo
          recording={undoing}
          outbox={outbox}
          onDone={() => {
            setUndoing(undefined);
          }}
        />
      )}
    </section>
  );
}

function useColumns(onUndo: (recording: Recording) => void): readonly Column<Recording>[] {
  const say = useText();
  return [
    {
      id: 'recorded-at',
      title: say('entry.recorded-at'),
      value: ({ recordedAt }) => recordedAt,
      cell: ({ recordedAt }) => <When at={recordedAt} />,
    },
    named(
      'whom',
      say('entry.whom'),
      ({ name }) => name,
      ({ employeeId }) => employeeId,
    ),
    {
      id: 'item',
      title: say('entry.item'),
      value: ({ title, itemCode }) => title ?? itemCode,
      cell: ({ itemCode, occurredOn }) => <Item code={itemCode} on={occurredOn} />,
    },
    points('points', say('entry.points'), signed),
    plain('occurred-on', say('entry.occurred-on'), ({ occurredOn }) => occurredOn),
    { ...plain('reason', say('entry.reason'), ({ reason }) => reason), kind: 'text' },
    {
      id: 'state',
      title: say('entry.state'),
      value: ({ trial, reversedAt }) =>
        [trial ? say('entry.trial') : '', reversedAt === null ? '' : say('entry.reversed')]
          .filter((told) => told !== '')
          .join(' · '),
      cell: (recording) => <State of={recording} onUndo={onUndo} />,
    },
  ];
}

/** Whether it counts, and a way to undo it. */
function State({
  of: recording,
  onUndo,
}: {
  readonly of: Recording;
  readonly onUndo: (recording: Recording) => void;
}) {
  const say = useText();
  const who = useWho();
  return (
    <>
      {recording.trial ? (
        <Badge color="gray" variant="light" tt="none">
          {say('entry.trial')}
        </Badge>
      ) : null}
      {recording.reversedAt !== null ? (
        say('entry.reversed')
      ) : may(who, 'POST /v1/commands/reverse-entry') ? (
        <UndoButton
          recording={recording}
          onClick={() => {
            onUndo(recording);
          }}
        />
      ) : null}
    </>
  );
}

const useTitleOf = ({ itemCode, occurredOn }: Recording): string =>
  useItemTitle(itemCode, undefined, occurredOn) ?? itemCode;

function UndoButton({ recording, onClick }: { readonly recording: Recording; readonly onClick: () => void }) {
  const say = useText();
  const item = useTitleOf(recording);
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={say('entry.reverse-of', { name: recording.name, item })}
      onClick={onClick}
    >
      {say('entry.reverse')}
    </Button>
  );
}

/** For entries recorded today only the time. */
function When({ at }: { readonly at: string }) {
  const { formatDate } = useIntl();
  const { timeZone, today } = useWho().organisation;
  const date = formatDate(at, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const isToday =
    date ===
    formatDate(`${today}T00:00:00Z`, { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' });
  return <Moment at={at} timeOnly={isToday} />;
}

function Undo({
  recording,
  outbox,
  onDone,
}: {
  readonly recording: Recording;
  readonly outbox: Outbox;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [reason, setReason] = useState('');
  const { employeeId, entryId, name } = recording;
  const item = useTitleOf(recording);
  const [commandId] = useState(() => crypto.randomUUID());
  const undo = (): void => {
    outbox.post(
      'reverse-entry',
      { employeeId, entryId, reason: reason.trim(), commandId },
      `${name} ↩ ${item}`,
    );
    onDone();
  };
  return (
    <Modal
      opened
      onClose={onDone}
      title={say('entry.reverse-of', { name, item })}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          undo();
        }}
      >
        <Textarea
          data-autofocus
          label={say('entry.why-reverse')}
          value={reason}
          maxLength={2_000}
          required
          onChange={({ currentTarget }) => {
            setReason(currentTarget.value);
          }}
        />
        <Button type="submit" color="red" disabled={reason.trim() === ''}>
          {say('entry.reverse')}
        </Button>
      </form>
    </Modal>
  );
}
