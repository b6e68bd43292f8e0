import { Injectable } from '@nestjs/common';
import { FROM_THE_BEGINNING, KeptTimes, type TimesUpTo } from '../../src/infrastructure/clock/kept-times.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { loadCheckpoint } from '../runtime/checkpoints.js';
import { calendar, loadTimes } from './projection.js';

@Injectable()
export class KeptTimesInPostgres extends KeptTimes {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override load(): Promise<TimesUpTo> {
    return this.postgres.snapshot(async (tx) => {
      const { position } = await loadCheckpoint(tx, calendar);
      return position === null ? FROM_THE_BEGINNING : { times: await loadTimes(tx), upTo: position };
    });
  }
}
