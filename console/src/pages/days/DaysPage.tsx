import { Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/days.js';
import { numbers } from '../../parts/columns.js';
import { DayField } from '../../parts/DayField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { OfficeOf, useOffice } from './OfficeOf.js';
import { useDayColumns } from './useDayColumns.js';

type Row = components['schemas']['DayPlaceView'];
const ROUTE = 'GET /v1/days/:date';
const PAGE = 100;

/** Who has how many points of one day. */
export default function DaysPage() {
  return (
    <WithTexts texts={texts}>
      <Days />
    </WithTexts>
  );
}

function Days() {
  const say = useText();
  const { today } = useWho().organisation;
  const [day, setDay] = useState(today);
  const [office, setOffice] = useOffice(ROUTE);
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.days')}
      </Title>
      <p className="quiet">{say('days.how')}</p>
      <div className="row">
        <DayField
          label={say('days.day')}
          value={day}
          max={today}
          onChange={({ currentTarget }) => {
            setDay(currentTarget.value);
          }}
        />
        <OfficeOf route={ROUTE} office={office} onChange={setOffice} />
      </div>
      {day === '' ? null : <OfDay key={`${day} ${office}`} day={day} office={office} />}
    </div>
  );
}

function OfDay({ day, office }: { readonly day: string; readonly office: string }) {
  const say = useText();
  const columns = useColumns();
  const query = { limit: PAGE, ...(office === '' ? {} : { officeId: office }) };
  const pages = usePages('/v1/days/{date}', { path: { date: day }, query });
  return (
    <section className="card stack">
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const rows = read.flatMap(({ items }) => items);
          return (
            <>
              <p>{say('days.members', { count: read[0]?.members ?? 0 })}</p>
              {rows.length === 0 ? (
                <p className="quiet">{say('days.none')}</p>
              ) : (
                <DataTable
                  id="days"
                  label={say('page.days')}
                  columns={columns}
                  rows={rows}
                  isWhole={!pages.hasNextPage}
                  keyOf={({ employeeId }) => employeeId}
                />
              )}
            </>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const say = useText();
  return [...useDayColumns(), numbers('trial', say('days.trial'), ({ trial }) => trial.net)];
}
