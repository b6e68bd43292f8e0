import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { CasesAbout } from '../../src/contexts/erasure/domain/open-matters.js';
import { OpenCases, type OpenCaseSeen } from '../../src/contexts/cases/domain/open-cases.js';
import { BoardCases, type BoardCase } from '../../src/contexts/publicity/domain/board-cases.js';
import { Rulings, type RuledAbout } from '../../src/contexts/publicity/domain/rulings.js';
import { ReadModels } from '../runtime/read-models.js';
import { cases, inspectionThing, SCHEMA } from './projection.js';

/** Cases about a year are those about its months and about the year itself. */
const ABOUT = `
  SELECT doc->>'status' AS status, doc->>'furtherUntil' AS "furtherUntil" FROM ${SCHEMA}.cases
  WHERE month = $1 OR board = $1 OR (length($1) = 4 AND (left(month, 4) = $1 OR left(board, 4) = $1))`;

@Injectable()
export class BoardCasesInPostgres extends BoardCases {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async about(period: string, position: bigint): Promise<readonly BoardCase[]> {
    await this.readModels.waitFor([cases], position);
    return this.postgres.query<BoardCase & Record<string, unknown>>(ABOUT, [period]);
  }
}

const OPEN = `
  SELECT case_id AS "caseId", doc->>'instance' AS instance, decide_until AS "decideUntil", subject
  FROM ${SCHEMA}.cases WHERE status = 'open' ORDER BY decide_until, case_id LIMIT $1`;

const COUNT = `SELECT count(*)::integer AS count FROM ${SCHEMA}.cases WHERE status = 'open' AND opener = $1`;

@Injectable()
export class OpenCasesInPostgres extends OpenCases {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override dueFirst(limit: number): Promise<readonly OpenCaseSeen[]> {
    return this.postgres.query<OpenCaseSeen & Record<string, unknown>>(OPEN, [limit]);
  }

  override async countOf(person: string): Promise<number> {
    const [row] = await this.postgres.query<{ count: number }>(COUNT, [person]);
    return row?.count ?? 0;
  }
}

const OPEN_ABOUT = `
  SELECT FROM ${SCHEMA}.cases
  WHERE status = 'open' AND (subject = ANY ($1::text[]) OR opener = ANY ($1::text[])) LIMIT 1`;

@Injectable()
export class CasesAboutInPostgres extends CasesAbout {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async isOpen(numbers: readonly string[], position: bigint): Promise<boolean> {
    await this.readModels.waitFor([cases], position);
    return (await this.postgres.query(OPEN_ABOUT, [numbers])).length > 0;
  }
}

const RULED = `
  SELECT FROM ${SCHEMA}.cases
  WHERE ruled_at > $1 AND (month = ANY ($2::text[]) OR board = ANY ($2::text[]) OR thing = ANY ($3::text[])) LIMIT 1`;

@Injectable()
export class RulingsInPostgres extends Rulings {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async hasBeenSince(
    position: bigint,
    { periods, inspection, runId }: RuledAbout,
    by: bigint,
  ): Promise<boolean> {
    await this.readModels.waitFor([cases], by);
    const things = [
      ...(inspection === undefined ? [] : [inspectionThing(inspection)]),
      ...(runId === undefined ? [] : [`run ${runId}`]),
    ];
    return (await this.postgres.query(RULED, [position, periods, things])).length > 0;
  }
}
