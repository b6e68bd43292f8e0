import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Role } from '../../src/contexts/access/domain/roles.js';

/** The first line: the people. */
export interface Cast {
  readonly principals: readonly Figure[];
}

export interface Figure {
  readonly principalId: string;
  readonly kind: 'person' | 'service';
  readonly employeeId: string | null;
  readonly roles: readonly FigureRole[];
}

export interface FigureRole {
  readonly role: Role;
  readonly grade?: string;
  /** The office of a manager; null: all offices. */
  readonly officeId?: string | null;
}

/** Each other line: a command as it was sent, or the work of a job. */
export interface Line {
  readonly command: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly commandId?: string;
  readonly [field: string]: unknown;
}

export interface CaseBook {
  readonly cast: Cast;
  /** A place is the line's number in the file: the first of these is 2. */
  readonly lines: readonly Line[];
}

/** The sender of what jobs do. */
export const JOB = 'job';

export const textIn = (path: string): string =>
  path.endsWith('.gz') ? gunzipSync(readFileSync(path)).toString() : readFileSync(path, 'utf8');

export function readCaseBook(path: string): CaseBook {
  const [first, ...lines] = textIn(path)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  if (!isCast(first)) throw new Error(`${path} is no case book: its first line names no principals.`);
  return { cast: first, lines: lines as Line[] };
}

const isCast = (line: unknown): line is Cast =>
  typeof line === 'object' && line !== null && 'principals' in line;
