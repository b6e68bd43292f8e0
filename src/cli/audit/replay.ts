import type { HistoryItem } from '../../contexts/employees/history.js';
import { caller, CALLER_OPTIONS, parsed } from '../terminal/arguments.js';
import { CannotDo, OK, WRONG_USAGE } from '../terminal/exit.js';
import { Service } from '../terminal/service.js';
import { chapter } from './story.js';
import { AUDIT_USAGE } from './usage.js';

const OPTIONS = {
  ...CALLER_OPTIONS,
  'known-at': { type: 'string' },
  'effective-on': { type: 'string' },
} as const;

/** An employee's file as a story. @throws CannotDo */
export async function replay(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args, OPTIONS, AUDIT_USAGE);
  const [employeeId] = positionals;
  if (employeeId === undefined || positionals.length > 1) throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
  const { 'known-at': knownAt, 'effective-on': effectiveOn } = values;
  const query = {
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  };
  const service = new Service(await caller(values));
  const { lines } = await service.lines('/v1/employees/{employeeId}/history', {
    path: { employeeId },
    query,
  });
  for await (const line of lines) process.stdout.write(chapter(JSON.parse(line) as HistoryItem));
  return OK;
}
