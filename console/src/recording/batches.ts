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

/** The latest first; kept in this browser, as drafts are. */
export function batchesOf(principalId: string): readonly Batch[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(principalId)) ?? '[]') as Batch[];
  } catch {
    return [];
  }
}

export function keepBatch(principalId: string, batch: Batch): void {
  const others = batchesOf(principalId).filter(({ batchId }) => batchId !== batch.batchId);
  localStorage.setItem(keyOf(principalId), JSON.stringify([batch, ...others].slice(0, MOST_KEPT)));
}

/** What was taken back cannot be taken back again. */
export function forgetBatch(principalId: string, batchId: string): void {
  const others = batchesOf(principalId).filter((batch) => batch.batchId !== batchId);
  localStorage.setItem(keyOf(principalId), JSON.stringify(others));
}
