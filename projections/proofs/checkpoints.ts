import { Injectable } from '@nestjs/common';
import { Checkpoints, type SignedCheckpoint } from '../../src/contexts/seals/domain/checkpoints.js';
import { ReadModels } from '../runtime/read-models.js';
import { ProofQueries } from './queries.js';
import { IDENTITY } from './schema.js';

@Injectable()
export class CheckpointsInPostgres extends Checkpoints {
  constructor(
    private readonly queries: ProofQueries,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async newest(minPosition?: string): Promise<SignedCheckpoint> {
    if (minPosition !== undefined) await this.readModels.waitFor([IDENTITY], BigInt(minPosition));
    return this.queries.checkpoint();
  }

  override async growth(from: number, to: number): Promise<readonly string[]> {
    return (await this.queries.consistency(from, to)).proof;
  }
}
