import { Injectable } from '@nestjs/common';
import { BoardPlaces, type BoardPlace } from '../../src/contexts/notices/domain/board-places.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './schema.js';

const PLACES = `
  SELECT period, rank, score FROM ${SCHEMA}.closed_rows WHERE employee_id = $1 AND period = ANY ($2::text[])`;

interface PlaceRow extends Record<string, unknown> {
  readonly period: string;
  readonly rank: number;
  readonly score: string;
}

@Injectable()
export class BoardPlacesInPostgres extends BoardPlaces {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async of(
    employeeId: string,
    periods: readonly string[],
  ): Promise<ReadonlyMap<string, BoardPlace>> {
    const rows = await this.postgres.query<PlaceRow>(PLACES, [employeeId, periods]);
    return new Map(rows.map(({ period, rank, score }) => [period, { rank, score: Number(score) }]));
  }
}
