import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benefits.js';
import { Act } from '../../parts/Act.js';
import { named } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { ChangeBudgetForm, OpenBudgetForm } from './BudgetForms.js';
import type { Budget } from './benefit.js';
import { money } from './Money.js';

const PAGE = 50;

/** What may be spent on benefits, and what is left of it. */
export default function BudgetsPage() {
  return (
    <WithTexts texts={texts}>
      <Budgets />
    </WithTexts>
  );
}

function Budgets() {
  const say = useText();
  const who = useWho();
  const pages = usePages('/v1/budgets', { query: { limit: PAGE } });
  const columns = useColumns();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.budgets')}
      </Title>
      <p className="quiet">{say('benefits.budgets-how')}</p>
      {may(who, 'POST /v1/commands/open-budget') ? (
        <div>
          <Act label={say('benefits.open-budget')}>{(close) => <OpenBudgetForm onDone={close} />}</Act>
        </div>
      ) : null}
      <section className="card stack">
        <QueryResult of={pages}>
          {({ pages: read }) => {
            const budgets = read.flatMap(({ items }) => items);
            return budgets.length === 0 ? (
              <p className="quiet">{say('benefits.none')}</p>
            ) : (
              <DataTable
                id="budgets"
                label={say('page.budgets')}
                columns={columns}
                rows={budgets}
                isWhole={!pages.hasNextPage}
                keyOf={({ budgetId }) => budgetId}
              />
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}

function useColumns(): readonly Column<Budget>[] {
  const say = useText();
  const who = useWho();
  const acts: Column<Budget> = {
    id: 'acts',
    title: say('benefits.acts'),
    cell: (budget) => (
      <Act label={say('benefits.change-budget')} name={say('benefits.change-one', { title: budget.title })}>
        {(close) => <ChangeBudgetForm budget={budget} onDone={close} />}
      </Act>
    ),
  };
  return [
    named(
      'title',
      say('benefits.title'),
      ({ title }) => title,
      ({ budgetId }) => budgetId,
    ),
    plain('from', say('benefits.from'), ({ from }) => from),
    plain('until', say('benefits.until'), ({ until }) => until),
    ...(['amount', 'reserved', 'spent', 'left'] as const).map((figure) =>
      money<Budget>(
        figure,
        say(`benefits.${figure}`),
        (budget) => budget[figure],
        ({ currency }) => currency,
      ),
    ),
    ...(may(who, 'POST /v1/commands/change-budget') ? [acts] : []),
  ];
}
