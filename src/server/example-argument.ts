import type { ExampleLanguage } from '../example/park.js';

const USAGE = '--example, or --example=en; all else is set by environment variables';
/** In what they name there may be a real organisation. */
const ELSEWHERE = ['EVENTSTORE_URL', 'DATABASE_URL'] as const;

/** The language of the example that the arguments of a start ask for, if they do. @throws what `wrong` makes of it */
export function exampleIn(
  args: readonly string[],
  given: (name: (typeof ELSEWHERE)[number]) => string | undefined,
  wrong: (what: string, why: string) => Error,
): ExampleLanguage | undefined {
  const [first, ...others] = args;
  if (first === undefined) return undefined;
  const asked = /^--example(?:=(zh|en))?$/.exec(first);
  if (asked === null || others.length > 0)
    throw wrong(args.join(' '), `is no way to start this service. There is ${USAGE}.`);
  for (const name of ELSEWHERE)
    if (given(name) !== undefined)
      throw wrong(name, 'cannot be used with --example, which has a data directory of its own.');
  return asked[1] === 'en' ? 'en' : 'zh';
}
