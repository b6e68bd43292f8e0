/** The nearest of the names that there are, if one is near. */
export function meant(given: string, names: readonly string[]): string {
  const [nearest] = names
    .map((name) => ({ name, far: distance(name.toUpperCase(), given.toUpperCase()) }))
    .sort((a, b) => a.far - b.far);
  return nearest === undefined || nearest.far * 2 > nearest.name.length ? '' : ` Is it ${nearest.name}?`;
}

/** How many letters have to be put in, taken out or changed to make one of the other. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
