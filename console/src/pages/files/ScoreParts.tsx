import { useText } from '../../language/language.js';
import { numbers, points } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
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
              id="by-category"
              label={say('score.by-category')}
              parts={byCategory.map((part) => ({ ...part, name: part.category ?? say('score.no-category') }))}
            />
            <Parts
              id="by-item"
              label={say('score.by-item')}
              parts={byItem.map(({ itemCode, title, category, ...part }) => ({
                ...part,
                name: [title, itemCode, category].filter((text) => text != null).join(' · '),
              }))}
            />
            {isMonth(period) ? null : (
              <Parts
                id="by-month"
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
  readonly name: string;
  readonly points: number;
  readonly entries: number;
}

function Parts({
  id,
  label,
  parts,
}: {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly Part[];
}) {
  const say = useText();
  const columns: readonly Column<Part>[] = [
    { ...plain('name', label, ({ name }) => name), kind: 'name' },
    points('points', say('entry.points'), (part) => part.points),
    numbers('entries', say('score.how-many'), ({ entries }) => entries),
  ];
  if (parts.length === 0) return <p className="quiet">{say('score.of-nothing')}</p>;
  return <DataTable id={id} label={label} columns={columns} rows={parts} keyOf={({ name }) => name} />;
}
