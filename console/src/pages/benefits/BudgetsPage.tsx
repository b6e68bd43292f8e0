import { Table, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benefits.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { usePages } from '../../service/reading.js';
import { ChangeBudgetForm, OpenBudgetForm } from './BudgetForms.js';
import { Money } from './Money.js';

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
  const changes = may(who, 'POST /v1/commands/change-budget');
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
              <Listing
                label={say('page.budgets')}
                head={[
                  say('benefits.title'),
                  say('benefits.from'),
                  say('benefits.until'),
                  number(say('benefits.amount')),
                  number(say('benefits.reserved')),
                  number(say('benefits.spent')),
                  number(say('benefits.left')),
                  ...(changes ? [say('benefits.acts')] : []),
                ]}
              >
                {budgets.map((budget) => {
                  const { budgetId, title, currency, from, until } = budget;
                  return (
                    <Table.Tr key={budgetId}>
                      <Table.Th scope="row" className="text">
                        {title} <span className="quiet">{budgetId}</span>
                      </Table.Th>
                      <Table.Td>{from}</Table.Td>
                      <Table.Td>{until}</Table.Td>
                      {(['amount', 'reserved', 'spent', 'left'] as const).map((figure) => (
                        <Table.Td key={figure} className="number">
                          <Money amount={budget[figure]} currency={currency} />
                        </Table.Td>
                      ))}
                      {changes ? (
                        <Table.Td>
                          <Act
                            label={say('benefits.change-budget')}
                            name={say('benefits.change-one', { title })}
                          >
                            {(close) => <ChangeBudgetForm budget={budget} onDone={close} />}
                          </Act>
                        </Table.Td>
                      ) : null}
                    </Table.Tr>
                  );
                })}
              </Listing>
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}
