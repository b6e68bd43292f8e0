import type { CarriedOutCases } from '../../proofs/carried-out.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import type { Finding } from '../../proofs/finding.js';
import type { Board } from '../../proofs/ledger.js';
import type { SealedRow } from '../../proofs/leaves.js';
import { remediedBoards } from '../../proofs/remedied-boards.js';
import { RemedyCheck } from '../../proofs/remedy-check.js';
import { NotNow } from '../terminal/exit.js';
import type { Service } from '../terminal/service.js';
import type { ReadLog } from './log-reading.js';
import { counted } from './report.js';
import { boardOf, otherBoard } from './served-boards.js';

/** The service whose boards are compared, up to a place of the log, and those that it shows with remedied places. */
export interface Compared {
  readonly service: Service;
  readonly upTo: number;
  readonly shown: readonly string[];
}

export interface RemediedReport {
  /** One line for each board that cases have changed. */
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the log a second time, once it is known what cases have done: checks that against the entries themselves, and derives the
 * boards that they change.
 * @param compared none for an export
 * @throws CannotDo; NotNow where a case was carried out while the boards were read
 */
export async function remediedReport(
  read: ReadLog,
  cases: CarriedOutCases,
  compared?: Compared,
): Promise<RemediedReport> {
  const shown = new Set(compared?.shown);
  if (cases.all.length === 0 && shown.size === 0) return { lines: [], findings: [] };
  const check = new RemedyCheck(cases);
  const lines: string[] = [];
  const findings: Finding[] = [];
  const events = upTo(compared?.upTo, read());
  for await (const { sealed, remedied } of remediedBoards(events, cases, check)) {
    if (remedied !== undefined) lines.push(remediedLine(remedied, sealed.rows));
    if (compared !== undefined && (remedied !== undefined || shown.has(sealed.period)))
      findings.push(...(await differenceFromServed(remedied ?? sealed, compared)));
  }
  return { lines, findings: [...check.findings(), ...findings] };
}

async function* upTo(
  position: number | undefined,
  events: AsyncIterable<ExportedEvent>,
): AsyncGenerator<ExportedEvent> {
  for await (const event of events) {
    if (position !== undefined && BigInt(event.position) > BigInt(position)) return;
    yield event;
  }
}

type Place = Pick<SealedRow, 'rank' | 'score'>;

const placesOn = (rows: readonly SealedRow[]): ReadonlyMap<string, SealedRow> =>
  new Map(rows.map((row) => [row.employeeId, row]));

const isSame = (one: Place | undefined, other: Place): boolean =>
  one?.rank === other.rank && one.score === other.score;

/** `2025-03  remedied by cases: 2 of 312 people stand otherwise` */
function remediedLine({ period, rows }: Board, sealed: readonly SealedRow[]): string {
  const before = placesOn(sealed);
  const moved = rows.filter((row) => !isSame(before.get(row.employeeId), row)).length;
  return `${period}  remedied by cases: ${moved} of ${counted(rows.length, 'person stands', 'people stand')} otherwise`;
}

async function differenceFromServed(
  { period, rows }: Board,
  { service, upTo }: Compared,
): Promise<Finding[]> {
  const places = placesOn(rows);
  const served = await boardOf(service, period, String(upTo));
  const other = served.rows.find((row) => !isSame(places.get(row.employeeId), row.remedied ?? row));
  if (other === undefined) return [];
  if (await hasGoneOn(service, upTo))
    throw new NotNow('A case was carried out while the log was verified. Verify it again.');
  const { employeeId, remedied: shown = other } = other;
  return [
    otherBoard(
      `the remedied board of ${period} shows ${employeeId} with ${inWords(shown)}, and has ${inWords(places.get(employeeId))}`,
    ),
  ];
}

const inWords = (place: Place | undefined): string =>
  place === undefined ? 'no place' : `rank ${place.rank} and ${place.score} points`;

/** Whether a case has done something after that place of the log. @throws CannotDo */
async function hasGoneOn(service: Service, upTo: number): Promise<boolean> {
  const { lines } = await service.lines('/v1/log/export', { query: { after: String(upTo) } });
  for await (const line of lines) if (line.includes('"CaseCarriedOut"')) return true;
  return false;
}
