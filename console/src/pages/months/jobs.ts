import { useQuery, type UseQueryResult } from '@tanstack/react-query';

interface Jobs {
  readonly state: 'up' | 'down';
  readonly detail?: string;
  readonly lastTickAt?: string;
}

const EVERY_MS = 10_000;

/** The state of the jobs that close and seal; a service that is not ready reports it as well. */
export const useJobs = (): UseQueryResult<Jobs> =>
  useQuery({
    queryKey: ['jobs'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/health/ready', { signal });
      return ((await response.json()) as { readonly jobs: Jobs }).jobs;
    },
    refetchInterval: EVERY_MS,
  });
