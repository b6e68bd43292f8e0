import { useEffect } from 'react';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Loads the next page by itself, as long as it is wanted. */
export function useNext({ hasNextPage, isFetching, error, fetchNextPage }: Paged, isWanted = true): void {
  const isDue = isWanted && hasNextPage && !isFetching && error === null;
  useEffect(() => {
    if (isDue) void fetchNextPage();
  }, [isDue, fetchNextPage]);
}
