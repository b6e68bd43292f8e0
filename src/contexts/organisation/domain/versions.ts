/** A build of the service, by what it may write. */
export interface Build {
  readonly version: string;
  readonly stores: readonly string[];
}

/**
 * The reason why a build may not go on after the last writer, or undefined: it would skip what it does not know, and
 * write as if that were not there.
 */
export function whyTooOld(build: Build, lastWriter: Build): string | undefined {
  const known = new Set(build.stores);
  const [unknown, ...others] = lastWriter.stores.filter((word) => !known.has(word));
  if (unknown === undefined && !isLater(lastWriter.version, build.version)) return undefined;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const what = unknown === undefined ? '' : `, with what this one does not know: ${unknown}${more}`;
  return `was last written by Pointbook ${lastWriter.version}${what}. This is ${build.version}; start that version, or a later one.`;
}

export const isSameBuild = (one: Build, other: Build): boolean =>
  one.version === other.version && one.stores.join() === other.stores.join();

function isLater(version: string, than: string): boolean {
  const [left, right] = [numbersIn(version), numbersIn(than)];
  for (const [place, number] of left.entries()) {
    const difference = number - (right[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

const numbersIn = (version: string): readonly number[] =>
  version.split('.').map((part) => Number.parseInt(part, 10) || 0);
