import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { changesIn, whose } from '../../src/proofs/remedied.js';
import { RemediedBoards } from '../../src/contexts/publicity/domain/remedied-boards.js';
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
    const remedies = await remediesOf(this.postgres, months);
    const changes = changesIn(
      remedies.filter((remedy) => remedy.position <= position),
      months,
    );
    if (changes.size === 0) return false;
    return (await sealedRows(this.postgres, period)).some((row) => changes.has(whose(row)));
  }
}
