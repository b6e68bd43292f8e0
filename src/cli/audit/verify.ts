import { stat } from 'node:fs/promises';
import { isNaturalMonth } from '../../kernel/natural-month.js';
import { outcomeOf } from '../../proofs/coverage.js';
import { CarriedOutCases } from '../../proofs/carried-out.js';
import { isExportedEvent } from '../../proofs/exported-event.js';
import type { Finding } from '../../proofs/finding.js';
import { keptHeads } from '../../proofs/kept-head.js';
import { valueIn } from '../../proofs/strict-reading.js';
import type { VerifiedMonth } from '../../proofs/seal-check.js';
import { Verifier, type Trust, type Verdict } from '../../proofs/verifier.js';
import { caller, CALLER_OPTIONS, parsed, readableFile } from '../terminal/arguments.js';
import { CannotDo, WRONG_USAGE } from '../terminal/exit.js';
import { Progress } from '../terminal/progress.js';
import { Service } from '../terminal/service.js';
import { trustIn } from './evidence.js';
import { exportIn, logOf, type ReadLog } from './log-reading.js';
import { remediedReport, type Compared } from './remedied.js';
import {
  findingsText,
  monthLine,
  otherLogsText,
  setAsideText,
  STATUS,
  verdictText,
  voidedText,
} from './report.js';
import { differencesFromServed } from './served-boards.js';
import { AUDIT_USAGE } from './usage.js';
import { verifyEmployee } from './verify-employee.js';

const OPTIONS = {
  ...CALLER_OPTIONS,
  export: { type: 'string' },
  'public-key': { type: 'string' },
  receipt: { type: 'string', multiple: true },
  checkpoint: { type: 'string', multiple: true },
  'verifier-key': { type: 'string' },
  witness: { type: 'string', multiple: true },
  month: { type: 'string' },
  employee: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

/** A source of events, and how far it has been read. */
interface Source {
  readonly lines: AsyncIterable<string | Uint8Array>;
  readonly total: number;
  /** How far reading has come, towards the total. */
  readonly at: (position: string | undefined) => number;
  readonly unit: string;
  /** The service whose boards, up to that place, are compared with what the events give; none for an export. */
  readonly service?: Service;
  readonly upTo?: number;
  /** The same events once more. */
  readonly again: () => Promise<ReadLog>;
}

/** Returns the exit status. @throws CannotDo */
export async function verify(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args, OPTIONS, AUDIT_USAGE);
  const { month, employee, strict: isStrict = false } = values;
  if (positionals.length > 0 || (month !== undefined && employee !== undefined))
    throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
  if (month !== undefined && !isNaturalMonth(month))
    throw new CannotDo('--month must be a month, as YYYY-MM.', WRONG_USAGE);
  const trust = await trustIn(values);
  if (employee !== undefined && values.export === undefined)
    return verifyEmployee(new Service(await caller(values)), employee, trust, isStrict);
  const source =
    values.export === undefined
      ? await fromService(new Service(await caller(values)))
      : await fromFile(await readableFile(values.export));
  return verifyAll({ ...source, again: () => logOf(values) }, trust, { month, employee, isStrict });
}

interface Only {
  readonly month: string | undefined;
  readonly employee: string | undefined;
  readonly isStrict: boolean;
}

async function verifyAll(source: Source, trust: Trust, only: Only): Promise<number> {
  // A key or a receipt may be from after the month.
  const isWhole = trust.publicKey !== undefined || keptHeads(trust).length > 0 || only.isStrict;
  const reading = await readThrough(source, trust, only, isWhole);
  const { lines, served, verdict, ofEmployee, isPart } = reading;
  if (only.month !== undefined && lines.length === 0)
    throw new CannotDo(`${only.month} is not closed in this log.`);
  if (only.employee !== undefined && ofEmployee === 0)
    throw new CannotDo(`This log has no file of ${only.employee}.`);
  const remedied = await remediedIn(source, reading, only.month);
  const found = [...verdict.findings, ...served, ...remedied.findings].filter(concerning(only));
  const findingCount = found.length + verdict.findingCount - verdict.findings.length;
  const { coverage } = verdict;
  const outcome = outcomeOf({ findingCount, coverage }, only.isStrict);
  process.stdout.write([...lines, ...remedied.lines].map((line) => `${line}\n`).join(''));
  process.stdout.write(verdictText(verdict, trust.publicKey, isPart ? only.month : undefined));
  process.stdout.write(
    setAsideText(verdict.setAside) + voidedText(verdict.voided) + otherLogsText(verdict.otherLogs),
  );
  process.stdout.write(findingsText(found, findingCount, outcome));
  return STATUS[outcome];
}

interface Reading {
  /** One line for each month that was asked for. */
  readonly lines: readonly string[];
  /** Boards that the service shows otherwise. */
  readonly served: readonly Finding[];
  /** The periods whose boards it shows with remedied places. */
  readonly remedied: readonly string[];
  readonly cases: CarriedOutCases;
  readonly verdict: Verdict;
  /** Events in the file of the employee who was asked for. */
  readonly ofEmployee: number;
  /** Whether it ended before the source did. */
  readonly isPart: boolean;
}

/**
 * The boards that cases have changed. They rest on all that came after a month, and on events that are what was signed: of a part of
 * a log, or of one at fault, none are derived.
 */
async function remediedIn(
  { again, service, upTo }: Source,
  { cases, remedied, verdict, isPart }: Reading,
  month: string | undefined,
): Promise<Pick<Reading, 'lines'> & { readonly findings: readonly Finding[] }> {
  if (isPart || verdict.findingCount > 0) return { lines: [], findings: [] };
  const compared: Compared | undefined =
    service === undefined || upTo === undefined ? undefined : { service, upTo, shown: remedied };
  const { lines, findings } = await remediedReport(await again(), cases, compared);
  return { lines: lines.filter((line) => month === undefined || line.startsWith(month)), findings };
}

/** Reads the source to its end, or, unless that is wanted, as far as the one month reaches that is asked for. */
async function readThrough(
  source: Source,
  trust: Trust,
  { month: only, employee }: Only,
  isWhole: boolean,
): Promise<Reading> {
  let ofEmployee = 0;
  let isPart = false;
  const months: VerifiedMonth[] = [];
  const verifier = new Verifier(trust, (month) => months.push(month));
  const cases = new CarriedOutCases();
  const [lines, served, remedied]: [string[], Finding[], string[]] = [[], [], []];
  const report = async (): Promise<void> => {
    for (const month of months.splice(0)) {
      if (only !== undefined && month.month !== only) continue;
      lines.push(monthLine(month));
      if (source.service === undefined) continue;
      const shown = await differencesFromServed(source.service, month, String(source.upTo));
      served.push(...shown.findings);
      remedied.push(...shown.remedied);
    }
  };
  const progress = new Progress(source.total, source.unit);
  try {
    for await (const line of source.lines) {
      const event = valueIn(line);
      verifier.take(event);
      if (isExportedEvent(event) && event.setAsideAt === undefined) cases.take(event);
      const { stream, position } = isExportedEvent(event) ? event : {};
      if (stream === `employee-${employee}`) ofEmployee += 1;
      progress.at(source.at(position), '');
      await report();
      isPart = !isWhole && only !== undefined && lines.length > 0;
      if (isPart) break;
    }
    const verdict = verifier.verdict();
    await report();
    return { lines, served, remedied, cases, verdict, ofEmployee, isPart };
  } finally {
    progress.stop();
  }
}

/** The findings for one employee: those in their file, and those about the log as a whole. */
const concerning =
  ({ employee }: Only) =>
  ({ at }: Finding): boolean =>
    employee === undefined ||
    at === null ||
    !at.stream.startsWith('employee-') ||
    at.stream === `employee-${employee}`;

async function fromService(service: Service): Promise<Omit<Source, 'again'>> {
  const { lines, logPosition } = await service.lines('/v1/log/export');
  let last = 0;
  const at = (position: string | undefined): number => (last = Number(position ?? last));
  return { lines, total: logPosition, at, unit: 'places', service, upTo: logPosition };
}

async function fromFile(file: string): Promise<Omit<Source, 'again'>> {
  const { size } = await stat(file);
  const { input, lines } = exportIn(file);
  return { lines, total: size, at: () => input.bytesRead, unit: 'bytes' };
}
