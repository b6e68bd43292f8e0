import { Table, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { useOfficeName } from '../../parts/offices.js';
import { Points } from '../../parts/Points.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Move } from '../boards/Move.js';
import { officeQuery } from '../boards/period.js';
import { useReadOnce } from './once.js';

type Mover = components['schemas']['RankMoveView'];
const MOST = 10;

/** The people who rose and fell most since the month before. */
export function Movers({ month, office }: { readonly month: string; readonly office: string }) {
  const say = useText();
  const movements = useReadOnce('/v1/rankings/months/{month}/movements', {
    path: { month },
    query: { limit: MOST, ...officeQuery(office) },
  });
  return (
    <QueryResult of={movements}>
      {({ compared, rising, falling, risers, fallers }) => (
        <section className="card stack">
          <p>{say('moves.compared', { compared, rising, falling })}</p>
          <div className="courses">
            <MoverTable title={say('moves.risers')} movers={risers} />
            <MoverTable title={say('moves.fallers')} movers={fallers} />
          </div>
        </section>
      )}
    </QueryResult>
  );
}

function MoverTable({ title, movers }: { readonly title: string; readonly movers: readonly Mover[] }) {
  const say = useText();
  const nameOf = useOfficeName();
  const { formatNumber } = useIntl();
  return (
    <section>
      <Title order={2} size="h5">
        {title}
      </Title>
      {movers.length === 0 ? (
        <p>{say('moves.nobody')}</p>
      ) : (
        <Listing
          label={title}
          head={[
            say('board.name'),
            number(say('board.moved')),
            number(say('board.before')),
            number(say('board.rank')),
            number(say('board.score')),
          ]}
        >
          {movers.map(({ employeeId, name, officeId, rank, score, previousRank, previousScore }) => (
            <Table.Tr key={employeeId}>
              <Table.Td>
                {name}{' '}
                <span className="quiet">
                  {employeeId} · {nameOf(officeId)}
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
        </Listing>
      )}
    </section>
  );
}
