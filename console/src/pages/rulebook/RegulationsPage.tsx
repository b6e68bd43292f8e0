import { Checkbox, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { usePages } from '../../service/reading.js';

const PAGE = 200;
type Row = View<'/v1/rulebook/regulations'>['items'][number];

/** What became of the regulations from before: the items that they live on in, and those that nobody ever used. */
export default function RegulationsPage() {
  const say = useText();
  const [show, setShow] = useInAddress('show', ['all', 'unused'], 'all');
  const onlyUnused = show === 'unused';
  const pages = usePages('/v1/rulebook/regulations', { query: { limit: PAGE } });
  return (
    <div className="stack">
      <p>
        <Link href="/rulebook">{say('page.rulebook')}</Link>
      </p>
      <Title order={1} size="h3">
        {say('page.regulations')}
      </Title>
      <p className="quiet">{say('regulations.how')}</p>
      <Checkbox
        label={say('regulations.only-unused')}
        checked={onlyUnused}
        onChange={({ currentTarget }) => {
          setShow(currentTarget.checked ? 'unused' : 'all');
        }}
      />
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          return (
            <Rows
              rows={onlyUnused ? all.filter(({ uses }) => uses === 0) : all}
              isWhole={!pages.hasNextPage}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

function Rows({ rows, isWhole }: { readonly rows: readonly Row[]; readonly isWhole: boolean }) {
  const say = useText();
  const columns = useColumns();
  if (rows.length === 0) return <p className="quiet">{say('regulations.none')}</p>;
  return (
    <section className="card">
      <DataTable
        id="regulations"
        label={say('page.regulations')}
        columns={columns}
        rows={rows}
        isWhole={isWhole}
        keyOf={({ code }) => code}
      />
    </section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const say = useText();
  const { formatNumber } = useIntl();
  const regulationOf = ({ regulation }: Row): string => regulation ?? say('regulations.of-none');
  return [
    { ...plain('regulation', say('regulations.regulation'), regulationOf), kind: 'text' },
    {
      id: 'item',
      title: say('regulations.item'),
      kind: 'name',
      value: ({ title }) => title,
      cell: ({ title, code }) => (
        <span className="text">
          {title} <span className="quiet">{code}</span>
        </span>
      ),
    },
    { ...plain('category', say('regulations.category'), ({ category }) => category), kind: 'text' },
    {
      id: 'uses',
      title: say('regulations.uses'),
      kind: 'number',
      value: ({ uses }) => uses,
      cell: ({ uses }) => (uses === null ? say('regulations.counts-in-none') : formatNumber(uses)),
    },
  ];
}
