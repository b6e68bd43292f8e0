import { NoAnswer, type BulkAnswer } from '../../../clients/typescript/src/index.js';
import { pointbook } from '../service/service.js';
import type { FieldName } from './fields.js';
import {
  lateIn,
  standingOf,
  type Answered,
  type Identified,
  type Late,
  type Mistake,
  type Row,
} from './rows.js';

export type Sendable = Row & { readonly entry: Identified };

/** Rows that are not answered yet, have no mistakes and were not recorded before. */
export const isSendable = (row: Row): row is Sendable => standingOf(row) === 'good';

/** Rows for which posting could have an effect, including repeats. */
export const isJudged = (row: Row): row is Sendable => ['good', 'likely'].includes(standingOf(row));

/** Answers that are read before the page gets its turn. */
const TOLD_EVERY = 500;

const COMMANDS = { award: 'AwardPoints', deduct: 'DeductPoints' } as const;

export const bodyOf = (rows: readonly Sendable[], batchId?: string): string =>
  rows
    .map(
      ({ entry: { direction, ...fields } }) =>
        `${JSON.stringify({ command: COMMANDS[direction], ...fields, batchId })}\n`,
    )
    .join('');

export type Verdict =
  { readonly answered: Answered; readonly late?: Late } | { readonly mistakes: readonly Mistake[] };

export interface Verdicts {
  readonly verdicts: readonly Verdict[];
  readonly isWhole: boolean;
  /** The highest position in the answers. */
  readonly position?: string | undefined;
}

/** Posts rows and gives the outcome of each, as far as the service got. */
export async function post(
  rows: readonly Sendable[],
  batchId: string | undefined,
  signal: AbortSignal,
): Promise<Verdicts> {
  return verdictsOf(await pointbook.sendAll(bodyOf(rows, batchId), { signal }), rows.length);
}

/** The outcome of rows if they were posted. @throws NoAnswer where the service did not give it for all of them */
export async function judge(rows: readonly Sendable[], told: (count: number) => void): Promise<Row[]> {
  const { verdicts, isWhole } = await verdictsOf(
    await pointbook.sendAll(bodyOf(rows), { dryRun: true }),
    rows.length,
    told,
  );
  if (!isWhole) throw new NoAnswer('The rows could not be judged to their end.');
  return rows.map((row, at): Row => {
    const verdict = verdicts[at];
    if (verdict === undefined) return row;
    if ('mistakes' in verdict) return { ...row, ...verdict };
    const { answered, ...late } = verdict;
    return { ...row, expected: answered, ...late };
  });
}

/** An answer that breaks off still holds for the rows before; the others are sent again. */
async function verdictsOf(
  answers: AsyncIterable<BulkAnswer>,
  count: number,
  told?: (count: number) => void,
): Promise<Verdicts> {
  const verdicts: Verdict[] = [];
  let position: string | undefined;
  try {
    for await (const answer of answers) {
      if (answer.status === 'failed') break;
      verdicts.push(verdictOf(answer));
      position = answer.position ?? position;
      if (verdicts.length % TOLD_EVERY > 0) continue;
      told?.(verdicts.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
  } catch {
    // The other rows are sent again, under the same ids.
  }
  return { verdicts, isWhole: verdicts.length === count, position };
}

function verdictOf(answer: BulkAnswer): Verdict {
  const { status, code = '', detail = '', errors = [], parameters } = answer;
  if (status === 'accepted' || status === 'repeated' || status === 'proposed')
    return { answered: status, ...lateIn(answer) };
  if (IN_ANOTHER_BATCH.has(code)) return { answered: 'repeated' };
  if (errors.length === 0)
    return {
      mistakes: [{ field: fieldOf(code), code, detail, ...(parameters === undefined ? {} : { parameters }) }],
    };
  const at = (field: string): FieldName | null =>
    INPUTS.find(([name]) => field.startsWith(name))?.[1] ?? null;
  return { mistakes: errors.map(({ field, message }) => ({ field: at(field), code, detail: message })) };
}

/** The ids of a row follow from its content: under the same ids, only the batch of the file that brought it first can differ. */
const IN_ANOTHER_BATCH: ReadonlySet<string> = new Set(['command.id-reused', 'entry.id-reused']);

const INPUTS: readonly (readonly [string, FieldName])[] = [
  ['employeeId', 'employeeId'],
  ['occurredOn', 'occurredOn'],
  ['itemCode', 'itemCode'],
  ['points', 'points'],
  ['kind', 'kind'],
  ['reason', 'reason'],
  ['evidence', 'link'],
];

const BY_CODE: Readonly<Record<string, FieldName>> = {
  'employee.unknown': 'employeeId',
  'employee.left': 'employeeId',
  'entry.on-oneself': 'employeeId',
  'not-allowed': 'employeeId',
  'entry.in-the-future': 'occurredOn',
  'entry.before-employment': 'occurredOn',
  'entry.before-book': 'occurredOn',
  'rollout.off': 'itemCode',
  'item.unknown': 'itemCode',
  'item.not-for-role': 'itemCode',
  'item.other-kind': 'kind',
  'item.other-direction': 'points',
  'item.points-out-of-range': 'points',
  'item.evidence-missing': 'link',
};

const fieldOf = (code: string): FieldName | null => BY_CODE[code] ?? null;
