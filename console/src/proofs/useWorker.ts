import { useEffect, useRef } from 'react';

interface Heard<Told> {
  readonly onTold: (told: Told) => void;
  readonly onError: (error: Error) => void;
}

/** A worker for one piece of work at a time; it ends with the page that started it. */
export function useWorker<Told>(make: () => Worker) {
  const worker = useRef<Worker>(undefined);
  const stop = (): void => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(
    () => () => {
      worker.current?.terminate();
    },
    [],
  );
  const start = (wanted: unknown, { onTold, onError }: Heard<Told>): void => {
    stop();
    const started = make();
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      onTold(data);
    };
    started.onerror = ({ message }) => {
      onError(new Error(message));
      stop();
    };
    started.postMessage(wanted);
  };
  return { start, stop };
}
