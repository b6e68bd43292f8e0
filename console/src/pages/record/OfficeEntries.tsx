import { Badge, Table, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Item, useItemTitle } from '../../parts/Item.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { Office } from '../../parts/Office.js';
import { Points } from '../../parts/Points.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { usePages } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

type OfficeEntry = components['schemas']['OfficeEntryView'];
const PAGE = 20;

/** Entries for whole offices, each of which can be undone; hidden while there are none. */
export function OfficeEntries() {
  const say = useText();
  const pages = usePages('/v1/office-entries', { query: { limit: PAGE } });
  const all = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  if (all.length === 0) return null;
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('record.for-offices')}
      </Title>
      <Listing
        label={say('record.for-offices')}
        head={[
          say('entry.recorded-at'),
          say('board.office'),
          number(say('record.members')),
          say('entry.item'),
          number(say('entry.points')),
          say('entry.occurred-on'),
          say('entry.reason'),
          say('entry.state'),
        ]}
      >
        {all.map((entry) => (
          <Row key={entry.officeEntryId} entry={entry} />
        ))}
      </Listing>
      <More of={pages} />
    </section>
  );
}

function Row({ entry }: { readonly entry: OfficeEntry }) {
  const say = useText();
  const who = useWho();
  const { officeId, memberCount, itemCode, direction, points, occurredOn, reason, recordedAt, status } =
    entry;
  const nameOf = useOfficeName();
  const title = useItemTitle(itemCode, undefined, occurredOn) ?? itemCode;
  const isOpen = status === 'carried-out' && mayFor(who, 'POST /v1/commands/reverse-office-entry', officeId);
  return (
    <Table.Tr>
      <Table.Td>
        <Moment at={recordedAt} />
      </Table.Td>
      <Table.Td>
        <Office id={officeId} />
      </Table.Td>
      <Table.Td className="number">{memberCount}</Table.Td>
      <Table.Td>
        <Item code={itemCode} on={occurredOn} />
      </Table.Td>
      <Table.Td className="number">
        <Points points={direction === 'award' ? points : -points} />
      </Table.Td>
      <Table.Td>{occurredOn}</Table.Td>
      <Table.Td className="text">{reason}</Table.Td>
      <Table.Td>
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
      </Table.Td>
    </Table.Tr>
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
