import { NoAnswer, ServiceProblem, type ProblemBody } from '../../../clients/typescript/src/index.js';

/** How far a worker is, from none to the total. */
export interface Progress {
  readonly kind: 'progress';
  readonly events: number;
  readonly done: number;
  readonly total: number;
}

/** A worker that could not go on. */
export interface Failed {
  readonly kind: 'failed';
  /** Whether nobody answered: else it is the log that could not be understood, or the program. */
  readonly isAway: boolean;
  readonly problem: ProblemBody | null;
  readonly message: string;
}

const EVERY_MS = 100;

/** Tells how far the work is, a few times in a second. */
export function progressTeller(tell: (progress: Progress) => void, total: number) {
  let toldAt = performance.now();
  return (events: number, done: number): void => {
    if (performance.now() - toldAt < EVERY_MS) return;
    toldAt = performance.now();
    tell({ kind: 'progress', events, done, total });
  };
}

export function failed(error: unknown): Failed {
  const { message } = error as Error;
  const problem =
    error instanceof ServiceProblem
      ? { type: '', title: '', status: error.status, detail: message, code: error.code }
      : null;
  return { kind: 'failed', isAway: error instanceof NoAnswer, problem, message };
}

/** What the page says of it. */
export function errorOf({ isAway, problem, message }: Failed): Error {
  if (problem !== null) return new ServiceProblem(problem);
  return isAway ? new NoAnswer(message) : new Error(message);
}
