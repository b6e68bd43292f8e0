import { Checkbox, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { usePages } from '../../service/reading.js';

const PAGE = 200;
type Row = View<'/v1/rulebook/regulations'>['items'][number];

/** What became of the regulations from before: the items that they live on in, and those that nobody ever used. */
export default function RegulationsPage() {
  const say = useText();
  const [onlyUnused, setOnlyUnused] = useState(false);
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
          setOnlyUnused(currentTarget.checked);
        }}
      />
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          return <Rows rows={onlyUnused ? all.filter(({ uses }) => uses === 0) : all} />;
        }}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  if (rows.length === 0) return <p className="quiet">{say('regulations.none')}</p>;
  return (
    <Listing
      className="card"
      label={say('page.regulations')}
      head={[
        say('regulations.regulation'),
        say('regulations.item'),
        say('regulations.category'),
        number(say('regulations.uses')),
      ]}
    >
      {rows.map(({ regulation, code, title, category, uses }, at) => (
        <Table.Tr key={code}>
          <Table.Td className="text">
            {regulation === rows[at - 1]?.regulation ? '' : (regulation ?? say('regulations.of-none'))}
          </Table.Td>
          <Table.Th scope="row" className="text">
            {title} <span className="quiet">{code}</span>
          </Table.Th>
          <Table.Td className="text">{category}</Table.Td>
          <Table.Td className="number">
            {uses === null ? say('regulations.counts-in-none') : formatNumber(uses)}
          </Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
}
