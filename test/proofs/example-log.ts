import { createPrivateKey } from 'node:crypto';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { checkpointStatement, verifierKeyText } from '../../src/proofs/checkpoint.js';
import type { ExportedEvent } from '../../src/proofs/exported-event.js';
import { linkOf } from '../../src/proofs/link.js';
import type { Seal } from '../../src/contexts/seals/domain/events.js';
import type { Receipt } from '../../src/proofs/receipt.js';
import { headStatement } from '../../src/proofs/signing.js';
import {
  awarded,
  deducted,
  left,
  officeOpened,
  registered,
  reversed,
  transferred,
} from '../support/events.js';
import { SealedLog } from '../support/sealed-log.js';

export type Changeable = { -readonly [Field in keyof ExportedEvent]: ExportedEvent[Field] };
export type Lines = readonly (string | Buffer)[];

/** The key whose private seed is 32 times that byte: everybody may sign with it, and so make these files again. */
function keyOf(byte: number): SigningKey {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]);
  return new SigningKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}

/** As a vault seals what is said of people; no verifier looks into it. */
function sealed({ type, data }: DomainEvent): DomainEvent {
  const personal = { sealed: Buffer.alloc(60, 5).toString('base64url'), subject: 'employee-E3' };
  return { type, data: { ...data, personal } } as unknown as DomainEvent;
}

/** A December and a January of three people in two offices; one event is set aside. @param more what comes after it */
function exampleLog(more: (log: SealedLog) => void = () => undefined) {
  const log = new SealedLog(keyOf(7));
  const { publicKey } = log;
  const wrong = deducted('E1', 7, '2024-12-09');
  log.append(
    officeOpened('production'),
    officeOpened('financial'),
    registered('E1', 'production', '2024-12-01'),
    registered('E2', 'production', '2024-12-02'),
    sealed(registered('E3', 'financial', '2024-12-03')),
    awarded('E1', 5, '2024-12-05'),
    awarded('E2', 5, '2024-12-06', { kind: 'fixed' }),
    awarded('E3', 9, '2024-12-07'),
    wrong,
    transferred('E2', 'financial', '2024-12-31'),
  );
  const unheard = { type: 'Unheard', data: { employeeId: 'E3', points: 40 } } as unknown as DomainEvent;
  log.append(unheard);
  const { stream, revision, position, type: eventType } = log.events.at(-1)!;
  const personal = { reason: 'nobody knows it', by: 'ops' };
  log.append({ type: 'EventSetAside', data: { position, stream, revision, eventType, personal } });
  const receipt = log.sign();
  log.close('2024-12');
  log.changeKey(keyOf(8));
  log.append(reversed(wrong), awarded('E2', 3, '2024-12-20'), left('E3', '2025-01-03'));
  log.close('2025-01');
  const checkpoint = log.signCheckpoint();
  more(log);
  const verifierKey = verifierKeyText({ name: log.origin, publicKey: log.publicKey });
  const events = copyOf(log.events);
  events.find(({ type }) => type === 'Unheard')!.setAsideAt = events.find(
    ({ type }) => type === 'EventSetAside',
  )!.position;
  return { events: events as readonly ExportedEvent[], receipt, publicKey, checkpoint, verifierKey };
}

export const copyOf = (events: readonly ExportedEvent[]): Changeable[] =>
  JSON.parse(JSON.stringify(events)) as Changeable[];

export const example = exampleLog();
export const { events: EVENTS } = example;
export const lineOf = (event: object): string => JSON.stringify(event);

/** The lines of the example after a change of its events. */
function changed(change: (events: Changeable[]) => void): Lines {
  const events = copyOf(EVENTS);
  change(events);
  return events.map(lineOf);
}

/** The lines of the example, and what comes after it. */
const goingOn = (more: (log: SealedLog) => void): Lines => exampleLog(more).events.map(lineOf);

/** The lines of the example with another one in the place of one. */
export const withLine = (at: number, line: string | Buffer): Lines =>
  EVENTS.map(lineOf).toSpliced(at, 1, line as string);

/** Makes all links anew, as somebody does who can write to the store and has no key. */
export function relinked(events: Changeable[]): Changeable[] {
  const ends = new Map<string, string>();
  for (const event of events) {
    const link = linkOf(event, ends.get(event.stream) ?? null);
    event.metadata = { ...event.metadata, link };
    ends.set(event.stream, link);
  }
  return events;
}

export function swap(events: Changeable[], one: number, other: number): void {
  const [a, b] = [events[one]!, events[other]!];
  events[one] = { ...b, position: a.position };
  events[other] = { ...a, position: b.position };
}

const at = (type: string, employeeId?: string): number =>
  EVENTS.findIndex(
    ({ type: its, data }) =>
      its === type &&
      (employeeId === undefined || (data as { employeeId?: string }).employeeId === employeeId),
  );
const last = (type: string): number => EVENTS.findLastIndex((event) => event.type === type);
const put = (event: Changeable, fields: object): void => {
  event.data = { ...(event.data as object), ...fields };
};
const headIn = ({ data }: Changeable): Receipt['head'] => (data as { head: Receipt['head'] }).head;
const AWARD = at('PointAwarded', 'E1');
const line = lineOf(EVENTS[AWARD]!);
const stranger = keyOf(9);

/** A copy of the example that somebody has broken; read with the receipt where it is said so. */
export interface Copy {
  readonly file: string;
  readonly lines: Lines;
  readonly isKept?: true;
}

export const COPIES: readonly Copy[] = [
  {
    file: '01-points-changed',
    lines: changed((events) => {
      put(events[AWARD]!, { points: 6 });
    }),
  },
  {
    file: '02-name-changed',
    lines: changed((events) => {
      put(events[at('OfficeOpened')]!, { name: 'Another' });
    }),
  },
  { file: '03-dropped', lines: changed((events) => events.splice(AWARD, 1)) },
  { file: '04-last-of-file-dropped', lines: changed((events) => events.splice(at('EmployeeLeft'), 1)) },
  {
    file: '05-put-in',
    lines: changed((events) => {
      const { stream, revision } = events[AWARD]!;
      const [before] = copyOf([EVENTS[AWARD]!]) as [Changeable];
      for (const event of events)
        if (event.stream === stream && event.revision >= revision) event.revision += 1;
      for (const event of events.slice(AWARD)) event.position = String(Number(event.position) + 1);
      events.splice(AWARD, 0, before);
    }),
  },
  {
    file: '06-two-changed-places',
    lines: changed((events) => {
      swap(events, AWARD, at('PointDeducted'));
    }),
  },
  {
    file: '07-points-changed-and-linked-anew',
    lines: changed((events) => {
      put(events[AWARD]!, { points: 6 });
      relinked(events);
    }),
  },
  {
    file: '08-head-signed-by-a-stranger',
    lines: changed((events) => {
      const head = events[last('LogHeadSigned')]!;
      const statement = headStatement(headIn(head));
      put(head, { keyId: stranger.keyId, signature: stranger.sign(statement) });
      relinked(events);
    }),
  },
  {
    file: '09-board-of-a-seal-changed',
    lines: changed((events) => {
      const seal = events[last('MonthSealed')]!;
      const { boards, ...rest } = (seal.data as { seal: { boards: readonly object[] } }).seal;
      put(seal, { seal: { ...rest, boards: boards.map((board) => ({ ...board, root: 'ab'.repeat(32) })) } });
    }),
  },
  { file: '10-seal-dropped', lines: changed((events) => events.splice(at('MonthSealed'), 1)) },
  {
    file: '11-later-signatures-stripped',
    lines: changed((events) => {
      events.splice(last('LogHeadSigned'), 1);
      events.splice(last('MonthSealed'), 1);
      const close = copyOf([events[last('MonthClosed')]!])[0]!;
      const metadata = { ...close.metadata, recordedAt: '2025-03-01T00:00:00.000Z' };
      const [position, id] = ['99', '99'];
      events.push({
        ...close,
        position,
        id,
        revision: close.revision + 1,
        data: { month: '2025-02' },
        metadata,
      });
      relinked(events);
    }),
  },
  {
    file: '12-end-forged',
    lines: changed((events) => {
      const [more] = copyOf([EVENTS[last('PointAwarded')]!]) as [Changeable];
      events.push({ ...more, position: '99', id: '99', revision: more.revision + 1 });
      put(events.at(-1)!, { points: 500 });
      relinked(events);
    }),
  },
  { file: '13-empty', lines: [] },
  { file: '14-name-twice', lines: withLine(AWARD, line.replace('"data":{', '"data":{"employeeId":"E2",')) },
  {
    file: '15-no-utf-8',
    lines: withLine(
      AWARD,
      Buffer.concat([
        Buffer.from(line.slice(0, line.indexOf('"type"') + 2)),
        Buffer.of(0xff),
        Buffer.from(line.slice(line.indexOf('"type"') + 2)),
      ]),
    ),
  },
  {
    file: '16-field-beside',
    lines: withLine(AWARD, line.replace('"data":', '"note":"not covered","data":')),
  },
  { file: '17-zero-in-front', lines: withLine(AWARD, line.replace('"position":"', '"position":"0')) },
  { file: '18-no-number', lines: withLine(AWARD, line.replace('"data":{', '"data":{"more":1e999,')) },
  {
    file: '19-stream-truncated',
    lines: [...EVENTS.map(lineOf), lineOf({ position: '99', stream: 'employee-E1', cut: 'truncated' })],
  },
  {
    file: '20-left-out-without-a-word',
    lines: changed((events) => {
      events[AWARD]!.setAsideAt = '14';
    }),
  },
  { file: '21-cut-off-before-the-receipt', lines: EVENTS.slice(0, 10).map(lineOf), isKept: true },
  {
    file: '22-checkpoint-of-another-log',
    lines: changed((events) => {
      const head = events[last('LogHeadSigned')]!;
      const statement = checkpointStatement('pointbook/0000000000000000', headIn(head));
      put(head, { checkpointSignature: keyOf(8).sign(statement) });
      relinked(events);
    }),
  },
  {
    file: '23-false-head-declared-void',
    lines: goingOn((log) => {
      log.declareVoid(log.signFalsely());
      log.sign();
    }),
  },
  {
    file: '24-false-head-void-not-signed',
    lines: goingOn((log) => {
      log.declareVoid(log.signFalsely());
    }),
  },
  {
    file: '25-false-seal-sealed-anew',
    lines: goingOn((log) => {
      const wrong = log.closeFalsely('2025-02');
      log.close('2025-03');
      log.declareVoid(wrong);
      log.sealAnew((wrong.data as { readonly seal: Seal }).seal);
      log.sign();
    }),
  },
  {
    file: '26-gone-on-with-instead-of-another-log',
    lines: goingOn((log) => {
      log.declareOther({ size: 900, position: '900000', root: 'ab'.repeat(32) });
      log.sign();
    }),
  },
  {
    file: '27-declared-of-another-log-than-it-stands-in',
    lines: goingOn((log) => {
      const other = { size: 900, position: '900000', root: 'ab'.repeat(32) };
      log.declareOther(other, { ...log.head, root: 'cd'.repeat(32) });
      log.sign();
    }),
  },
];

/** The bytes of an export with these lines. */
export const textOf = (lines: Lines): Buffer =>
  Buffer.concat(lines.flatMap((each) => [Buffer.from(each), Buffer.from('\n')]));
