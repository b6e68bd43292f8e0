import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/talents.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { usePages, useRead } from '../../service/reading.js';
import { useInspectionColumns } from './InspectionColumns.js';
import { OpenForm } from './OpenForm.js';
import { ProgrammeForm } from './ProgrammeForm.js';
import { STATUSES, type Programme } from './talent.js';

const PAGE = 50;

/** Reserve talents: who is inspected, and by which programmes. */
export default function TalentsPage() {
  return (
    <WithTexts texts={texts}>
      <Talents />
    </WithTexts>
  );
}

function Talents() {
  const say = useText();
  const who = useWho();
  const { data } = useRead('/v1/programmes');
  const programmes = data?.items ?? [];
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.talents')}
      </Title>
      <p className="quiet">{say('talents.how')}</p>
      <div className="row">
        {may(who, 'POST /v1/commands/open-inspection') && programmes.length > 0 ? (
          <Act label={say('talents.open')}>
            {(close) => <OpenForm programmes={programmes} onDone={close} />}
          </Act>
        ) : null}
        {may(who, 'POST /v1/commands/set-programme') ? (
          <Act label={say('talents.set')}>{(close) => <ProgrammeForm onDone={close} />}</Act>
        ) : null}
      </div>
      <Inspections programmes={programmes} />
      <Programmes programmes={programmes} />
    </div>
  );
}

interface OfProgrammes {
  readonly programmes: readonly Programme[];
}

function Inspections({ programmes }: OfProgrammes) {
  const say = useText();
  const [status, setStatus] = useInAddress('status', ['', ...STATUSES], '');
  const pages = usePages('/v1/inspections', {
    query: { limit: PAGE, ...(status === '' ? {} : { status }) },
  });
  const columns = useInspectionColumns(
    new Map(programmes.map(({ programmeId, title }) => [programmeId, title])),
  );
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('talents.inspections')}
      </Title>
      <div className="row">
        <SelectField
          label={say('entry.state')}
          value={status}
          options={[
            { value: '', label: say('talents.any') },
            ...STATUSES.map((value) => ({ value, label: say(`talents.status-${value}`) })),
          ]}
          onChange={setStatus}
        />
      </div>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const inspections = read.flatMap(({ items }) => items);
          return inspections.length === 0 ? (
            <p className="quiet">{say('talents.none')}</p>
          ) : (
            <DataTable
              id="inspections"
              label={say('talents.inspections')}
              columns={columns}
              rows={inspections}
              isWhole={!pages.hasNextPage}
              keyOf={({ programmeId, employeeId }) => `${programmeId} ${employeeId}`}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function Programmes({ programmes }: OfProgrammes) {
  const say = useText();
  const columns = useColumns();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('talents.programmes')}
      </Title>
      {programmes.length === 0 ? (
        <p className="quiet">{say('talents.no-programmes')}</p>
      ) : (
        <DataTable
          id="programmes"
          label={say('talents.programmes')}
          columns={columns}
          rows={programmes.toReversed()}
          keyOf={({ programmeId, version }) => `${programmeId} ${version}`}
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<Programme>[] {
  const say = useText();
  return [
    {
      id: 'programme',
      title: say('talents.programme'),
      kind: 'name',
      value: ({ title }) => title,
      cell: ({ title, programmeId }) => (
        <span className="text">
          {title} <span className="quiet">{programmeId}</span>
        </span>
      ),
    },
    plain('in-force-from', say('talents.in-force-from'), ({ inForceFrom }) => inForceFrom),
    {
      ...plain('months', say('talents.months'), ({ months, share, extension }: Programme) =>
        say('talents.terms', { months, share, times: (extension as { readonly times: number }).times }),
      ),
      kind: 'text',
    },
  ];
}
