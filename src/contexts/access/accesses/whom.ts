import { ID } from '../../../infrastructure/http/ids.js';

/**
 * The employee that the first of these sources names, if any: path parameters, the fields of a command, or the raw
 * body.
 */
export function whomIn(...sources: readonly unknown[]): string | null {
  for (const source of sources) {
    const whom = (source as { employeeId?: unknown } | null | undefined)?.employeeId;
    if (typeof whom === 'string' && ID.test(whom)) return whom;
  }
  return null;
}
