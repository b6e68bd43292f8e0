import { QueryClient } from '@tanstack/react-query';
import { mayPass } from '../../../clients/typescript/src/index.js';

export { pointbook } from './pointbook.js';

const STALE_MS = 10_000;
const LONGEST_PAUSE_MS = 5_000;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_MS,
      retry: (count, error) => mayPass(error) && count < 5,
      retryDelay: (count) => Math.min(300 * 2 ** count, LONGEST_PAUSE_MS),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
