import { Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/days.js';
import { DaysFields, useDays } from '../../parts/Days.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Item } from '../../parts/Item.js';
import { More } from '../../parts/More.js';
import { Points } from '../../parts/Points.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { OfficeOf, useOffice } from './OfficeOf.js';
import { useDayColumns } from './useDayColumns.js';

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
              <Rows rows={rows} isWhole={!pages.hasNextPage} />
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
  const columns = useItemColumns();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('trial.by-item')}
      </Title>
      <DataTable
        id="items"
        label={say('trial.by-item')}
        columns={columns}
        rows={items}
        keyOf={({ itemCode, direction }) => `${itemCode ?? ''} ${direction ?? ''}`}
      />
    </section>
  );
}

/** A number about few people is told by a word, and neither sorted by nor saved. */
function useItemColumns(): readonly Column<OfItem>[] {
  const say = useText();
  const { formatNumber } = useIntl();
  const told = (value: number | null): string =>
    value === null ? say('suppressed.one') : formatNumber(value);
  const figure = (of: 'entries' | 'people'): Column<OfItem> => ({
    id: of,
    title: say(`trial.${of}`),
    kind: 'number',
    value: (item) => item[of],
    cell: (item) => told(item[of]),
  });
  const signed = ({ points: given, direction }: OfItem): number | null =>
    given !== null && direction === 'deduct' ? -given : given;
  return [
    {
      id: 'item',
      title: say('entry.item'),
      kind: 'name',
      value: ({ title, itemCode }) => title ?? itemCode ?? say('trial.few'),
      cell: ({ itemCode }) => (itemCode === null ? say('trial.few') : <Item code={itemCode} />),
    },
    {
      id: 'points',
      title: say('entry.points'),
      kind: 'number',
      value: signed,
      cell: (item) => {
        const sum = signed(item);
        return sum === null ? told(sum) : <Points points={sum} />;
      },
    },
    figure('entries'),
    figure('people'),
  ];
}

function Rows({ rows, isWhole }: { readonly rows: readonly Row[]; readonly isWhole: boolean }) {
  const say = useText();
  const columns = useDayColumns();
  return (
    <DataTable
      id="board"
      label={say('trial.board')}
      columns={columns}
      rows={rows}
      isWhole={isWhole}
      keyOf={({ employeeId }) => employeeId}
    />
  );
}
