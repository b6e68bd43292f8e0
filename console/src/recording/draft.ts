import { useCallback, useState } from 'react';
import type { components } from '../../../clients/typescript/src/index.js';
import { changed, onDay, type Draft } from './draft-day.js';

export type { Draft, Person } from './draft-day.js';

export type Item = components['schemas']['ItemView'];

export const emptyDraft = (today: string, direction: Draft['direction'] = 'award'): Draft => ({
  id: crypto.randomUUID(),
  direction,
  people: [],
  officeId: null,
  itemCode: '',
  kind: 'behaviour',
  points: '',
  occurredOn: today,
  datedOn: today,
  reason: '',
  files: [],
  link: '',
  sha256: '',
});

/** A draft that is kept in this browser until it is posted. */
export function useDraft(principalId: string, today: string) {
  const kept = `pointbook.draft.${principalId}`;
  const [known, setDraft] = useState<Draft>(() => keptDraft(kept) ?? emptyDraft(today));
  // A page that was left open overnight still has the date of the day before.
  const draft = onDay(known, today);
  const change = useCallback(
    (changes: Partial<Draft>) => {
      setDraft((before) => {
        const after = changed(onDay(before, today), changes, today);
        localStorage.setItem(kept, JSON.stringify(after));
        return after;
      });
    },
    [kept, today],
  );
  return { draft, change };
}

function keptDraft(kept: string): Draft | undefined {
  try {
    const text = localStorage.getItem(kept);
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

/** An id for each entry of a draft, the same each time: a digest of both as a UUID. */
export async function idFor(draftId: string, of: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${draftId} ${of}`)),
  ).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20, 32].map((end, i) => hex.slice([0, 8, 12, 16, 20][i], end)).join('-');
}
