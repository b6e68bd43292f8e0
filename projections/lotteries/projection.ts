import type { LotteryEvent } from '../../src/contexts/lotteries/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'lotteries', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** Lotteries as they stand, and their tickets. */
export const lotteries: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.lotteries (
      lottery_id text COLLATE "C" PRIMARY KEY,
      position bigint NOT NULL,
      status text NOT NULL,
      reveal_by text COLLATE "C",
      doc jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS lotteries_in_order ON ${SCHEMA}.lotteries (position);
    CREATE INDEX IF NOT EXISTS revealing ON ${SCHEMA}.lotteries (reveal_by) WHERE status = 'revealing';
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.tickets (
      lottery_id text COLLATE "C" NOT NULL,
      employee_id text COLLATE "C" NOT NULL,
      tickets integer NOT NULL,
      PRIMARY KEY (lottery_id, employee_id)
    );`,
  apply: async (events, tx) => {
    for (const recorded of events) await keep(recorded, tx);
  },
};

const OPEN = `INSERT INTO ${SCHEMA}.lotteries (lottery_id, position, status, doc) VALUES ($1, $2, 'open', $3)`;
const SET = `
  UPDATE ${SCHEMA}.lotteries
  SET status = coalesce($2, status), reveal_by = coalesce($3, reveal_by), doc = doc || $4::jsonb
  WHERE lottery_id = $1`;
/** Under each holder, beside that of the other. */
const PUT = (field: 'commitments' | 'seeds'): string => `
  UPDATE ${SCHEMA}.lotteries
  SET doc = jsonb_set(doc, '{${field}}', (doc->'${field}') || jsonb_build_object($2::text, $3::text))
  WHERE lottery_id = $1`;
const COMMIT = PUT('commitments');
const REVEAL = PUT('seeds');
const ROWS = `
  INSERT INTO ${SCHEMA}.tickets (lottery_id, employee_id, tickets)
  SELECT $1, * FROM unnest($2::text[], $3::integer[])`;

const NOT_YET = {
  commitments: {},
  seeds: {},
  frozen: null,
  given: null,
  revealBy: null,
  winners: [],
  silent: [],
};

async function keep({ event, position }: RecordedEvent, tx: Sql): Promise<void> {
  const { type, data } = event as LotteryEvent;
  switch (type) {
    case 'LotteryOpened':
      await tx.execute(OPEN, [data.lotteryId, position, JSON.stringify({ ...data, ...NOT_YET })]);
      return;
    case 'SeedCommitted':
      await tx.execute(COMMIT, [data.lotteryId, data.holder, data.commitment]);
      return;
    case 'LotteryRows':
      await tx.execute(ROWS, [
        data.lotteryId,
        data.rows.map(({ employeeId }) => employeeId),
        data.rows.map(({ tickets }) => tickets),
      ]);
      return;
    case 'LotteryFrozen': {
      const { lotteryId, ...frozen } = data;
      await tx.execute(SET, [lotteryId, 'frozen', null, JSON.stringify({ frozen })]);
      return;
    }
    case 'LotteryValue': {
      const { lotteryId, value: given, revealBy } = data;
      await tx.execute(SET, [lotteryId, 'revealing', revealBy, JSON.stringify({ given, revealBy })]);
      return;
    }
    case 'SeedRevealed':
      await tx.execute(REVEAL, [data.lotteryId, data.holder, data.seed]);
      return;
    case 'LotteryDrawn':
      await tx.execute(SET, [data.lotteryId, 'drawn', null, JSON.stringify({ winners: data.winners })]);
      return;
    case 'LotteryFailed':
      await tx.execute(SET, [data.lotteryId, 'failed', null, JSON.stringify({ silent: data.holders })]);
      return;
    default:
  }
}
