import { Title } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/hearing.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages } from '../../service/reading.js';
import { KINDS, STATUSES } from './case.js';
import { CaseSummary } from './CaseSummary.js';
import { CaseList } from './CaseList.js';
import { OneCase } from './OneCase.js';

const PAGE = 50;

/** All cases for those who decide, what is due first before the others, or one of them. */
export default function DecidingPage() {
  const { caseId } = useParams<{ caseId?: string }>();
  return (
    <WithTexts texts={texts}>
      {caseId === undefined ? <All /> : <OneCase key={caseId} caseId={caseId} />}
    </WithTexts>
  );
}

function All() {
  const say = useText();
  const [status, setStatus] = useState<(typeof STATUSES)[number] | ''>('open');
  const [kind, setKind] = useState<(typeof KINDS)[number] | ''>('');
  const pages = usePages('/v1/cases', {
    query: { limit: PAGE, ...(status === '' ? {} : { status }), ...(kind === '' ? {} : { kind }) },
  });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.deciding')}
      </Title>
      <div className="row">
        <SelectField
          label={say('entry.state')}
          value={status}
          options={[
            ...STATUSES.map((value) => ({ value, label: say(`case.${value}`) })),
            { value: '', label: say('case.any') },
          ]}
          onChange={setStatus}
        />
        <SelectField
          label={say('case.kind')}
          value={kind}
          options={[
            { value: '', label: say('case.every-kind') },
            ...KINDS.map((value) => ({ value, label: say(`case.${value}`) })),
          ]}
          onChange={setKind}
        />
      </div>
      <section className="card stack">
        <QueryResult of={pages}>
          {({ pages: read }) => {
            const cases = read.flatMap(({ items }) => items);
            return cases.length === 0 ? (
              <p className="quiet">{say(status === 'open' ? 'case.none-due' : 'case.none')}</p>
            ) : (
              <CaseList
                title={say('page.deciding')}
                cases={cases}
                isWhole={!pages.hasNextPage}
                page="/deciding"
              />
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
      <CaseSummary />
    </div>
  );
}
