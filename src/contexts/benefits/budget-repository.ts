import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { budgetDecider, type BudgetCommand, type BudgetContext, type BudgetState } from './domain/budget.js';
import { budgetStream, type BudgetEvent } from './domain/events.js';

/** Budgets, each in a stream of its own: of two runs that want the same money, the stream decides. */
@Injectable()
export class BudgetRepository {
  private readonly budgets: AggregateStore<BudgetState, BudgetCommand, BudgetEvent, BudgetContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
  ) {
    this.budgets = new AggregateStore(log, budgetDecider);
  }

  today({ recordedAt }: Pick<Envelope, 'recordedAt'>): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable */
  handle(command: BudgetCommand, envelope: Envelope): Promise<Outcome> {
    const context = { today: this.today(envelope) };
    return this.budgets.handle(budgetStream(command.budgetId), command, envelope, () =>
      Promise.resolve(context),
    );
  }

  /** The budget as the log has it now; undefined where there is none. @throws LogUnavailable */
  stateOf(budgetId: string): Promise<BudgetState> {
    return this.budgets.stateOf(budgetStream(budgetId));
  }
}
