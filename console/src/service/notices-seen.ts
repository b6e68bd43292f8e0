import { useSyncExternalStore } from 'react';
import { useWho } from '../app/session.js';

const listeners = new Set<() => void>();

/** The position of the newest notice that the user has seen in this browser, and how to move it on. */
export function useNoticesSeen(): readonly [bigint, (position: string) => void] {
  const key = `pointbook.notices-seen.${useWho().principalId}`;
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const seen = BigInt(kept ?? '-1');
  return [
    seen,
    (position) => {
      if (BigInt(position) <= seen) return;
      localStorage.setItem(key, position);
      for (const listener of listeners) listener();
    },
  ];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
