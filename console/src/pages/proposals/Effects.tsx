import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { Named } from '../../parts/Named.js';
import { Points } from '../../parts/Points.js';
import { useRead } from '../../service/reading.js';
import { LOOKED_AT, placeAfter } from './place.js';
import type { Proposal } from './waiting.js';

/** The effect of accepting on each person in it: plain sums over the present state. */
export function Effects({ proposal }: { readonly proposal: Proposal }) {
  const say = useText();
  return (
    <div className="stack">
      <h3>{say('proposal.effects')}</h3>
      <p className="quiet">{say('proposal.effects-how')}</p>
      <Listing
        label={say('proposal.effects')}
        head={[
          say('entry.whom'),
          number(say('entry.points')),
          number(say('proposal.balance')),
          say('board.month'),
          number(say('board.score')),
          number(say('board.rank')),
        ]}
      >
        {sums(proposal).map((sum) => (
          <Effect key={`${sum.employeeId} ${sum.month}`} {...sum} />
        ))}
      </Listing>
    </div>
  );
}

interface Sum {
  readonly employeeId: string;
  readonly month: string;
  readonly points: number;
}

/** The sum for one person in one month. */
function sums({ entries }: Proposal): readonly Sum[] {
  const all = new Map<string, Sum>();
  for (const { employeeId, occurredOn, direction, points } of entries) {
    const month = occurredOn.slice(0, 7);
    const key = `${employeeId} ${month}`;
    const before = all.get(key)?.points ?? 0;
    all.set(key, { employeeId, month, points: before + (direction === 'award' ? points : -points) });
  }
  return [...all.values()];
}

function Effect({ employeeId, month, points }: Sum) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { data: employee } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const { standing, isLate } = useStanding(employeeId, month);
  const place = standing === undefined ? undefined : placeAfter(standing, points);
  return (
    <Table.Tr>
      <Table.Td>
        <Named employeeId={employeeId} />
      </Table.Td>
      <Table.Td className="number">
        <Points points={points} />
      </Table.Td>
      <Table.Td className="number">
        {employee === undefined
          ? '…'
          : `${formatNumber(employee.balance.total)} → ${formatNumber(employee.balance.total + points)}`}
      </Table.Td>
      <Table.Td>
        {standing?.period ?? '…'}{' '}
        {isLate ? <span className="quiet">{say('file.late', { month })}</span> : null}
      </Table.Td>
      <Table.Td className="number">
        {standing === undefined
          ? '…'
          : `${formatNumber(standing.score)} → ${formatNumber(standing.score + points)}`}
      </Table.Td>
      <Table.Td className="number">
        {standing === undefined || place === undefined
          ? '…'
          : `${formatNumber(standing.rank)} → ${say(`proposal.rank-${place.certainty}`, { rank: place.rank })}`}
      </Table.Td>
    </Table.Tr>
  );
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
