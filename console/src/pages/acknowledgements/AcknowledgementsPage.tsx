import { Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/signing-for.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages, useRead } from '../../service/reading.js';
import type { View } from '../../../../clients/typescript/src/index.js';

type Report = View<'/v1/acknowledgements'>;
const PAGE = 100;

/** Who has signed for an edition, and who has not. */
export default function AcknowledgementsPage() {
  return (
    <WithTexts texts={texts}>
      <Acknowledgements />
    </WithTexts>
  );
}

function Acknowledgements() {
  const say = useText();
  const [chosen, setChosen] = useState<string>();
  const editions = useRead('/v1/rulebook/editions', { query: { limit: 1000 } });
  const adopted = (editions.data?.items ?? [])
    .filter(({ status }) => status === 'adopted')
    .toSorted((a, b) => ((a.inForceFrom ?? '') < (b.inForceFrom ?? '') ? 1 : -1));
  const editionId = chosen ?? adopted[0]?.editionId;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.acknowledgements')}
      </Title>
      <p className="quiet">{say('signed.how')}</p>
      <QueryResult of={editions}>
        {() =>
          editionId === undefined ? (
            <p className="card">{say('signed.none')}</p>
          ) : (
            <>
              <SelectField
                label={say('signed.edition')}
                value={editionId}
                options={adopted.map((edition) => ({ value: edition.editionId, label: edition.title }))}
                onChange={setChosen}
              />
              <Reported editionId={editionId} />
            </>
          )
        }
      </QueryResult>
    </div>
  );
}

function Reported({ editionId }: { readonly editionId: string }) {
  const say = useText();
  const pages = usePages('/v1/acknowledgements', { query: { editionId, limit: PAGE } });
  return (
    <>
      <QueryResult of={pages}>
        {({ pages: [report, ...more] }) =>
          report === undefined ? null : (
            <>
              <p role="status">
                {say('signed.of', { acknowledged: report.acknowledged, people: report.people })}
              </p>
              <ByOffice report={report} />
              <People items={[report, ...more].flatMap(({ items }) => items)} />
            </>
          )
        }
      </QueryResult>
      <More of={pages} />
    </>
  );
}

function ByOffice({ report: { offices } }: { readonly report: Report }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  return (
    <section className="card stack">
      <Listing
        label={say('board.office')}
        head={[
          say('board.office'),
          number(say('signed.people')),
          number(say('signed.signed')),
          number(say('signed.missing')),
        ]}
      >
        {offices.map(({ officeId, people, acknowledged }) => (
          <Table.Tr key={officeId}>
            <Table.Th scope="row">{nameOf(officeId)}</Table.Th>
            <Table.Td className="number">{formatNumber(people)}</Table.Td>
            <Table.Td className="number">{formatNumber(acknowledged)}</Table.Td>
            <Table.Td className="number">{formatNumber(people - acknowledged)}</Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </section>
  );
}

function People({ items }: Pick<Report, 'items'>) {
  const say = useText();
  const nameOf = useOfficeName();
  return (
    <section className="card stack">
      <Listing
        label={say('page.acknowledgements')}
        head={[say('board.name'), say('board.office'), say('signed.at')]}
      >
        {items.map(({ employeeId, name, officeId, acknowledgedAt }) => (
          <Table.Tr key={employeeId}>
            <Table.Th scope="row">
              {name} <span className="quiet">{employeeId}</span>
            </Table.Th>
            <Table.Td>{nameOf(officeId)}</Table.Td>
            <Table.Td>
              {acknowledgedAt === null ? say('signed.not-yet') : <Moment at={acknowledgedAt} />}
            </Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </section>
  );
}
