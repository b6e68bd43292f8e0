import { useMemo } from 'react';
import { useRead } from '../service/reading.js';

/** The name of an office; its id until the name is known. */
export function useOfficeName(): (officeId: string) => string {
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  return useMemo(() => {
    const names = new Map((data?.items ?? []).map(({ officeId, name }) => [officeId, name]));
    return (officeId) => names.get(officeId) ?? officeId;
  }, [data]);
}
