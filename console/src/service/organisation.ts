import { useRead } from './reading.js';

/** How the organisation shows itself: to whoever signs in as well, so it is read without a session. */
export interface Shown {
  /** Undefined until it was named. */
  readonly name?: string;
  /** For where there is little room. */
  readonly inShort?: string;
  /** The address of its logo. The digest stands in it, so that another logo has another address. */
  readonly logo?: string;
  readonly isExample: boolean;
}

/** Nothing is told where it is not known: a page goes on without it. */
export function useOrganisation(): Shown {
  const { data } = useRead('/v1/organisation', { keep: true });
  if (data === undefined) return { isExample: false };
  const { name, shortName, logo, isExample } = data;
  return {
    isExample,
    ...(name === null ? {} : { name, inShort: shortName ?? name }),
    ...(logo === null ? {} : { logo: `/v1/organisation/logo?${logo.digest}` }),
  };
}
