import { SegmentedControl, Table } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { dataOf, pointsIn, type Event } from '../../parts/EventRow.js';
import { Item } from '../../parts/Item.js';
import { Listing, number } from '../../parts/Listing.js';
import { Points } from '../../parts/Points.js';
import { FATES, type Fate, type Fates } from './fates.js';
import { useWholeHistory } from './useWholeHistory.js';

type Employee = components['schemas']['EmployeeView'];

/** Entries of the number that is given up that may stand under the other one as well: each is counted once or twice. */
export function Doubles({
  person,
  fates,
  onChange,
}: {
  readonly person: Employee;
  readonly fates: Fates;
  readonly onChange: (entryId: string, fate: Fate) => void;
}) {
  const say = useText();
  const pages = useWholeHistory(person);
  return (
    <QueryResult of={pages}>
      {({ pages: read }) => {
        const events = new Map(
          read.flatMap(({ items }) => items).map((event) => [String(event.data['entryId']), event]),
        );
        return (
          <Listing
            label={say('staff.doubles')}
            head={[
              say('entry.occurred-on'),
              say('entry.item'),
              number(say('entry.points')),
              say('entry.reason'),
              say('staff.doubles'),
            ]}
          >
            {[...fates].map(([entryId, fate]) => (
              <DoubleRow
                key={entryId}
                event={events.get(entryId)}
                fate={fate}
                onChange={(chosen) => {
                  onChange(entryId, chosen);
                }}
              />
            ))}
          </Listing>
        );
      }}
    </QueryResult>
  );
}

function DoubleRow({
  event,
  fate,
  onChange,
}: {
  readonly event: Event | undefined;
  readonly fate: Fate;
  readonly onChange: (fate: Fate) => void;
}) {
  const say = useText();
  const { itemCode = '', occurredOn = '', editionId, reason } = event === undefined ? {} : dataOf(event);
  const points = event === undefined ? undefined : pointsIn(event);
  return (
    <Table.Tr>
      <Table.Td>{occurredOn}</Table.Td>
      <Table.Td>
        <Item code={itemCode} editionId={editionId} on={occurredOn} />
      </Table.Td>
      <Table.Td className="number">{points === undefined ? null : <Points points={points} />}</Table.Td>
      <Table.Td className="text">{reason}</Table.Td>
      <Table.Td>
        <SegmentedControl
          size="xs"
          aria-label={say('staff.double-of', { day: occurredOn })}
          value={fate}
          data={FATES.map((value) => ({ value, label: say(`staff.double-${value}`) }))}
          onChange={onChange}
        />
      </Table.Td>
    </Table.Tr>
  );
}
