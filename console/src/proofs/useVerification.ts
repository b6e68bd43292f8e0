import { useState } from 'react';
import type { Verdict } from '../../../src/proofs/verifier.js';
import { errorOf } from './telling.js';
import { useWorker } from './useWorker.js';
import type { MonthFound, Told, Wanted } from './verification.js';

export interface Verification {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  readonly events: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly months: readonly MonthFound[];
  readonly verdict?: Verdict;
  readonly ms?: number;
  readonly error?: unknown;
}

const NONE: Verification = { state: 'none', events: 0, share: 0, months: [] };

const makeWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** The messages of the worker so far. */
export function useVerification() {
  const [verification, setVerification] = useState(NONE);
  const worker = useWorker<Told>(makeWorker);
  const start = (wanted: Wanted): void => {
    setVerification({ ...NONE, state: 'running' });
    worker.start(wanted, {
      onTold: (told) => {
        setVerification((before) => after(before, told));
        if (told.kind === 'verdict' || told.kind === 'failed') worker.stop();
      },
      onError: (error) => {
        setVerification((before) => ({ ...before, state: 'failed', error }));
      },
    });
  };
  const abandon = (): void => {
    worker.stop();
    setVerification(NONE);
  };
  return { verification, start, abandon };
}

function after(before: Verification, told: Told): Verification {
  switch (told.kind) {
    case 'progress':
      return { ...before, events: told.events, share: told.total === 0 ? 0 : told.done / told.total };
    case 'month':
      return { ...before, months: [...before.months, told.month] };
    case 'verdict':
      return {
        ...before,
        state: 'done',
        share: 1,
        events: told.events,
        ms: told.ms,
        verdict: told.verdict,
      };
    case 'failed':
      return {
        ...before,
        state: 'failed',
        error: errorOf(told),
      };
  }
}
