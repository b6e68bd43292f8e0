/** Selects events of $all. */
export interface Filter {
  readonly on: 'stream' | 'type';
  readonly matches: (name: string) => boolean;
  /** Set when the filter is by prefixes alone, so that the database can run it. */
  readonly prefixes: readonly Buffer[] | undefined;
  /** How many events are considered at a time. */
  readonly window: number;
  /** After how many considered events a subscription is told how far it is. */
  readonly checkpointInterval: number;
}

export function prefixMatcher(prefixes: readonly string[]): (name: string) => boolean {
  return (name) => prefixes.some((prefix) => name.startsWith(prefix));
}

const INLINE_FLAGS = /^\(\?([imsn]+)\)/;

/** A .NET regular expression as far as JavaScript's can say the same; throws SyntaxError on others. */
export function regexMatcher(pattern: string): (name: string) => boolean {
  const inline = INLINE_FLAGS.exec(pattern);
  const flags = [...new Set(inline?.[1] ?? '')].filter((flag) => flag !== 'n').join('');
  const body = pattern
    .slice(inline?.[0].length ?? 0)
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$');
  const regex = new RegExp(body, flags);
  return (name) => regex.test(name);
}
