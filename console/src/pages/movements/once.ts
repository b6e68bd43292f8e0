import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReadPath, View } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

/**
 * Reads once, when the page is opened: these queries cost the service a look at a whole board, so they do not follow every
 * event of the log as other readings do.
 */
export function useReadOnce<Path extends ReadPath>(
  path: Path,
  asked: NonNullable<Parameters<typeof pointbook.read<Path>>[1]>,
): UseQueryResult<View<Path>> {
  return useQuery({
    queryKey: [path, asked],
    queryFn: ({ signal }) => pointbook.read(path, { ...asked, signal }),
    staleTime: 'static',
    gcTime: 0,
  });
}
