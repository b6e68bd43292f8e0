import { Table as Rows, Title } from '@mantine/core';
import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { usePrincipalName } from '../../parts/Principal.js';
import { MEASURES, sayDuty, type Table } from './draft.js';

/** One table of grades: a row for each limit, and the grade's duties below. */
export function OneTable({ table, title }: { readonly table: Table; readonly title: string }) {
  const say = useText();
  const { inForceFrom, inForceUntil, quorum, proposalDays, setBy, setAt, grades } = table;
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {title}
      </Title>
      <p>
        {say('grades.since', { from: inForceFrom })}{' '}
        {inForceUntil === null ? '' : say('grades.until', { until: inForceUntil })}{' '}
        {say('grades.told', { quorum, days: proposalDays })}{' '}
        <span className="quiet">
          {say('grades.set-by', { by: usePrincipalName(setBy) })} <Moment at={setAt} />
        </span>
      </p>
      <Listing
        label={title}
        head={[
          say('grades.grade'),
          say('grades.direction'),
          say('rulebook.category'),
          ...MEASURES.map((measure) => number(say(`grades.${measure}`))),
        ]}
      >
        {grades.map((grade) => (
          <Grade key={grade.grade} of={grade} />
        ))}
      </Listing>
    </section>
  );
}

function Grade({ of: { grade, limits, duty } }: { readonly of: Table['grades'][number] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <Fragment>
      {limits.map((limit, at) => (
        <Rows.Tr key={`${limit.direction} ${limit.category ?? ''}`}>
          {at === 0 ? <Rows.Th scope="row">{grade}</Rows.Th> : <Rows.Td />}
          <Rows.Td>{say(`record.${limit.direction === 'award' ? 'award' : 'deduct'}`)}</Rows.Td>
          <Rows.Td>{limit.category ?? say('grades.all-others')}</Rows.Td>
          {MEASURES.map((measure) => {
            const points = limit[measure];
            return (
              <Rows.Td key={measure} className="number">
                {points === null ? say('grades.unlimited') : formatNumber(points)}
              </Rows.Td>
            );
          })}
        </Rows.Tr>
      ))}
      {duty === undefined && limits.length > 0 ? null : (
        <Rows.Tr>
          {limits.length === 0 ? <Rows.Th scope="row">{grade}</Rows.Th> : <Rows.Td />}
          <Rows.Td className="text" colSpan={5}>
            {duty === undefined ? '' : sayDuty(duty, say)}
          </Rows.Td>
        </Rows.Tr>
      )}
    </Fragment>
  );
}
