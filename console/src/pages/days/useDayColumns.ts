import { useText } from '../../language/language.js';
import { numbers, points } from '../../parts/columns.js';
import { usePlaces, type Placed } from '../../parts/usePlaces.js';
import type { Column } from '../../parts/table/column.js';

interface Moved extends Placed {
  readonly net: number;
  readonly awards: number;
  readonly deductions: number;
}

/** The columns of rankings by what was awarded and deducted on some days. */
export function useDayColumns(): readonly Column<Moved>[] {
  const say = useText();
  return [
    ...usePlaces(),
    points('net', say('days.net'), ({ net }) => net),
    numbers('awards', say('days.awards'), ({ awards }) => awards),
    numbers('deductions', say('days.deductions'), ({ deductions }) => deductions),
  ];
}
