import { NoAnswer, type BulkAnswer } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';
import type { StaffRow } from './rows.js';
import { verdictsIn, type StaffVerdict } from './verdicts.js';

const bodyOf = (rows: readonly StaffRow[]): string =>
  rows.flatMap(({ lines = [] }) => lines.map((line) => `${JSON.stringify(line)}\n`)).join('');

/** What would become of the rows. @throws NoAnswer where the service did not say it of all of them */
export async function judgeStaff(rows: readonly StaffRow[]): Promise<readonly StaffVerdict[]> {
  const verdicts = await verdictsOf(await pointbook.sendAll(bodyOf(rows), { dryRun: true }), rows);
  if (verdicts.length < rows.length) throw new NoAnswer('The rows could not be judged to their end.');
  return verdicts;
}

/** Sends the rows, and gives the verdicts as far as the service got. */
export const sendStaff = async (rows: readonly StaffRow[]): Promise<readonly StaffVerdict[]> =>
  verdictsOf(await pointbook.sendAll(bodyOf(rows)), rows);

/** An answer that breaks off still holds for the rows before it. */
async function verdictsOf(
  answers: AsyncIterable<BulkAnswer>,
  rows: readonly StaffRow[],
): Promise<readonly StaffVerdict[]> {
  const given: BulkAnswer[] = [];
  try {
    for await (const answer of answers) {
      if (answer.status === 'failed') break;
      given.push(answer);
    }
  } catch {
    // The other rows are sent again, under the same ids.
  }
  return verdictsIn(given, rows);
}
