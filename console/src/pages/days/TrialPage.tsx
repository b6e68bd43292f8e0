import { Table, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/days.js';
import { DaysFields, useDays } from '../../parts/Days.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Item } from '../../parts/Item.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { Points } from '../../parts/Points.js';
import { usePages } from '../../service/reading.js';
import { OfficeOf, useOffice } from './OfficeOf.js';

const ROUTE = 'GET /v1/trial';
const PAGE = 100;

/** What is in trial: by item, and the board as it would be. */
export default function TrialPage() {
  return (
    <WithTexts texts={texts}>
      <Trial />
    </WithTexts>
  );
}

function Trial() {
  const say = useText();
  const [chosen, choose] = useDays();
  const { from, to } = chosen;
  const [office, setOffice] = useOffice(ROUTE);
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.trial')}
      </Title>
      <p className="quiet">{say('trial.how')}</p>
      <div className="row">
        <DaysFields days={chosen} onChange={choose} />
        <OfficeOf route={ROUTE} office={office} onChange={setOffice} />
      </div>
      {from === '' || to === '' ? null : (
        <OfDays key={`${from} ${to} ${office}`} from={from} to={to} office={office} />
      )}
    </div>
  );
}

type Row = components['schemas']['TrialPlaceView'];
type OfItem = components['schemas']['TrialItemView'];

function OfDays({
  from,
  to,
  office,
}: {
  readonly from: string;
  readonly to: string;
  readonly office: string;
}) {
  const say = useText();
  const query = { from, to, limit: PAGE, ...(office === '' ? {} : { officeId: office }) };
  const pages = usePages('/v1/trial', { query });
  return (
    <QueryResult of={pages}>
      {({ pages: read }) => {
        const [first] = read;
        const rows = read.flatMap(({ items }) => items);
        if (first === undefined || (first.byItem.length === 0 && rows.length === 0))
          return <p className="card">{say('trial.none')}</p>;
        return (
          <>
            <ByItem items={first.byItem} />
            <section className="card stack">
              <Title order={2} size="h4">
                {say('trial.board')}
              </Title>
              <Rows rows={rows} />
              <More of={pages} />
            </section>
          </>
        );
      }}
    </QueryResult>
  );
}

function ByItem({ items }: { readonly items: readonly OfItem[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const told = (value: number | null): string =>
    value === null ? say('suppressed.one') : formatNumber(value);
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('trial.by-item')}
      </Title>
      <Listing
        label={say('trial.by-item')}
        head={[
          say('entry.item'),
          number(say('entry.points')),
          number(say('trial.entries')),
          number(say('trial.people')),
        ]}
      >
        {items.map(({ itemCode, direction, points, entries, people }) => (
          <Table.Tr key={`${itemCode ?? ''} ${direction ?? ''}`}>
            <Table.Th scope="row" className="text">
              {itemCode === null ? say('trial.few') : <Item code={itemCode} />}
            </Table.Th>
            <Table.Td className="number">
              {points === null ? told(points) : <Points points={direction === 'deduct' ? -points : points} />}
            </Table.Td>
            <Table.Td className="number">{told(entries)}</Table.Td>
            <Table.Td className="number">{told(people)}</Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  return (
    <Listing
      label={say('trial.board')}
      head={[
        number(say('board.rank')),
        say('board.name'),
        say('board.office'),
        number(say('days.net')),
        number(say('days.awards')),
        number(say('days.deductions')),
      ]}
    >
      {rows.map(({ rank, employeeId, name, officeId, net, awards, deductions }) => (
        <Table.Tr key={employeeId}>
          <Table.Td className="number">{formatNumber(rank)}</Table.Td>
          <Table.Th scope="row">
            {name} <span className="quiet">{employeeId}</span>
          </Table.Th>
          <Table.Td>{nameOf(officeId)}</Table.Td>
          <Table.Td className="number">
            <Points points={net} />
          </Table.Td>
          <Table.Td className="number">{formatNumber(awards)}</Table.Td>
          <Table.Td className="number">{formatNumber(deductions)}</Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
}
