import { useIntl } from 'react-intl';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { points } from '../../parts/columns.js';
import { signed } from '../../parts/Points.js';
import { whom } from '../../parts/Named.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { LOOKED_AT, placeAfter } from './place.js';
import type { Proposal } from './waiting.js';

/** The effect of accepting on each person in it: plain sums over the present state. */
export function Effects({ proposal }: { readonly proposal: Proposal }) {
  const say = useText();
  const columns = useColumns();
  return (
    <div className="stack">
      <h3>{say('proposal.effects')}</h3>
      <p className="quiet">{say('proposal.effects-how')}</p>
      <DataTable
        id="effects"
        label={say('proposal.effects')}
        columns={columns}
        rows={sums(proposal)}
        keyOf={({ employeeId, month }) => `${employeeId} ${month}`}
      />
    </div>
  );
}

interface Sum {
  readonly employeeId: string;
  readonly name: string | null;
  readonly month: string;
  readonly points: number;
}

/** The sum for one person in one month. */
function sums({ entries }: Proposal): readonly Sum[] {
  const all = new Map<string, Sum>();
  for (const { employeeId, name, occurredOn, direction, points: some } of entries) {
    const month = occurredOn.slice(0, 7);
    const key = `${employeeId} ${month}`;
    const before = all.get(key)?.points ?? 0;
    all.set(key, { employeeId, name, month, points: before + signed({ direction, points: some }) });
  }
  return [...all.values()];
}

/** The standing of each is read for their row, so that it is neither sorted by nor saved. */
function useColumns(): readonly Column<Sum>[] {
  const say = useText();
  return [
    whom(say('entry.whom')),
    points('points', say('entry.points'), (sum) => sum.points),
    {
      id: 'balance',
      title: say('proposal.balance'),
      kind: 'number',
      cell: (sum) => <Balance {...sum} />,
    },
    { id: 'month', title: say('board.month'), cell: (sum) => <CountsIn {...sum} /> },
    { id: 'score', title: say('board.score'), kind: 'number', cell: (sum) => <Score {...sum} /> },
    { id: 'rank', title: say('board.rank'), kind: 'number', cell: (sum) => <Rank {...sum} /> },
  ];
}

function Balance({ employeeId, points: some }: Sum) {
  const { formatNumber } = useIntl();
  const { data: employee } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  if (employee === undefined) return '…';
  const { total } = employee.balance;
  return `${formatNumber(total)} → ${formatNumber(total + some)}`;
}

function CountsIn({ employeeId, month }: Sum) {
  const say = useText();
  const { standing, isLate } = useStanding(employeeId, month);
  return (
    <>
      {standing?.period ?? '…'} {isLate ? <span className="quiet">{say('file.late', { month })}</span> : null}
    </>
  );
}

function Score({ employeeId, month, points: some }: Sum) {
  const { formatNumber } = useIntl();
  const { standing } = useStanding(employeeId, month);
  if (standing === undefined) return '…';
  return `${formatNumber(standing.score)} → ${formatNumber(standing.score + some)}`;
}

function Rank({ employeeId, month, points: some }: Sum) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { standing } = useStanding(employeeId, month);
  if (standing === undefined) return '…';
  const { rank, certainty } = placeAfter(standing, some);
  return `${formatNumber(standing.rank)} → ${say(`proposal.rank-${certainty}`, { rank })}`;
}

/** The month in which an entry counts: its own or, where that is closed, the oldest open one. */
function useStanding(employeeId: string, month: string) {
  const { today } = useWho().organisation;
  const { data: months } = useRead('/v1/months', { query: { limit: 1000 } });
  const open = months?.items.find(({ month: one, status }) => one >= month && status === 'open');
  const countsIn = open?.month ?? today.slice(0, 7);
  const { data } = useRead('/v1/rankings/months/{month}/employees/{employeeId}', {
    path: { month: countsIn, employeeId },
    query: { neighbours: LOOKED_AT },
    when: months !== undefined,
  });
  return { standing: data, isLate: countsIn !== month };
}
