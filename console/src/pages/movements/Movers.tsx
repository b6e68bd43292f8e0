import { Table, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Points } from '../../parts/Points.js';
import { Shown } from '../../parts/Trouble.js';
import { useRead } from '../../service/reading.js';
import { Move } from '../boards/Move.js';
import { officeQuery } from '../boards/period.js';

type Mover = components['schemas']['RankMoveView'];
const MOST = 10;

/** Who rose and who fell most since the month before. */
export function Movers({ month, office }: { readonly month: string; readonly office: string }) {
  const say = useText();
  const movements = useRead('/v1/rankings/months/{month}/movements', {
    path: { month },
    query: { limit: MOST, ...officeQuery(office) },
    keep: true,
  });
  return (
    <Shown of={movements}>
      {({ compared, rising, falling, risers, fallers }) => (
        <section className="card stack">
          <p>{say('moves.compared', { compared, rising, falling })}</p>
          <div className="courses">
            <MoverTable title={say('moves.risers')} movers={risers} />
            <MoverTable title={say('moves.fallers')} movers={fallers} />
          </div>
        </section>
      )}
    </Shown>
  );
}

function MoverTable({ title, movers }: { readonly title: string; readonly movers: readonly Mover[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <section>
      <Title order={2} size="h5">
        {title}
      </Title>
      {movers.length === 0 ? (
        <p>{say('moves.nobody')}</p>
      ) : (
        <div className="scrolls" tabIndex={0} role="region" aria-label={title}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('board.name')}</Table.Th>
                <Table.Th className="number">{say('board.moved')}</Table.Th>
                <Table.Th className="number">{say('board.before')}</Table.Th>
                <Table.Th className="number">{say('board.rank')}</Table.Th>
                <Table.Th className="number">{say('board.score')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {movers.map(({ employeeId, name, officeId, rank, score, previousRank, previousScore }) => (
                <Table.Tr key={employeeId}>
                  <Table.Td>
                    {name}{' '}
                    <span className="quiet">
                      {employeeId} · {officeId}
                    </span>
                  </Table.Td>
                  <Table.Td className="number">
                    <Move rank={rank} previous={{ rank: previousRank }} />
                  </Table.Td>
                  <Table.Td className="number">{formatNumber(previousRank)}</Table.Td>
                  <Table.Td className="number">{formatNumber(rank)}</Table.Td>
                  <Table.Td className="number">
                    {formatNumber(score)} <Points points={score - previousScore} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
