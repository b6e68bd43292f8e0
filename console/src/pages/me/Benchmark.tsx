import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Title } from '@mantine/core';
import { ServiceProblem } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benchmark.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';

const FIGURES = ['lowest', 'q1', 'median', 'q3', 'best'] as const;

/** The employee's own score of a closed month among those of others. */
export default function Benchmark({ employeeId }: { readonly employeeId: string }) {
  return (
    <WithTexts texts={texts}>
      <OfMonths employeeId={employeeId} />
    </WithTexts>
  );
}

function OfMonths({ employeeId }: { readonly employeeId: string }) {
  const { data } = useRead('/v1/months', { query: { limit: 1000, newestFirst: true } });
  const closed = (data?.items ?? []).filter(({ status }) => status === 'closed').map(({ month }) => month);
  const [newest] = closed;
  return newest === undefined ? null : <OfMonth employeeId={employeeId} closed={closed} newest={newest} />;
}

function OfMonth({
  employeeId,
  closed,
  newest,
}: {
  readonly employeeId: string;
  readonly closed: readonly string[];
  readonly newest: string;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  const [month, setMonth] = useState(newest);
  const [among, setAmong] = useState<'all' | 'office'>('all');
  const benchmark = useRead('/v1/rankings/months/{month}/employees/{employeeId}/benchmark', {
    path: { month, employeeId },
    query: { among },
  });
  const isAbsent = benchmark.error instanceof ServiceProblem && benchmark.error.status === 404;
  return (
    <section className="card stack" aria-labelledby="benchmark">
      <Title order={2} size="h4" id="benchmark">
        {say('benchmark.title')}
      </Title>
      <div className="row">
        <SelectField
          label={say('board.month')}
          value={month}
          searchable
          options={closed.map((value) => ({ value, label: value }))}
          onChange={setMonth}
        />
        <SelectField
          label={say('benchmark.among')}
          value={among}
          options={(['all', 'office'] as const).map((value) => ({ value, label: say(`benchmark.${value}`) }))}
          onChange={setAmong}
        />
      </div>
      {isAbsent ? (
        <p className="quiet">{say('benchmark.absent')}</p>
      ) : (
        <QueryResult of={benchmark}>
          {(read) =>
            read.suppressed === true ? (
              <p className="quiet">{say('benchmark.few')}</p>
            ) : (
              <dl className="figures">
                {FIGURES.map((figure) => (
                  <div key={figure}>
                    <dt>{say(`benchmark.${figure}`)}</dt>
                    <dd>{formatNumber(read[figure] ?? 0)}</dd>
                  </div>
                ))}
                <div>
                  <dt>{say('benchmark.people')}</dt>
                  <dd>{formatNumber(read.N)}</dd>
                </div>
                {read.below === undefined ? null : (
                  <div>
                    <dt>{say('benchmark.below')}</dt>
                    <dd>{say('benchmark.percent', { below: read.below })}</dd>
                  </div>
                )}
              </dl>
            )
          }
        </QueryResult>
      )}
    </section>
  );
}
