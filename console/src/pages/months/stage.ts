export type Stage = 'open' | 'ended' | 'closed' | 'sealed';

/** The stage of a month: it runs, it has ended and waits for its close, it is closed and waits for its seal, or it is sealed. */
export function stageOf(
  { month, status }: { readonly month: string; readonly status: 'open' | 'closed' },
  isSealed: boolean,
  thisMonth: string,
): Stage {
  if (isSealed) return 'sealed';
  if (status === 'closed') return 'closed';
  return month < thisMonth ? 'ended' : 'open';
}
