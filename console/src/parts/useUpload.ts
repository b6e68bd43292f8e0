import { useEffect, useRef, useState } from 'react';
import type { SentFile } from '../recording/sent-file.js';
import { sendEvidence } from '../service/evidence.js';

/** A file on its way. */
export interface Going {
  readonly name: string;
  /** Of 100. */
  readonly percent: number;
}

/** Sends files one after another; what is under way ends with the field. */
export function useUpload(files: readonly SentFile[], onChange: (files: readonly SentFile[]) => void) {
  const [going, setGoing] = useState<Going>();
  const [error, setError] = useState<unknown>();
  const ending = useRef<AbortController>(null);
  useEffect(() => {
    const controller = new AbortController();
    ending.current = controller;
    return () => {
      controller.abort();
    };
  }, []);

  const send = async (chosen: readonly File[]): Promise<void> => {
    const signal = ending.current?.signal;
    if (signal === undefined || chosen.length === 0) return;
    setError(undefined);
    let all = files;
    try {
      for (const file of chosen) {
        const { name } = file;
        setGoing({ name, percent: 0 });
        const told = (share: number): void => {
          setGoing({ name, percent: Math.round(share * 100) });
        };
        const sent = await sendEvidence(file, told, signal);
        if (signal.aborted) return;
        all = [...all.filter(({ sha256 }) => sha256 !== sent.sha256), sent];
        onChange(all);
      }
    } catch (fault) {
      if (!signal.aborted) setError(fault);
    } finally {
      if (!signal.aborted) setGoing(undefined);
    }
  };
  return { going, error, send };
}
