import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Api } from '../support/api.js';
import { JOB, type CaseBook, type Line } from './book.js';
import { Company } from './company.js';
import { BY_JOBS_ALONE } from './due-process-lines.js';
import { startStage } from './service.js';
import type { Stage, StartStage } from './stage.js';
import type { Verdict } from './verdicts.js';

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
export async function startPerformance(book: CaseBook, start: StartStage = startStage): Promise<Player> {
  const [first] = book.lines;
  return new Player(await start(new Date(first?.recordedAt ?? 0)), book);
}

/** Plays a book on a service of its own, and lets the caller look at the results before the service stops. */
export async function perform<T>(
  book: CaseBook,
  look: (performance: Performance) => Promise<T>,
  tell: Progress = () => undefined,
  start?: StartStage,
): Promise<T> {
  const player = await startPerformance(book, start);
  try {
    await player.playTo(book.lines.length, tell);
    return await look(player.performance());
  } finally {
    await player.stop();
  }
}

/** Sends the lines of a book, each at its instant. */
export class Player {
  private readonly played: Played[] = [];
  private readonly unknown = new Set<string>();
  private next = 0;
  private principals: ReadonlyMap<string, Api> = new Map();
  private begun: Promise<{ known: ReadonlySet<string>; company: Company }> | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly book: CaseBook,
  ) {}

  /** Goes on to before the line of this index. */
  async playTo(end: number, tell: Progress = () => undefined): Promise<void> {
    const { lines } = this.book;
    const { known, company } = await (this.begun ??= this.begin());
    for (const command of lines.slice(this.next, end)) {
      const verdict = await this.verdictOn(command, company, known);
      if (verdict === undefined) this.unknown.add(nameOf(command));
      else this.played.push({ line: this.next + 2, command, verdict });
      if (command.command === 'OpenOffice' && verdict?.status === 'accepted')
        await company.officeOpened(String(command['officeId']));
      this.next += 1;
      tell(this.next, lines.length);
    }
    this.principals = company.outsiders();
  }

  /** What has been played so far. */
  performance(): Performance {
    const { api, log, postgres } = this.stage;
    return {
      api,
      log,
      postgres,
      played: this.played,
      unknown: [...this.unknown].sort(),
      principals: this.principals,
      lineAt: lineAtIn(this.played),
    };
  }

  stop(): Promise<void> {
    return this.stage.stop();
  }

  private async begin(): Promise<{ known: ReadonlySet<string>; company: Company }> {
    const { api } = this.stage;
    return { known: await commandsKnown(api), company: await Company.register(api, this.book.cast) };
  }

  /** Undefined for a command that the service does not know. */
  private async verdictOn(
    line: Line,
    company: Company,
    known: ReadonlySet<string>,
  ): Promise<Verdict | undefined> {
    const { command: _, recordedAt: __, recordedBy, ...fields } = line;
    const path = pathOf(line.command);
    if (recordedBy !== JOB) {
      if (BY_JOBS_ALONE.has(line.command)) return { status: 'rejected', code: 'not-allowed' };
      if (!known.has(path)) return undefined;
    }
    return this.stage.play(line, () => company.keyOf(recordedBy).command(path, fields));
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
