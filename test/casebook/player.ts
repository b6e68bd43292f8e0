import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Api } from '../support/api.js';
import type { SetClock, TestService } from '../support/service.js';
import { JOB, type CaseBook, type Line } from './book.js';
import { Company } from './company.js';
import { BY_JOBS_ALONE } from './due-process-lines.js';
import { JOB_LINES } from './job-lines.js';
import { startPlayed } from './service.js';
import { verdictOf, type Verdict } from './verdicts.js';

/** The outcome of one line. */
export interface Played {
  /** The line's number in the file. */
  readonly line: number;
  readonly command: Line;
  readonly verdict: Verdict;
}

/** A book that was played, and the service that it was played on. */
export interface Performance {
  readonly api: Api;
  readonly log: EventLog;
  readonly postgres: Postgres;
  /** All lines except those of commands that the service does not know. */
  readonly played: readonly Played[];
  /** The commands and job lines that the service does not know. */
  readonly unknown: readonly string[];
  /** The keys of those who are no employees, by principal. */
  readonly principals: ReadonlyMap<string, Api>;
  /** The line that led to the event at a position in the log. */
  readonly lineAt: (position: bigint) => number;
}

/** Reports how many lines have been played. */
export type Progress = (lines: number, of: number) => void;

/** A service on a fresh store, before the first line of a book. Whoever starts it stops it. */
export async function startPerformance(book: CaseBook): Promise<StartedPerformance> {
  const [first] = book.lines;
  const { service, clock } = await startPlayed(new Date(first?.recordedAt ?? 0));
  return {
    play: (tell = () => undefined) => new Player(service, clock).play(book, tell),
    stop: () => service.stop(),
  };
}

export interface StartedPerformance {
  /** Every line of the book, at its instant. */
  play(tell?: Progress): Promise<Performance>;
  stop(): Promise<void>;
}

/** Plays a book on a service of its own, and lets the caller look at the results before the service stops. */
export async function perform<T>(
  book: CaseBook,
  look: (performance: Performance) => Promise<T>,
  tell: Progress = () => undefined,
): Promise<T> {
  const started = await startPerformance(book);
  try {
    return await look(await started.play(tell));
  } finally {
    await started.stop();
  }
}

/** Sends the lines of a book, each at its instant. */
class Player {
  private readonly played: Played[] = [];
  private readonly unknown = new Set<string>();

  constructor(
    private readonly service: TestService,
    private readonly clock: SetClock,
  ) {}

  async play({ cast, lines }: CaseBook, tell: Progress): Promise<Performance> {
    const { api } = this.service;
    const known = await commandsKnown(api);
    const company = await Company.register(api, cast);
    for (const [at, command] of lines.entries()) {
      this.clock.instant = new Date(command.recordedAt);
      const verdict = await this.verdictOn(command, company, known);
      if (verdict === undefined) this.unknown.add(nameOf(command));
      else this.played.push({ line: at + 2, command, verdict });
      if (command.command === 'OpenOffice' && verdict?.status === 'accepted')
        await company.officeOpened(String(command['officeId']));
      tell(at + 1, lines.length);
    }
    const { log, postgres } = this.service;
    return {
      api,
      log,
      postgres,
      played: this.played,
      unknown: [...this.unknown].sort(),
      principals: company.outsiders(),
      lineAt: lineAtIn(this.played),
    };
  }

  /** Undefined for a command that the service does not know. */
  private async verdictOn(
    line: Line,
    company: Company,
    known: ReadonlySet<string>,
  ): Promise<Verdict | undefined> {
    if (line.recordedBy === JOB) return JOB_LINES.get(line.command)?.(this.service, line);
    if (BY_JOBS_ALONE.has(line.command)) return { status: 'rejected', code: 'not-allowed' };
    const path = pathOf(line.command);
    if (!known.has(path)) return undefined;
    const { command: _, recordedAt: __, recordedBy, ...fields } = line;
    return verdictOf(await company.keyOf(recordedBy).command(path, fields));
  }
}

/** Lines are in the log one after the other, each with everything that it led to. */
function lineAtIn(played: readonly Played[]): Performance['lineAt'] {
  const begun = played.flatMap(({ line, verdict }) =>
    verdict.status === 'accepted' ? [{ line, position: BigInt(verdict.body.position as string) }] : [],
  );
  return (position) => begun.findLast((one) => one.position <= position)?.line ?? 0;
}

const nameOf = ({ command, recordedBy }: Line): string =>
  recordedBy === JOB ? `${command} (by the job)` : command;

const pathOf = (command: string): string =>
  command.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const COMMANDS = '/v1/commands/';

/** By the service's own document: a 404 alone could mean an unknown command or an unknown employee. */
async function commandsKnown(api: Api): Promise<ReadonlySet<string>> {
  const { paths } = await api.read('/openapi.json');
  return new Set(
    Object.keys(paths as object)
      .filter((path) => path.startsWith(COMMANDS))
      .map((path) => path.slice(COMMANDS.length)),
  );
}
