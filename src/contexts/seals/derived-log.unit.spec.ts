import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { linkOf } from '../../proofs/link.js';
import { DerivedLog, NotTheLogSigned } from './derived-log.js';
import { SigningKey, SigningKeys } from './signing-keys.js';

/** A log of one stream, as a store hands it out. */
class StoredLog {
  readonly events: ExportedEvent[] = [];
  readonly followers = new Set<unknown>();
  readonly setAsides = { newest: () => Promise.resolve(), at: () => undefined };
  /** How often an event was read. */
  read = 0;

  append(data: object): void {
    const before = this.events.at(-1)?.metadata as { link: string } | undefined;
    const event = {
      stream: 'offices',
      revision: this.events.length,
      id: `id-${this.events.length}`,
      type: 'OfficeOpened',
      data,
      metadata: { recordedAt: '2026-11-01T00:00:00.000Z' },
    };
    const link = linkOf(event, before?.link ?? null);
    const position = String(100 * (this.events.length + 1));
    this.events.push({ ...event, metadata: { ...event.metadata, link }, position });
  }

  change(index: number, data: object): void {
    this.events[index] = { ...this.events[index]!, data };
  }

  async *stored(after: bigint | null): AsyncGenerator<ExportedEvent> {
    for (const event of this.events)
      if (after === null || BigInt(event.position) > after) {
        this.read += 1;
        yield await Promise.resolve(event);
      }
  }

  reaches(position: bigint): Promise<boolean> {
    return Promise.resolve(BigInt(this.events.at(-1)?.position ?? 0) >= position);
  }
}

const logOf = (offices: number): StoredLog => {
  const log = new StoredLog();
  for (let office = 0; office < offices; office += 1) log.append({ officeId: `office-${office}` });
  return log;
};
const newKeys = (): SigningKeys => new SigningKeys('no file', [SigningKey.make()]);
const derivedFrom = (log: StoredLog, keys = newKeys()): DerivedLog =>
  new DerivedLog(log as unknown as EventLog, keys);

describe('the head of a log', () => {
  it('is the same from the last one that was signed as from the first event', async () => {
    const log = logOf(5);
    const keys = newKeys();
    await keys.lastHead.keep((await derivedFrom(log).newestHead())!);
    for (let more = 0; more < 6; more += 1) log.append({ officeId: `more-${more}` });
    log.read = 0;
    const onwards = await derivedFrom(log, keys).newestHead();
    expect(log.read).toBe(6);
    expect(onwards).toEqual(await derivedFrom(log).newestHead());
    expect(onwards?.head).toMatchObject({ size: 11, position: '1100' });
  });

  it('is none of an empty log', async () => {
    expect(await derivedFrom(logOf(0)).newestHead()).toBeUndefined();
  });
});

describe('a log that is not the one that was signed', () => {
  it('has an event that is not what was appended', async () => {
    const log = logOf(4);
    const keys = newKeys();
    await keys.lastHead.keep((await derivedFrom(log).newestHead())!);
    log.change(1, { officeId: 'office-9' });
    const derived = derivedFrom(log, keys);
    await expect(derived.mustBeTheLogSigned()).rejects.toThrow(NotTheLogSigned);
    expect(derived.trouble).toContain('log.not-the-one-signed: at place 200');
    expect([...log.followers]).toEqual([derived]);
  });

  it('has other events, each rightly linked, where those that were signed stood', async () => {
    const keys = newKeys();
    await keys.lastHead.keep((await derivedFrom(logOf(4)).newestHead())!);
    const other = new StoredLog();
    for (let office = 0; office < 9; office += 1) other.append({ officeId: `new-${office}` });
    await expect(derivedFrom(other, keys).mustBeTheLogSigned()).rejects.toThrow(
      'the first 4 events are not those that were signed',
    );
  });

  it('is shorter than it was', async () => {
    const keys = newKeys();
    await keys.lastHead.keep((await derivedFrom(logOf(4)).newestHead())!);
    await expect(derivedFrom(logOf(3), keys).signed()).rejects.toThrow('the log ends before place 400');
    await expect(derivedFrom(logOf(3), keys).mustBeTheLogSigned()).rejects.toThrow('had 4 when');
  });
});
