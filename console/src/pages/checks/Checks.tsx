import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';

type Check = components['schemas']['CheckView'];
const PAGE = 50;

/** Every check of a round, the last one first. */
export function Checks({ roundId }: { readonly roundId: string }) {
  const say = useText();
  const columns = useColumns();
  const pages = usePages('/v1/rounds/{roundId}/checks', { path: { roundId }, query: { limit: PAGE } });
  return (
    <>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          return all.length === 0 ? (
            <p className="quiet">{say('checks.no-checks')}</p>
          ) : (
            <DataTable
              id="checks"
              label={say('checks.all')}
              columns={columns}
              rows={all}
              isWhole={!pages.hasNextPage}
              keyOf={({ on, officeId }) => `${on} ${officeId}`}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </>
  );
}

function useColumns(): readonly Column<Check>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    { ...plain('on', say('checks.on'), ({ on }) => on), kind: 'name' },
    plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)),
    plain('finding', say('checks.finding'), ({ finding }) => say(`checks.${finding}`)),
    {
      id: 'by',
      title: say('checks.by'),
      value: ({ by, byName }) => byName ?? by,
      cell: ({ by }) => <Named employeeId={by} />,
    },
    { ...plain('note', say('checks.note'), ({ note }) => note), kind: 'text' },
  ];
}
