import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { named, numbers } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import type { usePages } from '../../service/reading.js';

type Report = Omit<View<'/v1/acknowledgements'>, 'editionId' | 'title'>;
type Pages = ReturnType<
  typeof usePages<'/v1/acknowledgements' | '/v1/acknowledgements/announcements/{announcementId}'>
>;

/** How many have signed, by office, and who has not yet, who come first. */
export function Signatures({ of: pages }: { readonly of: Pages }) {
  const say = useText();
  return (
    <>
      <QueryResult of={pages}>
        {({ pages: [report, ...more] }) =>
          report === undefined ? null : (
            <>
              <p role="status">
                {say('signed.of', { acknowledged: report.acknowledged, people: report.people })}
              </p>
              <ByOffice offices={report.offices} />
              <People items={[report, ...more].flatMap(({ items }) => items)} isWhole={!pages.hasNextPage} />
            </>
          )
        }
      </QueryResult>
      <More of={pages} />
    </>
  );
}

function ByOffice({ offices }: Pick<Report, 'offices'>) {
  const say = useText();
  const nameOf = useOfficeName();
  const columns: readonly Column<Report['offices'][number]>[] = [
    { ...plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)), kind: 'name' },
    numbers('people', say('signed.people'), ({ people }) => people),
    numbers('signed', say('signed.signed'), ({ acknowledged }) => acknowledged),
    numbers('missing', say('signed.missing'), ({ people, acknowledged }) => people - acknowledged),
  ];
  return (
    <section className="card stack">
      <DataTable
        id="offices"
        label={say('board.office')}
        columns={columns}
        rows={offices}
        keyOf={({ officeId }) => officeId}
      />
    </section>
  );
}

function People({ items, isWhole }: Pick<Report, 'items'> & { readonly isWhole: boolean }) {
  const say = useText();
  const columns = useColumns();
  return (
    <section className="card stack">
      <DataTable
        id="signatures"
        label={say('page.acknowledgements')}
        columns={columns}
        rows={items}
        isWhole={isWhole}
        keyOf={({ employeeId }) => employeeId}
      />
    </section>
  );
}

function useColumns(): readonly Column<Report['items'][number]>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    named(
      'name',
      say('board.name'),
      ({ name }) => name,
      ({ employeeId }) => employeeId,
    ),
    plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)),
    {
      id: 'signed-at',
      title: say('signed.at'),
      value: ({ acknowledgedAt }) => acknowledgedAt,
      cell: ({ acknowledgedAt }) =>
        acknowledgedAt === null ? say('signed.not-yet') : <Moment at={acknowledgedAt} />,
    },
  ];
}
