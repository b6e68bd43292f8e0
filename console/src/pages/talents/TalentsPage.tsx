import { Table, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/talents.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages, useRead } from '../../service/reading.js';
import { InspectionRow } from './InspectionRow.js';
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
  const [status, setStatus] = useState<(typeof STATUSES)[number] | ''>('');
  const pages = usePages('/v1/inspections', {
    query: { limit: PAGE, ...(status === '' ? {} : { status }) },
  });
  const titles = new Map(programmes.map(({ programmeId, title }) => [programmeId, title]));
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
            <Listing
              label={say('talents.inspections')}
              head={[
                say('entry.whom'),
                say('talents.programme'),
                say('talents.months'),
                say('entry.state'),
                say('talents.finding'),
                say('talents.decide-until'),
                say('talents.acts'),
              ]}
            >
              {inspections.map((inspection) => (
                <InspectionRow
                  key={`${inspection.programmeId} ${inspection.employeeId}`}
                  inspection={inspection}
                  title={titles.get(inspection.programmeId)}
                />
              ))}
            </Listing>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function Programmes({ programmes }: OfProgrammes) {
  const say = useText();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('talents.programmes')}
      </Title>
      {programmes.length === 0 ? (
        <p className="quiet">{say('talents.no-programmes')}</p>
      ) : (
        <Listing
          label={say('talents.programmes')}
          head={[say('talents.programme'), say('talents.in-force-from'), say('talents.months')]}
        >
          {programmes.toReversed().map((programme) => {
            const { programmeId, version, title, inForceFrom, months, share, extension } = programme;
            const { times } = extension as { readonly times: number };
            return (
              <Table.Tr key={`${programmeId} ${version}`}>
                <Table.Th scope="row" className="text">
                  {title} <span className="quiet">{programmeId}</span>
                </Table.Th>
                <Table.Td>{inForceFrom}</Table.Td>
                <Table.Td className="text">{say('talents.terms', { months, share, times })}</Table.Td>
              </Table.Tr>
            );
          })}
        </Listing>
      )}
    </section>
  );
}
