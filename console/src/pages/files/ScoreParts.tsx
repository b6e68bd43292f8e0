import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { Points } from '../../parts/Points.js';
import { useRead } from '../../service/reading.js';
import { breakdownAddress, isMonth } from '../boards/period.js';

/** Why a score is what it is: by category, by item, and of a year by month. */
export function ScoreParts({
  period,
  employeeId,
  revision,
}: {
  readonly period: string;
  readonly employeeId: string;
  readonly revision: number;
}) {
  const say = useText();
  const { path, names } = breakdownAddress(period, employeeId);
  const breakdown = useRead(path, { path: names, noted: { revision } });
  return (
    <section className="card stack">
      <QueryResult of={breakdown}>
        {({ byCategory, byItem, byMonth }) => (
          <>
            <Parts
              label={say('score.by-category')}
              parts={byCategory.map((part) => ({ ...part, name: part.category ?? say('score.no-category') }))}
            />
            <Parts
              label={say('score.by-item')}
              parts={byItem.map(({ itemCode, category, ...part }) => ({
                ...part,
                name: category === null ? itemCode : `${itemCode} · ${category}`,
              }))}
            />
            {isMonth(period) ? null : (
              <Parts
                label={say('score.by-month')}
                parts={byMonth.map(({ month, ...part }) => ({ ...part, name: month }))}
              />
            )}
          </>
        )}
      </QueryResult>
    </section>
  );
}

interface Part {
  readonly name: ReactNode;
  readonly points: number;
  readonly entries: number;
}

function Parts({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  if (parts.length === 0) return <p className="quiet">{say('score.of-nothing')}</p>;
  return (
    <Listing label={label} head={[label, number(say('entry.points')), number(say('score.how-many'))]}>
      {parts.map(({ name, points, entries }, index) => (
        <Table.Tr key={index}>
          <Table.Th scope="row" className="text">
            {name}
          </Table.Th>
          <Table.Td className="number">
            <Points points={points} />
          </Table.Td>
          <Table.Td className="number">{formatNumber(entries)}</Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
}
