import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isNaturalMonth } from '../../kernel/natural-month.js';
import { isExportedEvent } from '../../proofs/exported-event.js';
import type { Finding } from '../../proofs/finding.js';
import { Verifier, type Trust, type Verdict, type VerifiedMonth } from '../../proofs/verifier.js';
import { caller, CALLER_OPTIONS, parsed, readableFile } from '../terminal/arguments.js';
import { CannotDo, NOT_ALL_WELL, OK, WRONG_USAGE } from '../terminal/exit.js';
import { Progress } from '../terminal/progress.js';
import { linesOf, Service } from '../terminal/service.js';
import { trustIn } from './evidence.js';
import { findingsText, monthLine, setAsideText, verdictText } from './report.js';
import { differencesFromServed } from './served-boards.js';
import { AUDIT_USAGE } from './usage.js';
import { verifyEmployee } from './verify-employee.js';

const OPTIONS = {
  ...CALLER_OPTIONS,
  export: { type: 'string' },
  'public-key': { type: 'string' },
  receipt: { type: 'string', multiple: true },
  month: { type: 'string' },
  employee: { type: 'string' },
} as const;

/** A source of events, and how far it has been read. */
interface Source {
  readonly lines: AsyncIterable<string>;
  readonly total: number;
  /** How far reading has come, towards the total. */
  readonly at: (position: string | undefined) => number;
  readonly unit: string;
  /** The service whose boards, up to that place, are compared with what the events give; none for an export. */
  readonly service?: Service;
  readonly upTo?: number;
}

/** Returns the exit status: 0 when nothing was found. @throws CannotDo */
export async function verify(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args, OPTIONS, AUDIT_USAGE);
  const { month, employee } = values;
  if (positionals.length > 0 || (month !== undefined && employee !== undefined))
    throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
  if (month !== undefined && !isNaturalMonth(month))
    throw new CannotDo('--month must be a month, as YYYY-MM.', WRONG_USAGE);
  const trust = await trustIn(values);
  if (employee !== undefined && values.export === undefined)
    return verifyEmployee(new Service(await caller(values)), employee, trust);
  const source =
    values.export === undefined
      ? await fromService(new Service(await caller(values)))
      : await fromFile(await readableFile(values.export));
  return verifyAll(source, trust, { month, employee });
}

interface Only {
  readonly month: string | undefined;
  readonly employee: string | undefined;
}

async function verifyAll(source: Source, trust: Trust, only: Only): Promise<number> {
  const { lines, served, verdict } = await readThrough(source, trust, only.month);
  if (only.month !== undefined && lines.length === 0)
    throw new CannotDo(`${only.month} is not closed in this log.`);
  const found = [...verdict.findings, ...served].filter(concerning(only));
  const hidden = only.employee === undefined ? verdict.findingCount - verdict.findings.length : 0;
  const count = found.length + hidden;
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.stdout.write(verdictText(verdict, trust.publicKey) + setAsideText(verdict.setAside));
  process.stdout.write(findingsText(found, count));
  return count === 0 ? OK : NOT_ALL_WELL;
}

interface Reading {
  /** One line for each month that was asked for. */
  readonly lines: readonly string[];
  /** Boards that the service shows otherwise. */
  readonly served: readonly Finding[];
  readonly verdict: Verdict;
}

/** Reads the source to its end, or as far as the one month reaches that is asked for. */
async function readThrough(source: Source, trust: Trust, only: string | undefined): Promise<Reading> {
  const months: VerifiedMonth[] = [];
  const verifier = new Verifier(trust, (month) => months.push(month));
  const [lines, served]: [string[], Finding[]] = [[], []];
  const report = async (): Promise<void> => {
    for (const month of months.splice(0)) {
      if (only !== undefined && month.month !== only) continue;
      lines.push(monthLine(month));
      if (source.service !== undefined)
        served.push(...(await differencesFromServed(source.service, month, String(source.upTo))));
    }
  };
  const progress = new Progress(source.total, source.unit);
  try {
    for await (const line of source.lines) {
      const event = eventIn(line);
      verifier.take(event);
      progress.at(source.at(isExportedEvent(event) ? event.position : undefined), '');
      await report();
      if (only !== undefined && lines.length > 0) break;
    }
    const verdict = verifier.verdict();
    await report();
    return { lines, served, verdict };
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

function eventIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}

async function fromService(service: Service): Promise<Source> {
  const { lines, logPosition } = await service.lines('/v1/log/export');
  let last = 0;
  const at = (position: string | undefined): number => (last = Number(position ?? last));
  return { lines, total: logPosition, at, unit: 'places', service, upTo: logPosition };
}

async function fromFile(file: string): Promise<Source> {
  const { size } = await stat(file);
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  return { lines: linesOf(input), total: size, at: () => input.bytesRead, unit: 'bytes' };
}
