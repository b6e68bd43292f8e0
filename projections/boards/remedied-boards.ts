import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { changesIn, remedied, whose, type Remedy } from '../../src/proofs/remedied.js';
import { RemediedBoards, type BoardRow } from '../../src/contexts/publicity/domain/remedied-boards.js';
import { ReadModels } from '../runtime/read-models.js';
import { monthsOf, remediesOf, sealedRows } from './remedies.js';
import { IDENTITY } from './schema.js';

@Injectable()
export class RemediedBoardsInPostgres extends RemediedBoards {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async isOther(period: string, position: bigint): Promise<boolean> {
    await this.readModels.waitFor([IDENTITY], position);
    const months = monthsOf(period);
    const changes = changesIn(await this.remediesBy(months, position), months);
    if (changes.size === 0) return false;
    return (await sealedRows(this.postgres, period)).some((row) => changes.has(whose(row)));
  }

  override async rows(period: string, position: bigint): Promise<readonly BoardRow[]> {
    await this.readModels.waitFor([IDENTITY], position);
    const months = monthsOf(period);
    const [rows, remedies] = await Promise.all([
      sealedRows(this.postgres, period),
      this.remediesBy(months, position),
    ]);
    return remedied(rows, remedies, months);
  }

  private async remediesBy(months: readonly string[], position: bigint): Promise<readonly Remedy[]> {
    const remedies = await remediesOf(this.postgres, months);
    return remedies.filter((remedy) => remedy.position <= position);
  }
}
