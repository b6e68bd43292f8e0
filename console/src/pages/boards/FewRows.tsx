import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import type { Board } from './period.js';

type Row = Board['items'][number];

/** A board of which its reader is told the first rows, and those next to their own. */
export function FewRows({ board }: { readonly board: Board }) {
  const say = useText();
  const columns = useColumns(board.period);
  const { data: organisation } = useRead('/v1/organisation');
  return (
    <section className="card stack">
      <p className="quiet">{say('board.few', { top: organisation?.display.top ?? 0, count: board.count })}</p>
      <DataTable
        id="board"
        label={say('page.boards')}
        columns={columns}
        rows={board.items}
        isWhole={false}
        keyOf={({ employeeId }) => employeeId}
      />
    </section>
  );
}

function useColumns(period: string): readonly Column<Row>[] {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  const own = useWho().employeeId;
  return [
    {
      id: 'rank',
      title: say('board.rank'),
      kind: 'number',
      value: ({ rank }) => rank,
      cell: ({ rank }) => formatNumber(rank),
    },
    {
      id: 'name',
      title: say('board.name'),
      kind: 'name',
      value: ({ name }) => name,
      cell: ({ employeeId, name }) => (employeeId === own ? <strong>{name}</strong> : name),
    },
    plain('number', say('board.number'), ({ employeeId }) => employeeId),
    plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)),
    {
      id: 'score',
      title: say('board.score'),
      kind: 'number',
      value: ({ score }) => score,
      cell: ({ employeeId, score }) =>
        employeeId === own && period !== 'total' ? (
          <Link href={`/scores/${period}/${employeeId}`}>{formatNumber(score)}</Link>
        ) : (
          formatNumber(score)
        ),
    },
  ];
}
