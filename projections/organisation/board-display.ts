import { Injectable } from '@nestjs/common';
import {
  BoardDisplay,
  SHOWS_ALL,
  type Display,
} from '../../src/contexts/organisation/domain/board-display.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

@Injectable()
export class BoardDisplayInPostgres extends BoardDisplay {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async now(): Promise<Display> {
    const [row] = await this.postgres.query<Display & Record<string, unknown>>(
      `SELECT boards, top FROM ${SCHEMA}.display`,
    );
    return row ?? SHOWS_ALL;
  }
}
