import { randomBytes, randomUUID } from 'node:crypto';
import { digestOf } from '../ring/key.js';
import type { Holder, KeyRing } from '../ring/key-ring.js';
import type { Session, SessionStore } from './session-store.js';

/** A working day and more, so that nobody who signs in in the morning is asked again before the evening. */
export const SESSION_SECONDS = 12 * 60 * 60;
/** The most sessions that one principal has at a time; one more ends the oldest. */
export const MAX_SESSIONS = 20;

const TOKEN_BYTES = 32;
const MAX_AGENT = 200;
/** A request that takes long, as a body of many lines, checks again and again that its session is there. */
const LOOK_AGAIN_MS = 1_000;

/** The address and the browser that somebody signs in from. */
export interface SignedInFrom {
  readonly address: string;
  readonly agent: string | undefined;
}

export interface Started {
  readonly holder: Holder;
  readonly token: string;
}

/**
 * Exchanges a key for a session, which works as long as that key does, ends by itself, and can be ended. Its token is
 * 256 random bits of its own, stored only as a digest: no secret signs it, and no other token gives it away.
 */
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly keys: KeyRing,
    private readonly now: () => Date,
  ) {}

  /** @throws DatabaseUnavailable where a session could not be kept */
  mustBeKept(): Promise<void> {
    return this.store.mustBeWritable();
  }

  /** Undefined for a key that is not one of this service. @throws DatabaseUnavailable */
  async start(key: string, { address, agent = '' }: SignedInFrom): Promise<Started | undefined> {
    const holder = this.keys.holderOf(key);
    if (holder === undefined) return undefined;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const startedAt = this.now();
    const session = {
      sessionId: randomUUID(),
      principalId: holder.actor.principalId,
      keyId: holder.keyId,
      startedAt,
      endsAt: new Date(startedAt.getTime() + SESSION_SECONDS * 1_000),
      address,
      // Postgres cannot hold NUL in text.
      agent: agent.replaceAll('\0', '').slice(0, MAX_AGENT),
    };
    await this.store.start(session, digestOf(token), MAX_SESSIONS);
    return { holder, token };
  }

  /** Undefined for a token of no session, or of one that is over. @throws DatabaseUnavailable */
  async find(token: string): Promise<LiveSession | undefined> {
    const session = await this.store.find(digestOf(token));
    return session && new LiveSession(session, this.store, this.keys, this.now);
  }

  /** The sessions of a principal that still work, the latest first. @throws DatabaseUnavailable */
  async listOf(principalId: string): Promise<readonly Session[]> {
    const sessions = await this.store.listOf(principalId, this.now());
    return sessions.filter(({ keyId }) => this.keys.holderById(principalId, keyId) !== undefined);
  }

  /** Ends the session; one that is not there is over already. @throws DatabaseUnavailable */
  end(token: string): Promise<void> {
    return this.store.end(digestOf(token));
  }

  /**
   * Ends a session, only one of that principal where one is named. @returns whether there was one @throws
   * DatabaseUnavailable
   */
  endById(sessionId: string, principalId: string | null): Promise<boolean> {
    return this.store.endById(sessionId, principalId);
  }
}

/** A session, as long as one request goes on. */
export class LiveSession {
  private lookedAt = performance.now();
  private isOver = false;

  constructor(
    private readonly session: Session,
    private readonly store: Pick<SessionStore, 'isThere'>,
    private readonly keys: Pick<KeyRing, 'holderById'>,
    private readonly now: () => Date,
    private readonly lookAgainMs = LOOK_AGAIN_MS,
  ) {}

  get sessionId(): string {
    return this.session.sessionId;
  }

  /** The holder of the session, asked anew each time: sessions are ended, keys revoked, and roles taken away. */
  holderNow(): Holder | undefined {
    if (performance.now() - this.lookedAt >= this.lookAgainMs) this.lookAgain();
    const { principalId, keyId, endsAt } = this.session;
    if (this.isOver || this.now() >= endsAt) return undefined;
    return this.keys.holderById(principalId, keyId);
  }

  private lookAgain(): void {
    this.lookedAt = performance.now();
    this.store.isThere(this.sessionId).then(
      (isThere) => {
        this.isOver ||= !isThere;
      },
      // While the database is away nobody can end a session either.
      () => undefined,
    );
  }
}
