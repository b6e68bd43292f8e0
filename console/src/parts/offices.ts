import { useMemo } from 'react';
import { useRead } from '../service/reading.js';

/** How people call an office; its id while the name is not there. */
export function useOfficeName(): (officeId: string) => string {
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  return useMemo(() => {
    const names = new Map((data?.items ?? []).map(({ officeId, name }) => [officeId, name]));
    return (officeId) => names.get(officeId) ?? officeId;
  }, [data]);
}
