import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import {
  awarded,
  deducted,
  left,
  monthClosed,
  officeOpened,
  registered,
  reversed,
  transferred,
} from '../../test/support/events.js';
import { SealedLog } from '../../test/support/sealed-log.js';
import { verified, type Verified } from '../../test/support/verified.js';
import type { DomainEvent } from '../infrastructure/event-store/recorded-event.js';
import { SigningKey } from '../contexts/seals/signing-keys.js';
import type { Seal } from '../contexts/seals/domain/events.js';
import { outcomeOf } from './coverage.js';
import { linkOf } from './link.js';
import type { Receipt } from './receipt.js';
import { sealStatement } from './seal.js';
import { headStatement, keyIdOf } from './signing.js';
import { linesIn, valueIn } from './strict-reading.js';
import type { ExportedEvent } from './exported-event.js';
import type { VerifiedMonth } from './seal-check.js';

/** Two offices, three people, two months, and everything that moves a board. */
function twoMonths(log = new SealedLog()): SealedLog {
  const wrong = deducted('E1', 7, '2025-01-09');
  log.append(
    officeOpened('production'),
    officeOpened('financial'),
    registered('E1', 'production', '2025-01-01'),
    registered('E2', 'production', '2025-01-02'),
    registered('E3', 'financial', '2025-01-03'),
    awarded('E1', 5, '2025-01-05'),
    awarded('E2', 5, '2025-01-06', { kind: 'fixed' }),
    awarded('E3', 9, '2025-01-07'),
    wrong,
    transferred('E2', 'financial', '2025-01-31'),
  );
  log.sign();
  log.close('2025-01');
  log.append(reversed(wrong), awarded('E2', 3, '2025-01-20'), left('E3', '2025-02-03'));
  log.close('2025-02');
  log.sign();
  return log;
}

const rowsIn = (month: VerifiedMonth | undefined): readonly string[] =>
  month?.boards[0]?.rows.map(
    ({ rank, officeRank, employeeId, officeId, score }) =>
      `${rank} ${officeRank} ${employeeId} ${officeId} ${score}`,
  ) ?? [];

const copy = (events: readonly ExportedEvent[]): Writable[] =>
  JSON.parse(JSON.stringify(events)) as Writable[];

describe('a verifier', () => {
  it('derives the boards from the log alone, and finds seals and heads as they should be', () => {
    const log = twoMonths();
    const { findings, months, keys, coverage, head } = verified(log.events, { publicKey: log.publicKey });
    expect(findings).toEqual([]);
    expect(months.map(({ month, seal }) => [month, seal !== null])).toEqual([
      ['2025-01', true],
      ['2025-02', true],
    ]);
    expect(rowsIn(months[0])).toEqual(['1 1 E3 financial 9', '2 2 E2 financial 0', '3 1 E1 production -2']);
    expect(rowsIn(months[1])).toEqual(['1 1 E1 production 7', '2 1 E2 financial 3']);
    expect(keys).toEqual([log.publicKey]);
    expect(head).toEqual(log.head);
    const { recordedAt } = log.events.at(-1)!.metadata as { readonly recordedAt: string };
    const size = log.events.length - 1;
    const signed = { size, position: String(size), keyId: keyIdOf(log.publicKey), at: recordedAt };
    expect(coverage).toEqual({ signed, beyond: 0, overdue: [] });
  });

  it('has the months without a seal as well, and says nothing of them', () => {
    const log = twoMonths();
    const withoutLastSeal = log.events.slice(0, -2);
    const { findings, months } = verified(withoutLastSeal);
    expect(findings).toEqual([]);
    expect(months.map(({ seal }) => seal === null)).toEqual([false, true]);
  });

  it('follows the key to the one that it was changed to', () => {
    const log = new SealedLog();
    const first = log.publicKey;
    log.changeKey();
    twoMonths(log);
    expect(verified(log.events, { publicKey: first }).findings).toEqual([]);
    expect(verified(log.events, { publicKey: log.publicKey }).findings).toEqual([]);
    expect(verified(log.events, { publicKey: SigningKey.make().publicKey }).findings).toMatchObject([
      { code: 'key.not-trusted' },
    ]);
  });

  it('takes a change of the key that names no log, as version 0.2 wrote it', () => {
    const log = new SealedLog();
    log.changeKey(SigningKey.make(), null);
    twoMonths(log);
    expect(verified(log.events).findings).toEqual([]);
  });

  it('has a change of the key hold at its own place only', () => {
    const log = new SealedLog();
    log.changeKey();
    const events = copy(log.events);
    const changed = events.at(-1)!;
    const elsewhere = new SealedLog(SigningKey.make());
    elsewhere.append(officeOpened('production'));
    elsewhere.changeKey(SigningKey.make(), log.head);
    expect(verified(elsewhere.events).findings.map(({ code }) => code)).toEqual(['head.other-log']);
    const { log: _, ...unbound } = changed.data as { readonly log: unknown };
    changed.data = unbound;
    relink(events);
    const codes = verified(events).findings.map(({ code }) => code);
    expect(codes).toEqual(['signature.wrong', 'signature.wrong']);
  });

  it('finds a key that comes back after it was replaced', () => {
    const log = new SealedLog();
    const first = log.signingKey;
    log.changeKey();
    log.changeKey(first);
    expect(verified(log.events).findings).toMatchObject([{ code: 'key.wrong', at: { revision: 2 } }]);
  });

  it('has a key that was replaced sign nothing that came later', () => {
    const log = new SealedLog();
    log.append(officeOpened('production'));
    const [first, before] = [log.signingKey, log.receipt];
    log.changeKey();
    const { keyId, publicKey } = first;
    const after = { ...log.receipt, keyId, publicKey, signature: first.sign(headStatement(log.head)) };
    expect(verified(log.events, { receipts: [before] }).findings).toEqual([]);
    expect(verified(log.events, { receipts: [before, after] }).findings).toMatchObject([
      { code: 'key.wrong', at: null },
    ]);
    log.append({
      type: 'LogHeadSigned',
      data: { head: after.head, keyId, signature: after.signature },
    });
    expect(verified(log.events).findings).toMatchObject([{ code: 'key.wrong', at: { revision: 0 } }]);
  });

  it('has the log grow from every head that somebody kept', () => {
    const log = twoMonths();
    const kept = log.receipt;
    log.append(awarded('E1', 1, '2025-03-01'));
    expect(verified(log.events, { receipts: [kept] }).findings).toEqual([]);
    const cutOff = verified(log.events.slice(0, -2), { receipts: [kept] });
    expect(cutOff.findings).toMatchObject([{ code: 'receipt.not-in-log', at: null }]);
    const another = twoMonths(new SealedLog(log.signingKey));
    another.append(awarded('E1', 2, '2025-03-01'));
    const found = verified(log.events, { receipts: [another.receipt] }).findings;
    expect(found).toMatchObject([{ code: 'receipt.not-in-log' }]);
  });

  it('has a receipt itself be right: its signature, its key and its place', () => {
    const log = twoMonths();
    const kept = log.receipt;
    const codes = (...receipts: readonly Receipt[]) =>
      verified(log.events, { receipts }).findings.map(({ code }) => code);
    const { head } = kept;
    expect(codes({ ...kept, head: { ...head, root: 'ab'.repeat(32) } })).toEqual(['receipt.wrong']);
    expect(codes({ ...kept, keyId: '0123456789abcdef' })).toEqual(['receipt.wrong']);
    expect(codes(log.receiptOf({ ...head, position: '9' }))).toEqual(['receipt.not-in-log']);
    expect(codes(new SealedLog().receiptOf(head))).toEqual(['receipt.not-in-log']);
    expect(codes(kept, log.receiptOf({ ...head, size: head.size + 5 }))).toEqual(['receipt.not-in-log']);
  });
});

describe('a log that is gone on with instead of another one', () => {
  const instead = { size: 900, position: '900000', root: 'ab'.repeat(32) };

  it('says so each time, and that is no finding', () => {
    const log = twoMonths();
    log.declareOther(instead);
    const { position } = log.events.at(-1)!;
    const { findings, otherLogs, coverage } = verified(log.events);
    expect(findings).toEqual([]);
    expect(otherLogs).toMatchObject([{ position, instead, by: 'ops', reason: 'an older copy was restored' }]);
    // Whoever declares it signs the log up to there.
    expect(coverage.beyond).toBe(0);
  });

  it('does not take a declaration over that was signed in another log, nor one that nobody signed', () => {
    const log = twoMonths();
    log.declareOther(instead, { ...log.head, root: 'cd'.repeat(32) });
    expect(verified(log.events).findings).toMatchObject([{ code: 'head.other-log' }]);

    const other = twoMonths();
    other.declareOther(instead);
    const events = copy(other.events);
    const declared = events.at(-1)!;
    declared.data = { ...(declared.data as object), instead: { ...instead, size: 9 } };
    expect(verified(events).findings.map(({ code }) => code)).toContain('signature.wrong');
  });
});

describe('a statement that was declared void', () => {
  it('is named, and no finding, once a later signature covers the declaration', () => {
    const log = twoMonths();
    const wrong = log.signFalsely();
    expect(verified(log.events).findings).toMatchObject([{ code: 'head.other-log' }]);
    log.declareVoid(wrong);
    const declared = log.events.at(-1)!;
    expect(verified(log.events)).toMatchObject({ findings: [{ code: 'head.other-log' }], voided: [] });
    log.sign();
    const { stream, revision, position } = wrong;
    const { findings, findingCount, voided } = verified(log.events);
    expect({ findings, findingCount }).toEqual({ findings: [], findingCount: 0 });
    expect(voided).toMatchObject([
      { stream, revision, position, voidedAt: declared.position, by: 'ops', reason: 'it was wrong' },
    ]);
  });

  it('excuses nothing but itself: not that its event was changed, nor another head', () => {
    const log = twoMonths();
    log.declareVoid(log.signFalsely());
    log.signFalsely();
    log.sign();
    const events = copy(log.events);
    const at = events.findIndex(({ type }) => type === 'StatementVoided') - 1;
    events[at]!.metadata = { ...events[at]!.metadata, recordedBy: 'another' };
    expect(verified(events).findings.map(({ code }) => code)).toEqual(['event.changed', 'head.other-log']);
  });

  it('is sealed anew where it was a seal, also behind those of later months, and its month is due until then', () => {
    const log = twoMonths();
    const wrong = log.closeFalsely('2025-03');
    log.close('2025-04');
    log.declareVoid(wrong);
    log.wait(3_600_000);
    log.sign();
    expect(verified(log.events)).toMatchObject({ findings: [], coverage: { overdue: ['2025-03'] } });
    const { seal } = wrong.data as { readonly seal: Seal };
    log.sealAnew(seal);
    log.close('2025-05');
    log.sign();
    const { findings, coverage, months } = verified(log.events);
    expect([findings, coverage.overdue]).toEqual([[], []]);
    expect(months.map(({ month }) => month)).toEqual(['2025-01', '2025-02', '2025-03', '2025-04', '2025-05']);
    log.sealAnew(seal);
    expect(verified(log.events).findings).toMatchObject([{ code: 'seal.out-of-order' }]);
  });
});

describe('a verdict', () => {
  const outcome = (events: readonly unknown[], isStrict = false): string =>
    outcomeOf(verified(events), isStrict);
  const unsigned = (change: (log: SealedLog) => void): readonly unknown[] => {
    const log = twoMonths();
    change(log);
    return log.events;
  };

  it('is not well where nothing is signed, as in an empty file', () => {
    expect(outcome([])).toBe('not-covered');
    expect(outcome(new SealedLog().events)).toBe('not-covered');
  });

  it('names the end that is not signed, and is not well there where that is asked for', () => {
    const forged = unsigned((log) => log.append(awarded('E1', 99, '2025-03-01')));
    expect(verified(forged).coverage.beyond).toBe(1);
    expect([outcome(forged), outcome(forged, true), outcome(twoMonths().events, true)]).toEqual([
      'well',
      'not-covered',
      'well',
    ]);
  });

  it('is not well where a month was closed for an hour, something else was signed, and its seal is not there', () => {
    const later = unsigned((log) => {
      log.append(monthClosed('2025-03'));
      log.wait(3_600_000);
      log.append(awarded('E1', 1, '2025-04-01'));
    });
    expect(outcome(later)).toBe('well');
    const closedAfter = unsigned((log) => {
      log.append(monthClosed('2025-03'));
      log.wait(3_600_000);
      log.append(monthClosed('2025-04'));
    });
    expect(verified(closedAfter).coverage.overdue).toEqual(['2025-03']);
    expect(outcome(closedAfter)).toBe('not-covered');
    const signedSoon = unsigned((log) => {
      log.append(monthClosed('2025-03'));
      log.sign();
    });
    expect(outcome(signedSoon)).toBe('well');
  });

  it('lays one changed event to that event, and not to every head and receipt after it', () => {
    const log = twoMonths();
    const events = copy(log.events);
    const at = events.findIndex(({ type }) => type === 'OfficeOpened');
    events[at]!.data = { ...(events[at]!.data as object), name: 'Another' };
    const { findings } = verified(events, { receipts: [log.receipt] });
    expect(findings).toMatchObject([{ code: 'event.changed', at: { stream: 'offices', revision: 0 } }]);
  });
});

describe('a line of an export', () => {
  const { events } = twoMonths();
  const line = JSON.stringify(events[5]);
  const lines = (changed: string | Uint8Array) =>
    events.map((event, at) => valueIn(at === 5 ? changed : JSON.stringify(event)));
  const bytes = Buffer.from(line);
  const where = bytes.indexOf('"type"') + 2;

  it.each<[string, string | Uint8Array]>([
    ['has a name twice', line.replace('"type"', '"type":"PointAwarded","type"')],
    ['has a name twice within', line.replace('"data":{', '"data":{"employeeId":"E4",')],
    ['is no UTF-8', Buffer.concat([bytes.subarray(0, where), Buffer.of(0xff), bytes.subarray(where)])],
    ['begins with a mark', Buffer.concat([Buffer.from('\ufeff'), bytes])],
    ['has half of a pair of units', line.replace('"data":{', '"data":{"x":"\\ud800",')],
    ['has a number that is none', line.replace('"data":{', '"data":{"x":1e999,')],
    ['has a number that is not exact', line.replace('"data":{', '"data":{"x":9007199254740993,')],
    [
      'is nested without end',
      line.replace('"data":{', `"data":{"x":${'['.repeat(50_000)}${']'.repeat(50_000)},`),
    ],
    ['has a field beside the known', line.replace('"data":{', '"x":1,"data":{')],
    ['has a place with a zero in front', line.replace('"position":"', '"position":"0')],
  ])('is no event where it %s', (_, changed) => {
    expect(Buffer.from(changed).equals(bytes)).toBe(false);
    expect(verified(lines(changed)).findings[0]?.code).toBe('event.unreadable');
  });

  it('is the same event in another spelling', () => {
    const spelled = line.replaceAll(',"', ' , "').replace('"data"', '"d\\u0061ta"');
    expect(verified(lines(Buffer.from(`${spelled}\r`))).findings).toEqual([]);
  });

  it('is found in bytes, however these come', async () => {
    const text = `${line}\n\n \r\n${line}\nlast`;
    for (const size of [1, 7, 10_000]) {
      const parts = Readable.from(
        Array.from({ length: Math.ceil(text.length / size) }, (__, at) =>
          Buffer.from(text.slice(at * size, (at + 1) * size)),
        ),
      );
      const found: string[] = [];
      for await (const one of linesIn(parts)) found.push(Buffer.from(one).toString());
      expect(found).toEqual([line, line, 'last']);
    }
  });
});

type Tampering = (events: Writable[]) => void;
type Writable = { -readonly [Field in keyof ExportedEvent]: ExportedEvent[Field] };

describe('whoever tampers', () => {
  const log = twoMonths();
  const indexOf = (type: string): number => log.events.findIndex((event) => event.type === type);
  const at = indexOf('PointAwarded');
  const withPoints = (points: number): object => ({ ...(log.events[at]!.data as object), points });
  const codesOf = (tamper: Tampering): readonly string[] => {
    const events = copy(log.events);
    tamper(events);
    return verified(events).findings.map(({ code }) => code);
  };

  it.each<[string, string, Tampering]>([
    ['changes points', 'event.changed', (events) => (events[at]!.data = withPoints(6))],
    ['drops an event', 'event.missing', (events) => events.splice(indexOf('PointDeducted'), 1)],
    [
      'drops the first of a stream',
      'event.missing',
      (events) => events.splice(indexOf('EmployeeRegistered'), 1),
    ],
    ['drops the last of a stream', 'head.other-log', (events) => events.splice(indexOf('EmployeeLeft'), 1)],
    [
      'puts one in',
      'event.changed',
      (events) => {
        putIn(events, at);
      },
    ],
    ['says one twice', 'event.out-of-order', (events) => events.splice(at, 0, events[at]!)],
    [
      'swaps two of one stream',
      'event.missing',
      (events) => {
        swap(events, at, indexOf('PointDeducted'));
      },
    ],
    [
      'swaps two of different streams',
      'head.other-log',
      (events) => {
        swap(events, at, at + 1);
      },
    ],
    ['takes a link away', 'event.unlinked', (events) => (events[at]!.metadata = { recordedBy: 'x' })],
    [
      'takes the log for another organisation',
      'seal.other-content',
      (events) => {
        found(events, 'UTC');
      },
    ],
    [
      'seals with a key of their own',
      'signature.wrong',
      (events) => {
        sealAnew(events[indexOf('MonthSealed')]!);
      },
    ],
    ['takes a seal away', 'event.missing', (events) => events.splice(indexOf('MonthSealed'), 1)],
  ])('%s: %s', (_, code, tamper) => {
    expect(codesOf(tamper)).toContain(code);
  });

  it('is laid to the events that were moved and to none that follows them', () => {
    const longer = twoMonths();
    longer.append(...[1, 2, 3, 4].map((points) => awarded('E9', points, '2025-03-01')));
    longer.sign();
    const events = copy(longer.events);
    const first = events.findIndex(({ stream }) => stream === 'employee-E9');
    swap(events, first + 1, first + 2);
    const found = verified(events).findings.filter(({ code }) => code.startsWith('event.'));
    expect(new Set(found.map((finding) => `${finding.code} ${finding.at?.revision}`))).toEqual(
      new Set(['event.missing 2', 'event.out-of-order 1']),
    );
  });

  it('is found by heads and seals where all links are made anew', () => {
    const codes = codesOf((events) => {
      events[at]!.data = withPoints(6);
      relink(events);
    });
    expect(new Set(codes)).toEqual(new Set(['head.other-log', 'seal.other-content']));
  });

  it('is not found where a tail is cut off for which nobody holds a receipt: that is for receipts', () => {
    expect(codesOf((events) => events.splice(-3))).toEqual([]);
  });

  it('is found wherever a single bit is turned, not before its place', () => {
    // Nothing is signed behind the last head.
    const events = log.events.slice(0, -1);
    let found = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat({ max: 7 }), (which, where, bit) => {
        const index = which % events.length;
        const tampered: unknown[] = copy(log.events);
        tampered[index] = turned(events[index]!, where, bit);
        const { findings } = verified(tampered);
        expect(findings).not.toEqual([]);
        const [{ at, detail }] = findings as [(typeof findings)[number]];
        const place = BigInt(at?.position ?? /place (\d+)/.exec(detail)?.[1] ?? -1);
        expect(place).toBeGreaterThanOrEqual(BigInt(index));
        found += 1;
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThanOrEqual(500);
  });
});

function swap(events: Writable[], one: number, other: number): void {
  const [a, b] = [events[one]!, events[other]!];
  events[one] = { ...b, position: a.position };
  events[other] = { ...a, position: b.position };
}

/** One more award, and whatever comes after it one revision further. */
function putIn(events: Writable[], at: number): void {
  const { stream, revision } = events[at]!;
  const later = events.slice(at).filter((event) => event.stream === stream);
  const another = { ...events[at]!, position: String(BigInt(events[at]!.position) - 1n) };
  for (const event of later) event.revision += 1;
  events.splice(at, 0, { ...another, revision });
}

function found(events: Writable[], timeZone: string): void {
  events[0]!.data = { ...(events[0]!.data as object), timeZone };
  relink(events);
}

function sealAnew(event: Writable): void {
  const data = event.data as { seal: Seal };
  event.data = { ...data, signature: SigningKey.make().sign(sealStatement(data.seal)) };
}

/** Makes all links anew, as an attacker would who can write to the store and has no key. */
function relink(events: Writable[]): void {
  const ends = new Map<string, string>();
  for (const event of events) {
    const link = linkOf(event, ends.get(event.stream) ?? null);
    event.metadata = { ...event.metadata, link };
    ends.set(event.stream, link);
  }
}

/** One bit of what an event says, its place in the log aside, as it is written; as text where it is no JSON any more. */
function turned({ position, ...event }: ExportedEvent, where: number, bit: number): unknown {
  const bytes = Buffer.from(JSON.stringify(event));
  bytes[where % bytes.length]! ^= 1 << bit;
  const text = bytes.toString('utf8');
  try {
    return { ...(JSON.parse(text) as object), position };
  } catch {
    return text;
  }
}

describe('events that are set aside', () => {
  /** The award at that place was never understood: the seals are made without it. */
  function withSetAside(change: (events: Writable[]) => void = () => undefined): Verified {
    const log = new SealedLog();
    log.append(officeOpened('production'), registered('E1', 'production', '2025-01-01'));
    const before = log.events.length;
    const unheard = { type: 'Unheard', data: { employeeId: 'E1', points: 40 } } as unknown as DomainEvent;
    log.append(unheard, awarded('E1', 5, '2025-01-05'));
    const { stream, revision, position, type } = log.events[before]!;
    const personal = { reason: 'nobody knows it', by: 'ops' };
    log.append({ type: 'EventSetAside', data: { position, stream, revision, eventType: type, personal } });
    log.close('2025-01');
    log.sign();
    const events = copy(log.events);
    events[before]!.setAsideAt = events.find((event) => event.type === 'EventSetAside')!.position;
    change(events);
    return verified(events);
  }

  it('count for nothing, are no finding, and are named', () => {
    const { findings, setAside, months } = withSetAside();
    expect(findings).toEqual([]);
    expect(rowsIn(months[0])).toEqual(['1 1 E1 production 5']);
    expect(setAside).toEqual([
      expect.objectContaining({
        type: 'Unheard',
        stream: 'employee-E1',
        revision: 1,
        by: 'ops',
        reason: 'nobody knows it',
      }),
    ]);
  });

  it('are found where an export leaves out what the log does not name, or does not leave out what it names', () => {
    const leftOut = withSetAside(
      (events) => (events.find(({ type }) => type === 'PointAwarded')!.setAsideAt = '9'),
    );
    expect(leftOut.findings).toContainEqual(
      expect.objectContaining({
        code: 'event.set-aside',
        detail: 'it is left out, and nothing in the log says so',
      }),
    );
    const counted = withSetAside(
      (events) => delete events.find(({ type }) => type === 'Unheard')!.setAsideAt,
    );
    expect(counted.findings.map(({ code }) => code)).toEqual(['event.set-aside']);
  });

  it('may be of any shape: their place in the log is proven all the same', () => {
    const { findings } = withSetAside((events) => {
      const unheard = events.find(({ type }) => type === 'Unheard')!;
      unheard.data = 'no object';
    });
    expect(findings.map(({ code }) => code)).toContain('event.changed');
    expect(findings.map(({ code }) => code)).not.toContain('event.unreadable');
  });
});

describe('a stream that was cut', () => {
  it('is a finding as long as it is, and no event of the log', () => {
    const { events } = twoMonths();
    const cut = { position: '3', stream: 'employee-E1', cut: 'truncated' };
    const found = verified([...events, cut]);
    expect(found.findings).toEqual([expect.objectContaining({ code: 'stream.cut', at: null })]);
    expect(found.head.size).toBe(events.length);
    expect(verified([cut, ...events, { ...cut, cut: 'whole' }]).findings).toEqual([]);
    const tombstoned = { ...cut, cut: 'tombstoned' };
    expect(verified([tombstoned, ...events, { ...cut, cut: 'whole' }]).findingCount).toBe(1);
  });
});
