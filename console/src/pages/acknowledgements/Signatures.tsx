import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
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
              <People items={[report, ...more].flatMap(({ items }) => items)} />
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
