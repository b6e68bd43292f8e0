import { Injectable } from '@nestjs/common';
import { BoardPlaces, type BoardPlace } from '../../src/contexts/notices/domain/board-places.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { IDENTITY, SCHEMA } from './schema.js';

const PLACES = `
  SELECT period, rank, score FROM ${SCHEMA}.closed_rows WHERE employee_id = $1 AND period = ANY ($2::text[])`;

const ON = `
  SELECT employee_id, rank, score FROM ${SCHEMA}.closed_rows WHERE period = $1 AND employee_id = ANY ($2::text[])`;

interface PlaceRow extends Record<string, unknown> {
  readonly rank: number;
  readonly score: string;
}

@Injectable()
export class BoardPlacesInPostgres extends BoardPlaces {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async of(
    employeeId: string,
    periods: readonly string[],
  ): Promise<ReadonlyMap<string, BoardPlace>> {
    const rows = await this.postgres.query<PlaceRow & { readonly period: string }>(PLACES, [
      employeeId,
      periods,
    ]);
    return new Map(rows.map(({ period, rank, score }) => [period, { rank, score: Number(score) }]));
  }

  override async on(
    period: string,
    employeeIds: readonly string[],
    position: bigint,
  ): Promise<ReadonlyMap<string, BoardPlace>> {
    await this.readModels.waitFor([IDENTITY], position);
    const rows = await this.postgres.query<PlaceRow & { readonly employee_id: string }>(ON, [
      period,
      employeeIds,
    ]);
    return new Map(rows.map(({ employee_id, rank, score }) => [employee_id, { rank, score: Number(score) }]));
  }
}
