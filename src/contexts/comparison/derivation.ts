import { setImmediate as others } from 'node:timers/promises';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import { ChainCheck } from '../../proofs/chain-check.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { Ledger, type Closing, type LedgerEvent } from '../../proofs/ledger.js';
import { Restatements } from '../../proofs/restatements.js';
import type { Differences } from './domain/differences.js';

/** Events after which others get their turn: answers must not wait for a whole log. */
const EVENTS_AT_ONCE = 200;
const EMPLOYEE_STREAM = 'employee-';

/** What is told of the work while it goes on. */
export interface Step {
  /** The place of the last event that was taken, of those up to `upTo`. */
  readonly position: string;
  readonly upTo: string;
  readonly events: number;
  readonly differences: number;
}

export interface Watching {
  readonly stop: AbortSignal;
  readonly told: (step: Step) => void;
  /** A close, with the board that it found; the next event waits for it. */
  readonly closed: (closing: Closing) => Promise<void>;
}

/** Links, people, scores and restatements from the first event on, as the events alone give them. */
export class Derivation {
  readonly ledger = new Ledger();
  readonly restatements = new Restatements();
  /** The closed months and years, with the places of their closes. */
  readonly closedPeriods = new Map<string, string>();
  events = 0;
  private readonly chains = new ChainCheck();
  private taken: bigint | null = null;

  constructor(
    private readonly log: EventLog,
    private readonly differences: Differences,
  ) {}

  get position(): bigint {
    return this.taken ?? 0n;
  }

  /** @throws LogUnavailable; the reason of the signal when it aborts */
  async follow(upTo: bigint, { stop, told, closed }: Watching): Promise<void> {
    if (this.taken !== null && this.taken >= upTo) return;
    await this.log.setAsides.newest();
    for await (const event of this.log.stored(this.taken)) {
      if (BigInt(event.position) > upTo) break;
      const closing = this.take(event);
      if (closing !== undefined) await closed(closing);
      if (this.events % EVENTS_AT_ONCE !== 0) continue;
      told(this.step(event.position, upTo));
      await others();
      stop.throwIfAborted();
    }
    this.taken = upTo;
    told(this.step(String(upTo), upTo));
  }

  private step(position: string, upTo: bigint): Step {
    const { events, differences } = this;
    return { position, upTo: String(upTo), events, differences: differences.count };
  }

  private take(event: ExportedEvent): Closing | undefined {
    const { type, data, position } = event;
    this.events += 1;
    this.taken = BigInt(position);
    const isSetAside = this.log.setAsides.at(this.taken) !== undefined;
    const { derived: link } = this.chains.check(
      isSetAside ? { ...event, setAsideAt: position } : event,
      (code, detail) => {
        // What is missing of a stream that was cut is told under its name.
        if (!isSetAside && (code === 'event.changed' || code === 'event.unlinked'))
          this.changed(event, detail);
      },
    );
    if (isSetAside) return undefined;
    const counting = { type, data } as LedgerEvent;
    this.restatements.apply(counting);
    const closing = this.ledger.apply(counting, link);
    for (const { period } of closing?.boards ?? []) this.closedPeriods.set(period, position);
    return closing;
  }

  private changed({ stream, revision, position }: ExportedEvent, detail: string): void {
    this.differences.add({
      table: 'log',
      employeeId: stream.startsWith(EMPLOYEE_STREAM) ? stream.slice(EMPLOYEE_STREAM.length) : null,
      period: null,
      events: 'what was appended',
      found: `another event at place ${position}, ${stream}@${revision}: ${detail}`,
    });
  }
}
