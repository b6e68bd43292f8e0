import { RUN_STREAM_PREFIX } from '../../src/contexts/benefits/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { RegistrationUndone } from '../../src/contexts/employees/domain/events.js';
import { stretchesOf } from '../common/stretches.js';
import type { Projection } from '../runtime/projection.js';
import { keepBudgets } from './budgets.js';
import { keepEntries } from './entries.js';
import { keepPeople, undoRegistration } from './people.js';
import { keepRuns } from './runs.js';
import { IDENTITY, SCHEMA, TABLES } from './schema.js';
import { ofSubjects } from '../runtime/erasing.js';

/** Budgets, schemes, runs with their rows, and what runs are computed from beside the boards. */
export const benefits: Projection = {
  ...IDENTITY,
  tables: TABLES,
  personal: [
    { table: `${SCHEMA}.overrides`, where: 'employee_id = ANY ($1)', texts: ['reason'] },
    { table: `${SCHEMA}.rows`, where: 'employee_id = ANY ($1)', documents: ['doc'] },
    {
      table: `${SCHEMA}.runs`,
      where: ofSubjects(RUN_STREAM_PREFIX, 'run_id'),
      documents: ['doc'],
    },
  ],
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isUndone)) {
      await keepPeople(before, tx);
      if (turn !== undefined) await undoRegistration(turn, tx);
    }
    await keepEntries(events, tx);
    for (const recorded of events) {
      await keepBudgets(recorded, tx);
      await keepRuns(recorded, tx);
    }
  },
};

const isUndone = (recorded: RecordedEvent): recorded is RecordedEvent<RegistrationUndone> =>
  recorded.event.type === 'RegistrationUndone';
