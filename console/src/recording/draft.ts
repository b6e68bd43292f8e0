import { useCallback, useState } from 'react';
import type { components } from '../../../clients/typescript/src/index.js';

export type Person = Pick<components['schemas']['EmployeeView'], 'employeeId' | 'name' | 'officeId'>;
export type Item = components['schemas']['ItemView'];

/** What is typed and not posted. Its ids are made once, so that posting it twice is posting it once. */
export interface Draft {
  readonly id: string;
  readonly direction: 'award' | 'deduct';
  readonly people: readonly Person[];
  /** Instead of people: everybody whom this office has on that day. */
  readonly officeId: string | null;
  /** Who has lent the authority for it; null: it is his own. Drafts that were kept before there was this have none. */
  readonly authorityOf?: string | null;
  readonly itemCode: string;
  readonly kind: 'fixed' | 'behaviour';
  readonly points: number | '';
  readonly occurredOn: string;
  readonly reason: string;
  readonly link: string;
  readonly sha256: string;
}

export const emptyDraft = (today: string, direction: Draft['direction'] = 'award'): Draft => ({
  id: crypto.randomUUID(),
  direction,
  people: [],
  officeId: null,
  itemCode: '',
  kind: 'behaviour',
  points: '',
  occurredOn: today,
  reason: '',
  link: '',
  sha256: '',
});

/** A draft that is kept in this browser until it is posted. */
export function useDraft(principalId: string, today: string) {
  const kept = `pointbook.draft.${principalId}`;
  const [draft, setDraft] = useState<Draft>(() => keptDraft(kept) ?? emptyDraft(today));
  const change = useCallback(
    (changes: Partial<Draft>) => {
      setDraft((before) => {
        const after = { ...before, ...changes };
        localStorage.setItem(kept, JSON.stringify(after));
        return after;
      });
    },
    [kept],
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

/** Of one draft, an id for each of its entries that is the same each time: a digest of both, as a UUID. */
export async function idFor(draftId: string, of: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${draftId} ${of}`)),
  ).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20, 32].map((end, i) => hex.slice([0, 8, 12, 16, 20][i], end)).join('-');
}
