import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { CalledBy } from '../../src/contexts/organisation/domain/organisation-name.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres, type Session } from '../../src/infrastructure/postgres/postgres.js';
import type { ExportLanguage } from '../../src/infrastructure/http/file-exports.js';
import type { ExportedRow, ExportFormat } from './export-formats.js';
import { fileNameIn } from './export-words.js';
import { BoardQueries, type ShownBoard } from './queries.js';
import type { RankKey } from './ranks.js';

/** The most exports at once: each holds a session of the database for as long as its reader takes. */
const AT_ONCE = 4;
const RETRY_AFTER_SECONDS = 5;
const ROWS_AT_ONCE = 1_000;
/** The limit after which the session of a reader that has stopped reading is given back. */
const LONGEST_MS = 10 * 60_000;

export interface BoardExport {
  readonly file: Readable;
  /** Headers to keep with the file: digest of the seal of a closed board, and the last signed head of the log. */
  readonly proofs: Readonly<Record<string, string>>;
  /** Names the board and the position in the log that it stands for. */
  readonly fileName: string;
  /** The same in the language that was asked for. */
  readonly toldName: string;
}

/** In which language a file is read, and whose board stands in it. */
export interface ForWhom {
  readonly language?: ExportLanguage | undefined;
  readonly organisation?: CalledBy | undefined;
}

/** Exports whole boards, of any length: read page by page in one snapshot, as fast as the reader takes them. */
@Injectable()
export class BoardExports {
  private running = 0;

  constructor(
    private readonly postgres: Postgres,
    private readonly queries: BoardQueries,
  ) {}

  /** @throws Problem `month.unknown`, `office.unknown`, `board.too-long`, `service.unavailable`; DatabaseUnavailable */
  async start(
    period: string,
    officeId: string | undefined,
    format: ExportFormat,
    { language, organisation }: ForWhom = {},
  ): Promise<BoardExport> {
    if (this.running >= AT_ONCE) throw busy();
    this.running += 1;
    let session: Session | undefined;
    try {
      session = await this.postgres.session();
      await session.statements.script('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const shown = await this.queries.board(session.statements, period, officeId);
      await refuseTooLong(shown, format);
      const { seal, signedHead } = shown.head;
      const pieces = format.file(period, pagesOf(shown), { language, organisation: organisation?.name });
      const file = Readable.from(pieces, { objectMode: true });
      this.endWith(file, session);
      const proofs = {
        ...(seal === undefined ? {} : { 'board-seal': JSON.stringify(seal) }),
        ...(signedHead === undefined ? {} : { 'log-head': JSON.stringify(signedHead) }),
      };
      const { officeName } = shown;
      const board = { ...shown.head, period, officeName, organisation: organisation?.inShort };
      const named = (asked?: ExportLanguage): string => `${fileNameIn(asked, board)}.${format.extension}`;
      return { file, proofs, fileName: named(), toldName: named(language) };
    } catch (error) {
      this.running -= 1;
      await session?.close();
      throw error;
    }
  }

  /** Closes the session when the file ends: read to its end, broken off by its reader, failed, or too long. */
  private endWith(file: Readable, session: Session): void {
    const limit = setTimeout(() => file.destroy(new Error('The export took too long')), LONGEST_MS).unref();
    file.once('close', () => {
      clearTimeout(limit);
      this.running -= 1;
      void session.close();
    });
  }
}

async function* pagesOf(shown: ShownBoard): AsyncGenerator<readonly ExportedRow[]> {
  let after: RankKey | undefined;
  do {
    const rows = await shown.rows(after, ROWS_AT_ONCE);
    yield rows;
    const last = rows.at(-1);
    after = last === undefined || rows.length < ROWS_AT_ONCE ? undefined : [last.score, last.employeeId];
  } while (after !== undefined);
}

/** Refuses a board that is too long before anything of it is sent. @throws Problem `board.too-long` */
async function refuseTooLong(shown: ShownBoard, { most, extension }: ExportFormat): Promise<void> {
  if (most === undefined) return;
  const count = await shown.count();
  if (count > most) {
    const detail = `${count} people are on it, and a file of the format ${extension} holds ${most} at the most. Take csv.`;
    throw new Problem('board.too-long', detail);
  }
}

const busy = (): Problem =>
  new Problem('service.unavailable', `${AT_ONCE} boards are being exported already.`, {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
