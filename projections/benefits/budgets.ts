import type { BudgetEvent, SchemeAdopted } from '../../src/contexts/benefits/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const OPEN = `
  INSERT INTO ${SCHEMA}.budgets (budget_id, doc, amount, reserved, spent) VALUES ($1, $2, $3, 0, 0)`;
const CHANGE = `UPDATE ${SCHEMA}.budgets SET amount = $2 WHERE budget_id = $1`;
const RESERVE = `UPDATE ${SCHEMA}.budgets SET reserved = reserved + $2 WHERE budget_id = $1`;
const SPEND = `
  UPDATE ${SCHEMA}.budgets SET reserved = reserved - $2, spent = spent + $2 WHERE budget_id = $1`;
const RELEASE = `UPDATE ${SCHEMA}.budgets SET reserved = reserved - $2 WHERE budget_id = $1`;
const ADOPT = `INSERT INTO ${SCHEMA}.schemes (scheme_id, version, doc) VALUES ($1, $2, $3)`;

/** There are few of them: a run has at most three. */
export async function keepBudgets({ event }: RecordedEvent, tx: Sql): Promise<void> {
  const step = stepOf(event as BudgetEvent | SchemeAdopted);
  if (step !== undefined) await tx.execute(...step);
}

function stepOf({ type, data }: BudgetEvent | SchemeAdopted): [string, readonly unknown[]] | undefined {
  switch (type) {
    case 'BudgetOpened':
      return [OPEN, [data.budgetId, JSON.stringify(data), data.amount]];
    case 'BudgetChanged':
      return [CHANGE, [data.budgetId, data.amount]];
    case 'BudgetReserved':
      return [RESERVE, [data.budgetId, data.amount]];
    case 'BudgetSpent':
      return [SPEND, [data.budgetId, data.amount]];
    case 'BudgetReleased':
      return [RELEASE, [data.budgetId, data.amount]];
    case 'SchemeAdopted':
      return [ADOPT, [data.schemeId, data.version, JSON.stringify(data)]];
    default:
      return undefined;
  }
}
