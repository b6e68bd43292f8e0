import { Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { numbers } from '../../parts/columns.js';
import { useOfficeName } from '../../parts/offices.js';
import { Points } from '../../parts/Points.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
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
            <MoverTable id="risers" title={say('moves.risers')} movers={risers} />
            <MoverTable id="fallers" title={say('moves.fallers')} movers={fallers} />
          </div>
        </section>
      )}
    </QueryResult>
  );
}

function MoverTable({
  id,
  title,
  movers,
}: {
  readonly id: string;
  readonly title: string;
  readonly movers: readonly Mover[];
}) {
  const say = useText();
  const columns = useColumns();
  return (
    <section>
      <Title order={2} size="h5">
        {title}
      </Title>
      {movers.length === 0 ? (
        <p>{say('moves.nobody')}</p>
      ) : (
        <DataTable
          id={id}
          label={title}
          columns={columns}
          rows={movers}
          keyOf={({ employeeId }) => employeeId}
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<Mover>[] {
  const say = useText();
  const nameOf = useOfficeName();
  const { formatNumber } = useIntl();
  return [
    {
      id: 'name',
      title: say('board.name'),
      kind: 'name',
      value: ({ name }) => name,
      cell: ({ employeeId, name, officeId }) => (
        <>
          {name}{' '}
          <span className="quiet">
            {employeeId} · {nameOf(officeId)}
          </span>
        </>
      ),
    },
    {
      id: 'moved',
      title: say('board.moved'),
      kind: 'number',
      value: ({ rank, previousRank }) => previousRank - rank,
      cell: ({ rank, previousRank }) => <Move rank={rank} previous={{ rank: previousRank }} />,
    },
    numbers('before', say('board.before'), ({ previousRank }) => previousRank),
    numbers('rank', say('board.rank'), ({ rank }) => rank),
    {
      id: 'score',
      title: say('board.score'),
      kind: 'number',
      value: ({ score }) => score,
      cell: ({ score, previousScore }) => (
        <>
          {formatNumber(score)} <Points points={score - previousScore} />
        </>
      ),
    },
  ];
}
