import { useQuery, type UseQueryResult } from '@tanstack/react-query';

interface Jobs {
  readonly state: 'up' | 'down';
  readonly detail?: string;
  readonly lastTickAt?: string;
}

const EVERY_MS = 10_000;

/** What the jobs that close and seal say of themselves; also a service that is not ready tells it. */
export const useJobs = (): UseQueryResult<Jobs> =>
  useQuery({
    queryKey: ['jobs'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/health/ready', { signal });
      return ((await response.json()) as { readonly jobs: Jobs }).jobs;
    },
    refetchInterval: EVERY_MS,
  });
