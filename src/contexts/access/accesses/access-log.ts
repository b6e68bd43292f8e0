import { randomUUID } from 'node:crypto';
import { monthOf } from '../../../kernel/natural-month.js';
import type { NewEvent, Tail } from '../../../infrastructure/event-store/codec.js';
import { LogUnavailable, type EventLog } from '../../../infrastructure/event-store/event-log.js';
import { THE_SERVICE } from '../domain/actor.js';
import { accessesStream, type AccessDenied, type AccessEvent, type WrongKeysSent } from '../domain/events.js';
import { Readings } from './readings.js';
import { Refusals } from './refusals.js';
import { WrongKeys } from './wrong-keys.js';

/** The most events that are appended together. */
const MAX_BATCH = 64;
/** A limit, since somebody who is refused again and again must not fill the memory. */
const MAX_WAITING = 1_000;
/** Other processes append to the stream as well, and of several at once one wins. */
const MAX_ATTEMPTS = 20;

interface Waiting {
  readonly stream: string;
  readonly event: NewEvent;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Keeps refusals, readings of other people's histories and wrong keys for audit. Events that come together are appended
 * together.
 */
export class AccessLog {
  private readonly waiting: Waiting[] = [];
  private running = false;
  private readonly refusals: Refusals;
  readonly wrongKeys: WrongKeys;
  /** Readings from read models; the reading of a history is kept each time, before it is shown. */
  readonly readings: Readings;
  private known: { readonly stream: string; readonly tail: Tail } | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly now: () => Date,
    /** The local date of now. */
    private readonly today: () => string,
    private readonly warn: (line: string) => void,
  ) {
    this.refusals = new Refusals((data) => this.keepDenied(data), now);
    this.readings = new Readings((data) => this.record({ type: 'HistoryRead', data }), today, warn);
    this.wrongKeys = new WrongKeys((data) => this.keepWrongKeys(data), now);
  }

  /**
   * Resolves once the refusal is kept or counted, or cannot be: the sender is told of it even where it cannot be kept.
   */
  denied(data: AccessDenied['data']): Promise<void> {
    return this.refusals.note(data);
  }

  /** Keeps what was only counted so far. */
  async keepCounted(): Promise<void> {
    await Promise.all([this.refusals.keepCounted(), this.wrongKeys.keepCounted()]);
  }

  private async keepDenied(data: AccessDenied['data']): Promise<void> {
    await this.record({ type: 'AccessDenied', data }).catch((error: unknown) => {
      this.warn(`That ${data.principalId} was refused ${data.what} is not kept: ${String(error)}`);
    });
  }

  private async keepWrongKeys(data: WrongKeysSent['data']): Promise<void> {
    await this.record({ type: 'WrongKeysSent', data }).catch((error: unknown) => {
      this.warn(`That ${data.count} wrong keys were sent is not kept: ${String(error)}`);
    });
  }

  /** Resolves once the event stands in the log. @throws LogUnavailable */
  record(event: AccessEvent): Promise<void> {
    if (this.waiting.length >= MAX_WAITING)
      return Promise.reject(new LogUnavailable('Too many accesses wait to be kept.'));
    const by = event.type === 'WrongKeysSent' ? THE_SERVICE.actor.principalId : event.data.principalId;
    const meta = {
      commandId: randomUUID(),
      digest: '',
      recordedAt: this.now().toISOString(),
      recordedBy: by,
      sentBy: by,
    };
    const stream = accessesStream(monthOf(this.today()));
    return new Promise((kept, failed) => {
      this.waiting.push({ stream, event: { event, meta }, kept, failed });
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let [first] = this.waiting; first !== undefined; [first] = this.waiting) {
      const { stream } = first;
      const other = this.waiting.findIndex((one) => one.stream !== stream);
      const batch = this.waiting.splice(0, Math.min(MAX_BATCH, other < 0 ? MAX_BATCH : other));
      await this.append(stream, batch);
    }
    this.running = false;
  }

  private async append(stream: string, batch: readonly Waiting[]): Promise<void> {
    try {
      await this.note(
        stream,
        batch.map(({ event }) => event),
      );
      for (const { kept } of batch) kept();
    } catch (error) {
      this.known = undefined;
      for (const { failed } of batch) failed(error);
    }
  }

  /** Appends wherever the stream ends: nothing is decided on it. @throws LogUnavailable */
  private async note(stream: string, events: readonly NewEvent[]): Promise<void> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const tail = this.known?.stream === stream ? this.known.tail : await this.log.tail(stream);
      const result = await this.log.append(stream, events, tail);
      this.known = result.written ? { stream, tail: result } : undefined;
      if (result.written) return;
    }
    throw new LogUnavailable(`Too many others write to ${stream}.`);
  }
}
