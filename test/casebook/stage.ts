import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Answer, Api } from '../support/api.js';
import type { Line } from './book.js';
import type { Verdict } from './verdicts.js';

/** The service on which a book is played, and its clock. */
export interface Stage {
  readonly api: Api;
  readonly log: EventLog;
  readonly postgres: Postgres;
  /** Turns the clock to the instant of a line, and has the service do the line's work; undefined for a job that is not known. */
  play(line: Line, send: () => Promise<Answer>): Promise<Verdict | undefined>;
  stop(): Promise<void>;
}

/** Starts a service on a fresh store, its clock at this instant. */
export type StartStage = (at: Date) => Promise<Stage>;
