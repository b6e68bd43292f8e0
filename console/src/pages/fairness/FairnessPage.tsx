import { Select, Title } from '@mantine/core';
import { useState } from 'react';
import * as texts from '../../language/fairness.js';
import { useText, WithTexts } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';
import { Beside } from './Beside.js';
import { Givers } from './Givers.js';
import { Whole } from './Whole.js';

const MOST_MONTHS = 12;
const AT_FIRST = 3;

/** Whether points were given fairly, as far as figures can say so. */
export default function FairnessPage() {
  return (
    <WithTexts texts={texts}>
      <Fairness />
    </WithTexts>
  );
}

function Fairness() {
  const say = useText();
  const months = useRead('/v1/months', { query: { limit: 1000, newestFirst: true } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.fairness')}
      </Title>
      <p className="quiet">{say('fairness.how')}</p>
      <QueryResult of={months}>
        {({ items }) => {
          const closed = items.filter(({ status }) => status !== 'open').map(({ month }) => month);
          return closed.length === 0 ? (
            <p className="card">{say('fairness.none')}</p>
          ) : (
            <Choose closed={closed} />
          );
        }}
      </QueryResult>
    </div>
  );
}

/** @param closed the closed months, the newest first */
function Choose({ closed }: { readonly closed: readonly string[] }) {
  const say = useText();
  const [to, setTo] = useState(closed[0] ?? '');
  const [from, setFrom] = useState(closed.slice(0, AT_FIRST).at(-1) ?? '');
  const [officeId, setOffice] = useState<string | null>(null);
  const { data: offices } = useRead('/v1/offices', { query: { limit: 1000 } });
  const options = closed.map((month) => ({ value: month, label: month }));
  const count = closed.indexOf(from) - closed.indexOf(to) + 1;
  return (
    <>
      <div className="row">
        <SelectField
          label={say('fairness.from')}
          value={from}
          options={options}
          searchable
          onChange={setFrom}
        />
        <SelectField label={say('fairness.to')} value={to} options={options} searchable onChange={setTo} />
        <Select
          label={say('board.office')}
          placeholder={say('board.everybody')}
          value={officeId}
          clearable
          searchable
          data={(offices?.items ?? []).map((office) => ({ value: office.officeId, label: office.name }))}
          onChange={setOffice}
        />
      </div>
      {count < 1 || count > MOST_MONTHS ? (
        <p className="card">{say('fairness.order')}</p>
      ) : (
        <Report key={`${from} ${to} ${officeId ?? ''}`} from={from} to={to} officeId={officeId} />
      )}
    </>
  );
}

function Report({
  from,
  to,
  officeId,
}: {
  readonly from: string;
  readonly to: string;
  readonly officeId: string | null;
}) {
  const say = useText();
  // The log records who reads it, and it looks at all entries of the time: it does not follow every event.
  const report = useRead('/v1/fairness', {
    query: { from, to, ...(officeId === null ? {} : { officeId }) },
    noted: { revision: 0 },
  });
  return (
    <QueryResult of={report}>
      {({ givers, medians, whole }) =>
        whole === null ? (
          <>
            <p className="quiet">{say('fairness.own')}</p>
            <Beside own={givers[0]} medians={medians} />
          </>
        ) : (
          <>
            <Givers givers={givers} />
            <Whole of={whole} />
          </>
        )
      }
    </QueryResult>
  );
}
