import { Button, Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/hearing.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { usePages } from '../../service/reading.js';
import { CaseList } from './CaseList.js';
import { OneCase } from './OneCase.js';

const PAGE = 50;

/** The cases that concern the user, or one case. */
export default function CasesPage() {
  const { caseId } = useParams<{ caseId?: string }>();
  return (
    <WithTexts texts={texts}>
      {caseId === undefined ? <Mine /> : <OneCase key={caseId} caseId={caseId} />}
    </WithTexts>
  );
}

function Mine() {
  const say = useText();
  const who = useWho();
  const pages = usePages('/v1/cases', { query: { limit: PAGE, mine: true } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.cases')}
      </Title>
      <p className="quiet">{say('case.how')}</p>
      {may(who, 'POST /v1/commands/open-case') ? (
        <div>
          <Button component={Link} variant="default" size="compact-sm" href="/open-case?kind=problem">
            {say('case.open-problem')}
          </Button>
        </div>
      ) : null}
      <section className="card stack">
        <QueryResult of={pages}>
          {({ pages: read }) => {
            const cases = read.flatMap(({ items }) => items);
            return cases.length === 0 ? (
              <p className="quiet">{say('case.none-mine')}</p>
            ) : (
              <CaseList title={say('page.cases')} cases={cases} isWhole={!pages.hasNextPage} page="/cases" />
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}
