import { useQuery, useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

const EVERY_MS = 2_000;
const PATIENCE_MS = 4_000;

export interface Progress {
  readonly state: 'up-to-date' | 'behind' | 'away';
  /** The number of events that the page may not show yet. */
  readonly behind: number;
}

interface Ready {
  readonly eventStore: { readonly state: string; readonly position?: string };
  readonly projections: readonly { readonly behind: string }[];
}

/** How far the read models are, asked every two seconds; as the log moves on, what is shown is read again. */
export function useProgress(): Progress {
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['progress'],
    queryFn: readiness,
    refetchInterval: EVERY_MS,
    retry: false,
    staleTime: 0,
  });
  const place = data === undefined ? undefined : `${data.eventStore.position ?? ''} ${farthest(data)}`;
  const shown = useRef(place);
  useEffect(() => {
    if (place === undefined || place === shown.current) return;
    const isFirst = shown.current === undefined;
    shown.current = place;
    if (!isFirst) void client.invalidateQueries({ predicate: followsLog });
  }, [client, place]);
  if (isError || data === undefined) return { state: isError ? 'away' : 'up-to-date', behind: 0 };
  if (data.eventStore.state !== 'up') return { state: 'away', behind: 0 };
  const behind = farthest(data);
  return { state: behind === 0 ? 'up-to-date' : 'behind', behind };
}

/** Each of these readings is itself recorded in the log: if it followed the log, it would be repeated for ever. */
const followsLog = ({ queryKey, meta }: Query): boolean =>
  queryKey[0] !== 'progress' && meta?.['isNoted'] !== true;

const farthest = ({ projections }: Ready): number =>
  Math.max(0, ...projections.map(({ behind }) => Number(behind)));

/** A service that is not ready still says how far it is. */
async function readiness({ signal }: { readonly signal: AbortSignal }): Promise<Ready> {
  const response = await fetch('/health/ready', {
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  return (await response.json()) as Ready;
}
