import { Injectable } from '@nestjs/common';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { observedBoard } from '../../src/infrastructure/telemetry/observed.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { toHex } from '../../src/proofs/platform.js';
import { ClosedBoards } from '../../src/contexts/seals/closed-boards.js';
import { rowProof } from './row-proof.js';
import { SCHEMA } from './schema.js';
import type { RowProofView } from './views.js';

const PLACE = `
  SELECT p.position, (SELECT count(*) FROM ${SCHEMA}.closed_rows WHERE period = p.period) AS size,
         CASE WHEN r.period IS NOT NULL THEN (SELECT count(*) FROM ${SCHEMA}.closed_rows b
          WHERE b.period = r.period
            AND (b.score > r.score OR (b.score = r.score AND b.employee_id < r.employee_id))) END AS index
  FROM ${SCHEMA}.closed_periods p
  LEFT JOIN ${SCHEMA}.closed_rows r ON r.period = p.period AND r.employee_id = $2
  WHERE p.period = $1`;

interface PlaceRow extends Record<string, unknown> {
  readonly position: string;
  readonly size: string;
  readonly index: string | null;
}

/** Proves rows of closed boards. One at a time: each reads its whole board. */
@Injectable()
export class RowProofs {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly postgres: Postgres,
    private readonly boards: ClosedBoards,
  ) {}

  /** @throws Problem `month.unknown` while it is not closed, `not-found` when not on its board; DatabaseUnavailable */
  of(period: string, employeeId: string): Promise<RowProofView> {
    const proof = this.last.then(() => observedBoard('row-proof', () => this.prove(period, employeeId)));
    this.last = proof.catch(() => undefined);
    return proof;
  }

  private async prove(period: string, employeeId: string): Promise<RowProofView> {
    const [place] = await this.postgres.query<PlaceRow>(PLACE, [period, employeeId]);
    if (place === undefined)
      throw new Problem('month.unknown', `${period} is not closed, and nothing proves it.`);
    if (place.index === null)
      throw new Problem('not-found', `${employeeId} is not on the board of ${period}.`);
    const rows = this.boards.rows(period, BigInt(place.position));
    const found = await rowProof(rows, Number(place.index), Number(place.size));
    if (found === undefined) throw new Error(`The board of ${period} has no row ${place.index}`);
    const { row, index, size, root, proof } = found;
    const hashes = proof.map((hash) => toHex(hash));
    return { period, row, index, size, root: toHex(root), proof: hashes };
  }
}
