/** The differences between two results, one line for each, by path; lists of lines are compared line by line. */
export function differencesBetween(expected: unknown, found: unknown, at = ''): string[] {
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (isByLine(expected) && isByLine(found)) return differencesByLine(expected, found, at);
    const length = Math.max(expected.length, found.length);
    return Array.from({ length }, (_, index) =>
      differencesBetween(expected[index], found[index], `${at}[${index}]`),
    ).flat();
  }
  if (isRecord(expected) && isRecord(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return keys.flatMap((key) =>
      differencesBetween(expected[key], found[key], at === '' ? key : `${at}.${key}`),
    );
  }
  return expected === found ? [] : [`${at}: expected ${told(expected)}, found ${told(found)}`];
}

type ByLine = number | { readonly line: number };

const isByLine = (list: readonly unknown[]): list is readonly ByLine[] =>
  list.length > 0 && list.every((one) => typeof one === 'number' || (isRecord(one) && 'line' in one));

/** A missing one does not make the others differ. */
function differencesByLine(expected: readonly ByLine[], found: readonly ByLine[], at: string): string[] {
  const [wanted, got] = [byLine(expected), byLine(found)];
  const lines = [...new Set([...wanted.keys(), ...got.keys()])].sort((a, b) => a - b);
  return lines.flatMap((line) => {
    const [want, have] = [told(wanted.get(line)), told(got.get(line))];
    return want === have ? [] : [`${at}, line ${line}: expected ${want}, found ${have}`];
  });
}

function byLine(list: readonly ByLine[]): ReadonlyMap<number, readonly ByLine[]> {
  const lines = new Map<number, ByLine[]>();
  for (const one of list) {
    const line = typeof one === 'number' ? one : one.line;
    lines.set(line, [...(lines.get(line) ?? []), one]);
  }
  return lines;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same text for the same value, in any order of its fields. */
const told = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : JSON.stringify(value, (_, one: unknown) =>
        isRecord(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
      );
