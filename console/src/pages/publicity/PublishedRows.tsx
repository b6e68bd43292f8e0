import { Badge } from '@mantine/core';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { addressFor } from '../../parts/Disagree.js';
import { points } from '../../parts/columns.js';
import { useOfficeName } from '../../parts/offices.js';
import { signed } from '../../parts/Points.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';

type Entry = components['schemas']['PublishedEntryView'];

interface Row extends Entry {
  /** Not each has an id that the reader may know. */
  readonly at: number;
}

/** Published entries, each with a way to object where it says whose it is. */
export function PublishedRows({
  entries,
  isWhole,
}: {
  readonly entries: readonly Entry[];
  readonly isWhole: boolean;
}) {
  const say = useText();
  const columns = useColumns();
  return (
    <DataTable
      id="published"
      label={say('published.title')}
      columns={columns}
      rows={entries.map((entry, at): Row => ({ ...entry, at }))}
      isWhole={isWhole}
      keyOf={({ at }) => at}
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    {
      id: 'who',
      title: say('published.who'),
      kind: 'name',
      value: ({ name }) => name,
      cell: ({ name }) => name ?? <span className="quiet">{say('published.unnamed')}</span>,
    },
    plain('office', say('board.office'), ({ officeId }) =>
      officeId === undefined ? null : nameOf(officeId),
    ),
    { ...plain('item', say('entry.item'), ({ title }) => title), kind: 'text' },
    points('points', say('entry.points'), signed),
    plain('occurred-on', say('entry.occurred-on'), ({ occurredOn }) => occurredOn),
    {
      id: 'reason',
      title: say('entry.reason'),
      kind: 'text',
      value: ({ reason = '', reversed }) =>
        [reason, reversed ? say('entry.reversed') : ''].filter((told) => told !== '').join(' · '),
      cell: ({ reason, reversed }) => (
        <>
          {reason}{' '}
          {reversed ? (
            <Badge variant="light" tt="none" color="gray">
              {say('entry.reversed')}
            </Badge>
          ) : null}
        </>
      ),
    },
    plain('until', say('published.until'), ({ until }) => until),
    { id: 'ways', title: say('publicity.ways'), cell: (entry) => <Object entry={entry} /> },
  ];
}

/** A way to disagree: by whom it is about, or by anybody else; an entry that was undone is past it. */
function Object({ entry: { entryId, employeeId, name, title, reversed } }: { readonly entry: Entry }) {
  const say = useText();
  const who = useWho();
  if (entryId === undefined || employeeId === undefined || reversed) return null;
  if (!may(who, 'POST /v1/commands/open-case')) return null;
  const isOwn = employeeId === who.employeeId;
  return (
    <Link
      href={addressFor({ employee: employeeId, entry: entryId, kind: isOwn ? 'appeal' : 'objection' })}
      aria-label={isOwn ? undefined : say('published.object-to', { item: title, name: name ?? '' })}
    >
      {say(isOwn ? 'case.disagree' : 'case.object')}
    </Link>
  );
}
