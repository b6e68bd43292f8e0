import { useMemo, useSyncExternalStore } from 'react';

/** Entries that were recorded together in this browser and can be taken back together. */
export interface Batch {
  readonly batchId: string;
  readonly title: string;
  readonly people: number;
  /** The day on which it was posted. */
  readonly day: string;
}

const MOST_KEPT = 20;
const keyOf = (principalId: string): string => `pointbook.batches.${principalId}`;
const storedOf = (principalId: string): string => localStorage.getItem(keyOf(principalId)) ?? '[]';
const listeners = new Set<() => void>();

/** The latest first; kept in this browser, as drafts are. */
export function useBatches(principalId: string): readonly Batch[] {
  const stored = useSyncExternalStore(listen, () => storedOf(principalId));
  return useMemo(() => batchesIn(stored), [stored]);
}

export function keepBatch(principalId: string, batch: Batch): void {
  store(principalId, [batch, ...othersThan(principalId, batch.batchId)].slice(0, MOST_KEPT));
}

/** What was taken back cannot be taken back again. */
export function forgetBatch(principalId: string, batchId: string): void {
  store(principalId, othersThan(principalId, batchId));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function batchesIn(stored: string): readonly Batch[] {
  try {
    return JSON.parse(stored) as Batch[];
  } catch {
    return [];
  }
}

const othersThan = (principalId: string, batchId: string): readonly Batch[] =>
  batchesIn(storedOf(principalId)).filter((batch) => batch.batchId !== batchId);

function store(principalId: string, batches: readonly Batch[]): void {
  localStorage.setItem(keyOf(principalId), JSON.stringify(batches));
  for (const listener of listeners) listener();
}
