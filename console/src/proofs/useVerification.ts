import { useCallback, useEffect, useRef, useState } from 'react';
import { NoAnswer, ServiceProblem } from '../../../clients/typescript/src/index.js';
import type { Verdict } from '../../../src/proofs/verifier.js';
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

/** The messages of the worker so far; the worker ends with the page that started it. */
export function useVerification() {
  const [verification, setVerification] = useState(NONE);
  const worker = useRef<Worker>(undefined);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(
    (wanted: Wanted) => {
      stop();
      setVerification({ ...NONE, state: 'running' });
      const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.onmessage = ({ data }: MessageEvent<Told>) => {
        setVerification((before) => after(before, data));
        if (data.kind === 'verdict' || data.kind === 'failed') stop();
      };
      started.onerror = ({ message }) => {
        setVerification((before) => ({ ...before, state: 'failed', error: new Error(message) }));
        stop();
      };
      started.postMessage(wanted);
    },
    [stop],
  );
  const abandon = useCallback(() => {
    stop();
    setVerification(NONE);
  }, [stop]);
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
        error: told.problem === null ? new NoAnswer(told.message) : new ServiceProblem(told.problem),
      };
  }
}
