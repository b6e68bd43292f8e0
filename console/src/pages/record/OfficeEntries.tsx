import { Badge, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Item, useItemTitle } from '../../parts/Item.js';
import { moments, points } from '../../parts/columns.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { signed } from '../../parts/Points.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

type OfficeEntry = components['schemas']['OfficeEntryView'];
const PAGE = 20;

/** Entries for whole offices, each of which can be undone; hidden while there are none. */
export function OfficeEntries() {
  const say = useText();
  const pages = usePages('/v1/office-entries', { query: { limit: PAGE } });
  const columns = useColumns();
  const all = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  if (all.length === 0) return null;
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('record.for-offices')}
      </Title>
      <DataTable
        id="office-entries"
        label={say('record.for-offices')}
        columns={columns}
        rows={all}
        isWhole={!pages.hasNextPage}
        keyOf={({ officeEntryId }) => officeEntryId}
      />
      <More of={pages} />
    </section>
  );
}

function useColumns(): readonly Column<OfficeEntry>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    moments('recorded-at', say('entry.recorded-at'), ({ recordedAt }) => recordedAt),
    { ...plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)), kind: 'name' },
    {
      id: 'members',
      title: say('record.members'),
      kind: 'number',
      value: ({ memberCount }) => memberCount,
      cell: ({ memberCount }) => memberCount,
    },
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
      value: ({ status }) => (status === 'carried-out' ? null : say(`record.office-${status}`)),
      cell: (entry) => <State of={entry} />,
    },
  ];
}

/** What became of it since, and a way to undo it. */
function State({ of: entry }: { readonly of: OfficeEntry }) {
  const say = useText();
  const who = useWho();
  const { officeId, itemCode, occurredOn, status } = entry;
  const nameOf = useOfficeName();
  const title = useItemTitle(itemCode, undefined, occurredOn) ?? itemCode;
  const isOpen = status === 'carried-out' && mayFor(who, 'POST /v1/commands/reverse-office-entry', officeId);
  return (
    <div className="row">
      {status === 'carried-out' ? null : (
        <Badge color="gray" variant="light" tt="none">
          {say(`record.office-${status}`)}
        </Badge>
      )}
      {isOpen ? (
        <Act
          label={say('entry.reverse')}
          name={say('entry.reverse-of', { name: nameOf(officeId), item: title })}
        >
          {(close) => <Undo entry={entry} onDone={close} />}
        </Act>
      ) : null}
    </div>
  );
}

function Undo({ entry, onDone }: { readonly entry: OfficeEntry; readonly onDone: () => void }) {
  const say = useText();
  const { officeEntryId, memberCount, points } = entry;
  return (
    <ReasonForm
      command="reverse-office-entry"
      fields={(reason) => ({ officeEntryId, reason })}
      go={say('entry.reverse')}
      isFinal
      seenAt={(minPosition) => pointbook.read('/v1/office-entries', { query: { limit: 1, minPosition } })}
      onDone={onDone}
    >
      <p>{say('record.undo-office-does', { people: memberCount, points })}</p>
    </ReasonForm>
  );
}
