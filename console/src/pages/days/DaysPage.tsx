import { Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/days.js';
import { DayField } from '../../parts/DayField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { Points } from '../../parts/Points.js';
import { usePages } from '../../service/reading.js';
import { OfficeOf, useOffice } from './OfficeOf.js';

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
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
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
                <Listing
                  label={say('page.days')}
                  head={[
                    number(say('board.rank')),
                    say('board.name'),
                    say('board.office'),
                    number(say('days.net')),
                    number(say('days.awards')),
                    number(say('days.deductions')),
                    number(say('days.trial')),
                  ]}
                >
                  {rows.map(({ rank, employeeId, name, officeId, net, awards, deductions, trial }) => (
                    <Table.Tr key={employeeId}>
                      <Table.Td className="number">{formatNumber(rank)}</Table.Td>
                      <Table.Th scope="row">
                        {name} <span className="quiet">{employeeId}</span>
                      </Table.Th>
                      <Table.Td>{nameOf(officeId)}</Table.Td>
                      <Table.Td className="number">
                        <Points points={net} />
                      </Table.Td>
                      <Table.Td className="number">{formatNumber(awards)}</Table.Td>
                      <Table.Td className="number">{formatNumber(deductions)}</Table.Td>
                      <Table.Td className="number">{formatNumber(trial.net)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Listing>
              )}
            </>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}
