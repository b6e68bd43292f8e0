import { Badge, Table } from '@mantine/core';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { addressFor } from '../../parts/Disagree.js';
import { Listing, number } from '../../parts/Listing.js';
import { useOfficeName } from '../../parts/offices.js';
import { Points } from '../../parts/Points.js';

type Entry = components['schemas']['PublishedEntryView'];

/** Published entries, each with a way to object where it says whose it is. */
export function PublishedRows({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useText();
  return (
    <Listing
      label={say('published.title')}
      head={[
        say('published.who'),
        say('board.office'),
        say('entry.item'),
        number(say('entry.points')),
        say('entry.occurred-on'),
        say('entry.reason'),
        say('published.until'),
        say('publicity.ways'),
      ]}
    >
      {entries.map((entry, at) => (
        <Row key={at} entry={entry} />
      ))}
    </Listing>
  );
}

function Row({ entry }: { readonly entry: Entry }) {
  const say = useText();
  const nameOf = useOfficeName();
  const { name, officeId, title, points, direction, occurredOn, reason, until, reversed } = entry;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name ?? <span className="quiet">{say('published.unnamed')}</span>}</Table.Th>
      <Table.Td>{officeId === undefined ? null : nameOf(officeId)}</Table.Td>
      <Table.Td className="text">{title}</Table.Td>
      <Table.Td className="number">
        <Points points={direction === 'award' ? points : -points} />
      </Table.Td>
      <Table.Td>{occurredOn}</Table.Td>
      <Table.Td className="text">
        {reason}{' '}
        {reversed ? (
          <Badge variant="light" tt="none" color="gray">
            {say('entry.reversed')}
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td>{until}</Table.Td>
      <Table.Td>
        <Object entry={entry} />
      </Table.Td>
    </Table.Tr>
  );
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
