import type { Witness } from '../../contexts/seals/domain/witness.js';
import type { DeliveryOptions } from '../../contexts/deliveries/domain/delivery-options.js';

/** The options of the jobs; `JobsModule` wires them. */
export interface JobsOptions {
  /** `redis://…`: the jobs live in that Redis; undefined: in the Postgres at `databaseUrl`. */
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
  /** False: the tables are there, and `databaseUrl` names a role that may make none. */
  readonly mayMakeTables?: boolean;
  /** Whether the job closes months at all. */
  readonly autoClose: boolean;
  /** Whole days after a month's end before the job closes it. */
  readonly closeGraceDays: number;
  /** The ways outside on which notices are sent; none when left out. */
  readonly delivery?: DeliveryOptions;
  /** Who cosigns the heads of the log; nobody when left out. */
  readonly witnesses?: readonly Witness[];
  /** When to look for months to close, as cron in the organisation's time zone; every five minutes when left out. */
  readonly cron?: string;
  /** Postgres schema or Redis key prefix that the jobs have for themselves; one for each installation. */
  readonly namespace?: string;
}

export const JOBS_OPTIONS = Symbol('JobsOptions');
