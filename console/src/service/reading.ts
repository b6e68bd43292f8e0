import {
  keepPreviousData,
  useInfiniteQuery,
  useQueries,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Query, ReadPath, View } from '../../../clients/typescript/src/index.js';
import { useCallback } from 'react';
import { useText } from '../language/language.js';
import { withErased } from './erased.js';
import { pointbook } from './service.js';

interface Asked<Path extends ReadPath> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Query<Path>;
  /** False while the parameters are not known yet: then nothing is asked. */
  readonly when?: boolean;
  /** The log records who reads it, so it is read again only when the parameters change, for example to another revision. */
  readonly noted?: { readonly revision: number };
  /** Keeps the last answer on the page while another of the same kind is loading. */
  readonly keep?: boolean;
}

const NOTED = { meta: { isNoted: true }, staleTime: Infinity } as const;

/** Says what is erased in the language of the page. */
function useWords() {
  const words = useText()('erased');
  return useCallback(<Answer>(answer: Answer): Answer => withErased(answer, words), [words]);
}

/** The answer of a route, kept up to date with the log. */
export function useRead<Path extends ReadPath>(
  path: Path,
  { path: names, query, when = true, keep = false, noted }: Asked<Path> = {},
): UseQueryResult<View<Path>> {
  const select = useWords();
  return useQuery({
    queryKey: noted === undefined ? [path, names, query] : [path, names, query, noted.revision],
    queryFn: ({ signal }) => pointbook.read(path, { path: names as never, query: query as never, signal }),
    select,
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(noted === undefined ? {} : NOTED),
  });
}

/** The answers of a route about several things: those that `useRead` gives about each, undefined until one is there. */
export function useReads<Path extends ReadPath>(
  path: Path,
  named: readonly Readonly<Record<string, string>>[],
): readonly (View<Path> | undefined)[] {
  const select = useWords();
  return useQueries({
    queries: named.map((names) => ({
      queryKey: [path, names, undefined],
      queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<View<Path>> =>
        pointbook.read(path, { path: names as never, signal }),
      select,
    })),
  }).map(({ data }) => data);
}

/** A list page by page, by cursor. */
export function usePages<Path extends ReadPath>(
  path: Path,
  { path: names, query, when = true, noted }: Asked<Path> = {},
) {
  const select = useWords();
  return useInfiniteQuery({
    queryKey: [path, names, query, 'pages', noted?.revision],
    queryFn: ({ signal, pageParam }) =>
      pointbook.read(path, {
        path: names as never,
        query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) } as never,
        signal,
      }) as Promise<View<Path> & { readonly nextCursor?: string | null }>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select,
    enabled: when,
    ...(noted === undefined ? {} : NOTED),
  });
}
