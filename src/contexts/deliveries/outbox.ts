import { Injectable } from '@nestjs/common';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import type { Sql } from '../../infrastructure/postgres/sql.js';
import { hasTable, makeTables } from '../../infrastructure/postgres/tables.js';
import type { LocalDate } from '../../kernel/natural-month.js';
import type { Waiting } from './domain/delivery-options.js';
import type { Channel } from './domain/events.js';
import type { Message } from './domain/rendering.js';
import { nextTry, type SendResult } from './domain/sending.js';

const TABLES = `
  CREATE TABLE IF NOT EXISTS deliveries.outbox (
    channel text NOT NULL,
    notice_id text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    told_at timestamptz NOT NULL,
    digest_on text COLLATE "C",
    part_of text COLLATE "C",
    state text NOT NULL DEFAULT 'queued',
    tries integer NOT NULL DEFAULT 0,
    next_try timestamptz NOT NULL,
    tried_at timestamptz,
    detail text,
    PRIMARY KEY (channel, notice_id, recipient)
  );
  CREATE INDEX IF NOT EXISTS outbox_by_turn ON deliveries.outbox (channel, next_try)
    WHERE state = 'queued' AND digest_on IS NULL;
  CREATE INDEX IF NOT EXISTS outbox_by_digest ON deliveries.outbox (channel, digest_on)
    WHERE state = 'queued' AND part_of IS NULL;
  CREATE INDEX IF NOT EXISTS outbox_open ON deliveries.outbox (channel, state) WHERE state <> 'sent';
  CREATE INDEX IF NOT EXISTS outbox_by_try ON deliveries.outbox (channel, recipient, tried_at);
  CREATE TABLE IF NOT EXISTS deliveries.cursors (
    channel text PRIMARY KEY,
    position bigint NOT NULL,
    person text COLLATE "C" NOT NULL,
    since_noted integer NOT NULL
  );`;
const INSTALL_LOCK = 4_820_005;

/** Nothing is sent to somebody who was erased, and nothing of what was is kept. */
const FORGET = `DELETE FROM deliveries.outbox WHERE recipient = ANY ($1::text[]) AND told_at <= $2`;

export const STATES = ['queued', 'sending', 'sent', 'failed', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** A message for one recipient, as it will be sent. */
export interface Letter extends Message {
  readonly noticeId: string;
  readonly recipient: string;
  readonly address: string;
  readonly language: string;
  readonly toldAt: Date;
  /** The day on which it is sent together with others; null: by itself. */
  readonly digestOn: string | null;
}

/** The place up to which everything is in the outbox. */
export interface Cursor {
  readonly position: bigint;
  /** Up to this person, of the notices at that place. */
  readonly person: string;
  /** The notices since the log was last told. */
  readonly sinceNoted: number;
}

interface LetterRow extends Record<string, unknown> {
  readonly notice_id: string;
  readonly recipient: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly tries: number;
}

/**
 * What is to be sent outside, stored before it is tried. It is no read model: nothing can build it anew, and a lost one begins
 * where the log says that the channel has come.
 */
@Injectable()
export class Outbox {
  constructor(private readonly postgres: Postgres) {}

  /** @throws DatabaseUnavailable */
  async makeTables(): Promise<void> {
    await makeTables(this.postgres, INSTALL_LOCK, [{ schema: 'deliveries', script: TABLES }]);
  }

  /** Drops what was told to these up to a time, sent or not. @throws DatabaseUnavailable */
  async forget(recipients: readonly string[], upTo: Date): Promise<void> {
    if (await hasTable(this.postgres, 'deliveries.outbox'))
      await this.postgres.execute(FORGET, [[...recipients], upTo]);
  }

  /** Works on a channel alone, or not at all where another process does. @throws DatabaseUnavailable */
  async alone(channel: Channel, work: () => Promise<void>): Promise<boolean> {
    return this.postgres.transaction(async (tx) => {
      const [row] = await tx.query<{ locked: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtext('deliveries'), hashtext($1)) AS locked`,
        [channel],
      );
      if (row?.locked !== true) return false;
      await work();
      return true;
    });
  }

  async cursor(channel: Channel): Promise<Cursor | undefined> {
    const [row] = await this.postgres.query<{ position: string; person: string; since_noted: number }>(
      'SELECT position, person, since_noted FROM deliveries.cursors WHERE channel = $1',
      [channel],
    );
    return row && { position: BigInt(row.position), person: row.person, sinceNoted: row.since_noted };
  }

  /** Stores the letters, each once, and how far the channel has come. */
  async store(channel: Channel, letters: readonly Letter[], cursor: Cursor, now: Date): Promise<void> {
    await this.postgres.transaction(async (tx) => {
      await insert(channel, letters, now, tx);
      await tx.execute(
        `INSERT INTO deliveries.cursors (channel, position, person, since_noted) VALUES ($1, $2, $3, $4)
         ON CONFLICT (channel) DO UPDATE SET
           position = excluded.position, person = excluded.person, since_noted = excluded.since_noted`,
        [channel, cursor.position, cursor.person, cursor.sinceNoted],
      );
    });
  }

  /** Stores letters of which the log has no place, each once. */
  async add(channel: Channel, letters: readonly Letter[], now: Date): Promise<void> {
    await insert(channel, letters, now, this.postgres);
  }

  /** What was being sent when a process ended: mail is sent again under its id, anything else may have been taken. */
  async recover(channel: Channel): Promise<void> {
    await this.postgres.execute(
      `UPDATE deliveries.outbox SET state = $2, detail = 'cut off while sending'
       WHERE channel = $1 AND state = 'sending'`,
      [channel, channel === 'mail' ? 'queued' : 'unknown'],
    );
  }

  /** Gives up what is older than that; what comes together with others is as old as the day on which it comes. */
  async giveUp(channel: Channel, before: Date, day: LocalDate): Promise<void> {
    await this.postgres.execute(
      `UPDATE deliveries.outbox SET state = 'failed', detail = 'too old'
       WHERE channel = $1 AND state = 'queued' AND (digest_on < $3 OR digest_on IS NULL AND told_at < $2)`,
      [channel, before, day],
    );
  }

  /** The parts of the digests that are due, by recipient, so many recipients at the most. */
  async dueDigests(
    channel: Channel,
    today: string,
    limit: number,
  ): Promise<
    readonly { recipient: string; last: string; address: string; language: string; texts: string[] }[]
  > {
    return this.postgres.query(
      `SELECT recipient, (array_agg(notice_id ORDER BY told_at DESC, notice_id DESC))[1] AS last, (array_agg(address ORDER BY told_at DESC))[1] AS address,
              (array_agg(language ORDER BY told_at DESC))[1] AS language,
              array_agg(body ORDER BY told_at, notice_id) AS texts
       FROM deliveries.outbox
       WHERE channel = $1 AND state = 'queued' AND part_of IS NULL AND digest_on <= $2
       GROUP BY recipient ORDER BY recipient LIMIT $3`,
      [channel, today, limit],
    );
  }

  /** Puts one letter in the place of its parts. */
  async compose(channel: Channel, letter: Letter, today: string, now: Date): Promise<void> {
    await this.postgres.transaction(async (tx) => {
      await insert(channel, [letter], now, tx);
      await tx.execute(
        `UPDATE deliveries.outbox SET part_of = $3, state = 'sent', detail = 'in a digest'
         WHERE channel = $1 AND recipient = $2 AND state = 'queued' AND part_of IS NULL AND digest_on <= $4`,
        [channel, letter.recipient, letter.noticeId, today],
      );
    });
  }

  /** Takes the letter whose turn it is, and notes that it is being sent. */
  async take(channel: Channel, now: Date, without: readonly string[] = []): Promise<Waiting | undefined> {
    const [row] = await this.postgres.query<LetterRow>(
      `UPDATE deliveries.outbox SET state = 'sending', tries = tries + 1, tried_at = $2
       WHERE (channel, notice_id, recipient) = (
         SELECT channel, notice_id, recipient FROM deliveries.outbox
         WHERE channel = $1 AND state = 'queued' AND digest_on IS NULL AND next_try <= $2
           AND recipient <> ALL ($3::text[])
         ORDER BY next_try, notice_id, recipient LIMIT 1)
       RETURNING notice_id, recipient, address, subject, body, tries`,
      [channel, now, without],
    );
    if (row === undefined) return undefined;
    const { notice_id: noticeId, recipient, address, subject, body: text, tries } = row;
    return { noticeId, recipient, address, subject, text, tries };
  }

  /** Notes what came of a try. What nobody answered to does not count as one. */
  async note(channel: Channel, { noticeId, recipient, tries }: Waiting, result: SendResult, now: Date) {
    const again = result.as === 'later' ? nextTry(now, tries) : undefined;
    const state = stateAfter(result, again);
    const counted = result.as === 'unreachable' ? tries - 1 : tries;
    await this.postgres.execute(
      `UPDATE deliveries.outbox SET state = $4, tries = $5, next_try = coalesce($6, next_try), detail = $7
       WHERE channel = $1 AND notice_id = $2 AND recipient = $3`,
      [
        channel,
        noticeId,
        recipient,
        state,
        counted,
        again ?? null,
        'detail' in result ? result.detail : null,
      ],
    );
  }

  /** How many letters a recipient was sent since then. */
  async triedSince(channel: Channel, recipient: string, since: Date): Promise<number> {
    const [row] = await this.postgres.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM deliveries.outbox
       WHERE channel = $1 AND recipient = $2 AND tried_at > $3`,
      [channel, recipient, since],
    );
    return row?.count ?? 0;
  }

  /** How many there are in each state that is not the end, and what failed last. */
  async open(): Promise<readonly { channel: string; state: State; count: number }[]> {
    return this.postgres.query(
      `SELECT channel, state, count(*)::integer AS count FROM deliveries.outbox
       WHERE state <> 'sent' GROUP BY channel, state ORDER BY channel, state`,
    );
  }

  /** The letters that failed, or of which nobody knows; without what they say. */
  async troubled(limit: number): Promise<readonly Record<string, unknown>[]> {
    return this.postgres.query(
      `SELECT channel, notice_id AS "noticeId", recipient, state, tries, told_at AS "toldAt", tried_at AS "triedAt",
              coalesce(detail, '') AS detail
       FROM deliveries.outbox WHERE state IN ('failed', 'unknown')
       ORDER BY told_at DESC, channel, notice_id, recipient LIMIT $1`,
      [limit],
    );
  }
}

function stateAfter(result: SendResult, again: Date | undefined): State {
  if (result.as === 'sent') return 'sent';
  if (result.as === 'unreachable' || again !== undefined) return 'queued';
  return result.as === 'unknown' ? 'unknown' : 'failed';
}

async function insert(channel: Channel, letters: readonly Letter[], now: Date, tx: Sql): Promise<void> {
  if (letters.length === 0) return;
  await tx.execute(
    `INSERT INTO deliveries.outbox
       (channel, notice_id, recipient, address, language, subject, body, told_at, digest_on, next_try)
     SELECT $1, l.*, $10 FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                      $8::timestamptz[], $9::text[]) AS l
     ON CONFLICT (channel, notice_id, recipient) DO NOTHING`,
    [
      channel,
      letters.map(({ noticeId }) => noticeId),
      letters.map(({ recipient }) => recipient),
      letters.map(({ address }) => address),
      letters.map(({ language }) => language),
      letters.map(({ subject }) => subject),
      letters.map(({ text }) => text),
      letters.map(({ toldAt }) => toldAt),
      letters.map(({ digestOn }) => digestOn),
      now,
    ],
  );
}
