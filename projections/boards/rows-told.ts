import { Injectable } from '@nestjs/common';
import type { Actor } from '../../src/contexts/access/domain/actor.js';
import { BoardDisplay } from '../../src/contexts/organisation/domain/board-display.js';
import { Problem } from '../../src/infrastructure/http/problem.js';

/** How many on either side of oneself are told, where not all are. */
export const NEIGHBOURS = 3;

/** The rows that are told to an employee to whom not all are: the first ones, and those next to their own. */
export interface Few {
  readonly top: number;
  /** Null for a key that belongs to no employee: it has no row of its own. */
  readonly employeeId: string | null;
}

/** Which rows of boards are told to whom: whoever has another role than `employee` works with all of them. */
@Injectable()
export class RowsTold {
  constructor(private readonly display: BoardDisplay) {}

  /** Undefined where all are told. @throws LogUnavailable */
  async to({ roles, employeeId }: Pick<Actor, 'roles' | 'employeeId'>): Promise<Few | undefined> {
    if (roles.some(({ role }) => role !== 'employee')) return undefined;
    const { boards, top } = await this.display.now();
    return boards === 'all' ? undefined : { top, employeeId };
  }

  /** @throws Problem `board.not-shown` where the row of an employee is none that is told by itself; LogUnavailable */
  async mustTell(actor: Pick<Actor, 'roles' | 'employeeId'>, employeeId: string): Promise<Few | undefined> {
    const few = await this.to(actor);
    if (few !== undefined && few.employeeId !== employeeId) throw notShown();
    return few;
  }
}

export const notShown = (): Problem =>
  new Problem('board.not-shown', 'Employees are told the first rows of a board and those next to their own.');

/** Whether somebody is named in a list that is not in the order of a board: to whom few rows are told, only themselves. */
export const namedTo =
  (few: Few | undefined) =>
  ({ employeeId }: { readonly employeeId: string }): boolean =>
    few === undefined || employeeId === few.employeeId;

/** Rows of a board in its order, each once. */
export function inOrder<R extends { readonly employeeId: string; readonly score: number }>(
  ...parts: readonly (readonly R[])[]
): readonly R[] {
  const rows = new Map<string, R>();
  for (const row of parts.flat()) if (!rows.has(row.employeeId)) rows.set(row.employeeId, row);
  return [...rows.values()].toSorted(
    (one, other) => other.score - one.score || (one.employeeId < other.employeeId ? -1 : 1),
  );
}

/** Those of a whole board that are told. */
export function fewOf<R extends { readonly employeeId: string }>(
  rows: readonly R[],
  { top, employeeId }: Few,
): readonly R[] {
  const own = rows.findIndex((row) => row.employeeId === employeeId);
  return rows.filter((_, index) => index < top || (own >= 0 && Math.abs(index - own) <= NEIGHBOURS));
}
