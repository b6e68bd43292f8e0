import { Title } from '@mantine/core';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { usePages, useRead } from '../../service/reading.js';
import { EVERYBODY, officeQuery } from '../boards/period.js';
import { PublishedRows } from './PublishedRows.js';

const PAGE = 50;

/** The entries that stand published, of all offices or of one. */
export function PublishedEntries() {
  const say = useText();
  const offices = useRead('/v1/offices', { query: { limit: 1000 } });
  const ids = (offices.data?.items ?? []).map(({ officeId }) => officeId);
  const [office, setOffice] = useInAddress('office', [EVERYBODY, ...ids], EVERYBODY);
  const pages = usePages('/v1/publicity/entries', {
    query: { limit: PAGE, ...officeQuery(office) },
  });
  return (
    <section className="card stack" aria-labelledby="published">
      <Title order={2} size="h4" id="published">
        {say('published.title')}
      </Title>
      <p className="quiet">{say('published.how')}</p>
      <SelectField
        label={say('board.office')}
        value={office}
        options={[
          { value: EVERYBODY, label: say('published.all') },
          ...(offices.data?.items ?? []).map(({ officeId, name }) => ({ value: officeId, label: name })),
        ]}
        onChange={setOffice}
      />
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const entries = read.flatMap(({ items }) => items);
          return entries.length === 0 ? (
            <p className="quiet">{say('published.none')}</p>
          ) : (
            <PublishedRows entries={entries} isWhole={!pages.hasNextPage} />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}
