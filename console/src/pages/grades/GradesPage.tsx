import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { More } from '../../parts/More.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { usePages } from '../../service/reading.js';
import type { Table } from './draft.js';
import { GradesForm } from './GradesForm.js';
import { OneTable } from './OneTable.js';

const PAGE = 100;

/** The authority and duties of each grade: in force, future and past; with a form for the next table. */
export default function GradesPage() {
  const say = useText();
  const who = useWho();
  const pages = usePages('/v1/authority', { query: { limit: PAGE } });
  const sets = may(who, 'POST /v1/commands/set-authority');
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.grades')}
      </Title>
      <p className="quiet">{say('grades.how')}</p>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const tables = read.flatMap(({ items }) => items);
          const last = tables.at(-1);
          return (
            <>
              {last === undefined ? <p>{say('grades.none')}</p> : <Tables tables={tables} />}
              <More of={pages} />
              {sets && !pages.hasNextPage ? <GradesForm last={last} /> : null}
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

/** The table in force first, then future ones; past ones are folded away, the latest first. */
function Tables({ tables }: { readonly tables: readonly Table[] }) {
  const say = useText();
  const { today } = useWho().organisation;
  const begun = tables.filter(({ inForceFrom }) => inForceFrom <= today);
  return (
    <>
      {begun.slice(-1).map((table) => (
        <OneTable key={table.setAt} table={table} title={say('grades.in-force')} />
      ))}
      {tables.slice(begun.length).map((table) => (
        <OneTable
          key={table.setAt}
          table={table}
          title={say('grades.to-come', { from: table.inForceFrom })}
        />
      ))}
      {begun
        .slice(0, -1)
        .toReversed()
        .map((table) => (
          <details key={table.setAt}>
            <summary>{say('grades.earlier', { from: table.inForceFrom })}</summary>
            <OneTable table={table} title={say('grades.earlier', { from: table.inForceFrom })} />
          </details>
        ))}
    </>
  );
}
