import { Injectable } from '@nestjs/common';
import { BatchEntries, type EntryPlace } from '../../src/contexts/batches/batch-entries.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { recordings, SCHEMA } from './projection.js';

const OF_BATCH = `SELECT employee_id, entry_id FROM ${SCHEMA}.entries WHERE batch_id = $1 ORDER BY position`;

@Injectable()
export class BatchEntriesInPostgres extends BatchEntries {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async of(batchId: string, position: bigint): Promise<readonly EntryPlace[]> {
    await this.readModels.waitFor([recordings], position);
    const rows = await this.postgres.query<{ employee_id: string; entry_id: string }>(OF_BATCH, [batchId]);
    return rows.map(({ employee_id, entry_id }) => ({ employeeId: employee_id, entryId: entry_id }));
  }
}
