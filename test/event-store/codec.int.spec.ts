import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventData, RecordedEvent as ClientEvent } from '@eventstore/db-client';
import fc from 'fast-check';
import { startEventStore, type RunningEventStore } from '../../embedded/event-store/index.js';
import {
  BrokenEvent,
  decode,
  encodeAll,
  type NewEvent,
  type Tail,
} from '../../src/infrastructure/event-store/codec.js';
import { NO_STREAM_YET, EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { META_SHAPE, SHAPES } from '../../src/infrastructure/event-store/schemas.js';
import { isLink, linkOf } from '../../src/proofs/link.js';
import { read, SAMPLES, type Stored } from '../stored-events/samples.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { PATIENT_MS } from '../support/patience.js';
import { anyEvent, anyMeta } from './arbitrary-events.js';

const anyNewEvent: fc.Arbitrary<NewEvent> = fc.record({ event: anyEvent, meta: anyMeta });

/** The last of a number of equal events. */
const encode = (stream: string, event: NewEvent, index: number, after: Tail = NO_STREAM_YET): EventData =>
  encodeAll(stream, Array<NewEvent>(index + 1).fill(event), after).encoded[index]!;

/** The names of all fields that a value has at any depth. */
function* fieldsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inside] of Object.entries(value)) {
    if (!Array.isArray(value)) yield field;
    yield* fieldsIn(inside);
  }
}

const isOfMoney = (field: string): boolean =>
  /amount|budget|currency|money|spent|price|wage|reserves/i.test(field);

describe('money', () => {
  const fields = new Map<string, Set<string>>();
  const events = [
    ...fc.sample(anyEvent, { numRuns: 5_000, seed: 8 }),
    ...SAMPLES.map(({ stored }) => stored as { readonly type: string; readonly data: unknown }),
  ];
  for (const { type, data } of events)
    for (const field of [...Object.keys(SHAPES[type as keyof typeof SHAPES]), ...fieldsIn(data)])
      fields.set(type, (fields.get(type) ?? new Set()).add(field));

  it('stands in events of budgets, schemes and runs alone', () => {
    expect(fields.size).toBe(Object.keys(SHAPES).length);
    const holding = [...fields].filter(([, of]) => [...of].some(isOfMoney)).map(([type]) => type);
    expect(holding.sort()).toEqual([
      'BudgetChanged',
      'BudgetOpened',
      'BudgetReleased',
      'BudgetReserved',
      'BudgetSpent',
      'RunApproved',
      'RunBegun',
      'RunPlanned',
      'RunRows',
      'SchemeAdopted',
    ]);
  });
});

describe('the codec', () => {
  it('gives back what it was given, whatever event it is', () => {
    fc.assert(
      fc.property(anyNewEvent, fc.nat(), (given, revision) => {
        const { id, type, data, metadata } = JSON.parse(
          JSON.stringify(encode('a-stream', given, 0)),
        ) as Stored;
        const { event, meta, ...place } = decode(
          read({ stream: 'a-stream', revision, id, type, data, metadata }),
        );
        expect({ event, meta }).toEqual(given);
        expect(place).toMatchObject({ stream: 'a-stream', revision, id });
      }),
    );
  });

  it('names the same append the same, and no two others', () => {
    fc.assert(
      fc.property(anyNewEvent, anyNewEvent, (one, other) => {
        const id = encode('a-stream', one, 0).id;
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(encode('a-stream', one, 0).id).toBe(id);
        const others = [
          encode('b-stream', one, 0),
          encode('a-stream', one, 1),
          encode('a-stream', other, 0),
          encode('a-stream', { ...one, meta: { ...one.meta, digest: `${one.meta.digest}x` } }, 0),
        ];
        expect(others.map((event) => event.id)).not.toContain(id);
      }),
    );
  });

  it('links each event to the one before it', () => {
    fc.assert(
      fc.property(fc.array(anyNewEvent, { minLength: 1, maxLength: 5 }), fc.nat(), (events, before) => {
        let link = 'ab'.repeat(32);
        const { encoded, link: last } = encodeAll('a-stream', events, { revision: before, link });
        for (const [index, { id, type, data, metadata }] of encoded.entries()) {
          const event = { stream: 'a-stream', revision: before + 1 + index, id, type, data };
          link = linkOf({ ...event, metadata: metadata as object }, link);
          expect(metadata).toHaveProperty('link', link);
        }
        expect(last).toBe(link);
      }),
    );
  });

  it('has a link of its own for an event from before there were any', () => {
    for (const { stored } of SAMPLES) expect(isLink(decode(read(stored)).link)).toBe(true);
  });

  it('lets pass what a later version has added', () => {
    for (const { stored } of SAMPLES) {
      const data = { ...(stored.data as object), addedLater: 1 };
      expect(decode(read({ ...stored, data })).event.data).toEqual(data);
    }
  });
});

/** Fields that an event may lack: most of them came later, so older events lack them. */
const OPTIONAL = new Set([
  'SigningKeyChanged.log',
  'LogHeadSigned.checkpointSignature',
  'EditionAdopted.comments',
  'EditionCommented.code',
  'EditionOpenedForComment.until',
  'OrganisationFounded.isExample',
  'AnnouncementMade.personal.evidence',
  ...['PointAwarded', 'PointDeducted'].flatMap((type) => [
    `${type}.editionId`,
    `${type}.trial`,
    `${type}.ground`,
    `${type}.ground.principalId`,
    `${type}.ground.grade`,
    `${type}.claimId`,
    `${type}.officeEntryId`,
    `${type}.batchId`,
    `${type}.carriedFrom`,
    `${type}.caseId`,
    `${type}.replaces`,
  ]),
  ...[
    'PointAwarded',
    'AuthorityReserved',
    'AuthorityExceeded',
    'ProposalMade',
    'OfficeEntryRecorded',
    'OpeningRecorded',
  ].map((type) => `${type}.personal.evidence`),
  'ItemPut.item.grantedFor',
  'ItemPut.item.grantedEvery',
  'ItemPut.item.bottomLine',
  'EntryReversed.joined',
  'EmployeeLeft.joinedInto',
  'OpeningRecorded.carriedFrom',
  'OpeningRecorded.insteadOf',
  'OpeningWithdrawn.undoes.insteadOf',
  'BoardConfirmed.personal',
  'CaseOpened.personal.evidence',
  'ClaimMade.personal.evidence',
  'AuthorityReserved.claimId',
  'EntryReversed.caseId',
  'AccessDenied.repeated',
  'AuthorityReserved.proposalId',
  'AuthorityReserved.countsIn',
  ...['AuthorityReserved', 'AuthorityExceeded', 'ProposalMade'].map((type) => `${type}.delegate`),
  'EntryReversed.undoes.trial',
  ...['offices', 'monthsOnBoard', 'minScore', 'minTotal', 'noBottomLine', 'notWonIn', 'passedIn'].map(
    (field) => `SchemeAdopted.terms.eligible.${field}`,
  ),
  'SchemeAdopted.terms.split.by',
  'SchemeAdopted.terms.split.grades.0.noBottomLine',
  'SchemeAdopted.terms.split.grades.0.minScore',
  ...[0, 1].flatMap((row) =>
    ['amount', 'tier', 'place', 'grade'].map((field) => `RunRows.rows.${row}.${field}`),
  ),
  'RunBegun.personal',
  'AccessDenied.repeated',
]);
/** Fields that are boolean, for which `true` is no wrong type. */
const YES_OR_NO = new Set<unknown>([
  'automatic',
  'barred',
  'mustAcknowledge',
  'bottomLine',
  'deviates',
  'evidenceNeeded',
  'isExample',
  'noBottomLine',
  'place',
  'reasons',
  'remedied',
  'taken',
  'trial',
  'within',
]);

describe('the codec refuses', () => {
  const refusal = (stored: Stored, more: Partial<ClientEvent> = {}): BrokenEvent => {
    try {
      decode({ ...read(stored), ...more } as ClientEvent);
    } catch (error) {
      if (error instanceof BrokenEvent) return error;
      throw error;
    }
    throw new Error(`${JSON.stringify(stored)} was read`);
  };

  const samples = SAMPLES.map(({ version, file, stored }) => [`${version}/${file}`, stored] as const);

  it.each(samples)('%s without one of its fields, naming stream, revision and reason', (_, stored) => {
    for (const path of pathsOf(stored.data)) {
      if (OPTIONAL.has(`${stored.type}.${path.join('.')}`)) continue;
      const broken = refusal({ ...stored, data: changed(stored.data, path, undefined) });
      expect(broken).toMatchObject({
        stream: stored.stream,
        revision: String(stored.revision),
        reason: `${stored.type} with a bad ${String(path[0])}`,
        message: `${stored.stream}@${stored.revision}: ${stored.type} with a bad ${String(path[0])}`,
      });
    }
  });

  it.each(samples)('%s with another type in one of its fields', (_, stored) => {
    for (const path of pathsOf(stored.data)) {
      for (const wrong of [YES_OR_NO.has(path.at(-1)) ? 'true' : true, {}, 0.5, [null]]) {
        const { reason } = refusal({ ...stored, data: changed(stored.data, path, wrong) });
        expect(reason).toBe(`${stored.type} with a bad ${String(path[0])}`);
      }
    }
  });

  it.each(samples)('%s with metadata that are not whole', (_, stored) => {
    for (const field of Object.keys(META_SHAPE)) {
      // Older metadata has no request ids, links and senders.
      for (const wrong of ['requestId', 'link', 'sentBy'].includes(field)
        ? [7, null]
        : [undefined, 7, null]) {
        const { reason } = refusal({ ...stored, metadata: changed(stored.metadata, [field], wrong) });
        expect(reason).toBe(`${stored.type} with a bad ${field} in its metadata`);
      }
    }
    for (const metadata of [undefined, null, 'text']) {
      const { reason } = refusal({ ...stored, metadata });
      expect(reason).toBe(`${stored.type} with a bad the whole in its metadata`);
    }
  });

  it.each(samples)('%s with bytes or nothing instead of its fields', (_, stored) => {
    for (const data of [undefined, null, 'text', new Uint8Array([1, 2])]) {
      expect(refusal({ ...stored, data }).reason).toMatch(new RegExp(`^${stored.type} with a bad `));
    }
  });

  it.each(['', 'PointGranted', 'pointAwarded', 'toString', '__proto__', 'constructor'])(
    'the unknown type "%s"',
    (type) => {
      const { stored } = SAMPLES[0]!;
      expect(refusal({ ...stored, type })).toMatchObject({
        stream: stored.stream,
        revision: String(stored.revision),
        reason: `unknown type ${type}`,
      });
    },
  );

  it('an event of which the server does not tell the place in the log', () => {
    expect(refusal(SAMPLES[0]!.stored, { position: undefined } as never).reason).toMatch(/no position/);
  });
});

/** The paths to every field of an object, nested ones included. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) => [
    [field],
    ...pathsOf(inner).map((path) => [field, ...path]),
  ]);
}

/** A copy with another value at that path; without the field if the value is undefined. */
function changed(value: unknown, [field = '', ...rest]: readonly string[], other: unknown): unknown {
  const copy = { ...(value as Record<string, unknown>) };
  copy[field] = rest.length === 0 ? other : changed(copy[field], rest, other);
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

describe('on an event store', () => {
  let database: TestDatabase;
  let store: RunningEventStore;
  let log: EventLog;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await startEventStore({ databaseUrl: database.url });
    log = EventLog.connect(store.connectionString, PATIENT_MS);
  });

  afterAll(async () => {
    await log.onApplicationShutdown();
    await store.stop();
    await database.drop();
  });

  it('any events are read as they were written', async () => {
    let streams = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyNewEvent, { minLength: 1, maxLength: 50 }), async (events) => {
        const stream = `any-${String(++streams)}`;
        await log.append(stream, events, NO_STREAM_YET);
        const found: RecordedEvent[] = [];
        for await (const event of log.read(stream)) found.push(event);
        expect(found.map(({ event, meta }) => ({ event, meta }))).toEqual(events);
        expect(found.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
      }),
      { numRuns: 25 },
    );
  });

  it('a broken one stops whoever reads its stream, after all that stand before it', async () => {
    const [good] = fc.sample(anyNewEvent, 1) as [NewEvent];
    await log.append('broken', [good], NO_STREAM_YET);
    const bad = { ...encode('broken', good, 1), type: 'PointGranted' };
    await log.client.appendToStream('broken', bad);
    const seen: number[] = [];
    const reading = (async () => {
      for await (const { revision } of log.read('broken')) seen.push(revision);
    })();
    await expect(reading).rejects.toMatchObject({
      name: 'BrokenEvent',
      message: 'broken@1: unknown type PointGranted',
    });
    expect(seen).toEqual([0]);
  });
});
