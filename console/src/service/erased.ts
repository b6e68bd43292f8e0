import { ERASED, TELLING } from '../../../src/kernel/erased.js';

/** The answer with what is erased said in the words of the reader; the same one where nothing is. */
export function withErased<Answer>(answer: Answer, words: string): Answer {
  if (typeof answer !== 'object' || answer === null) return answer;
  const before = Object.entries(answer as Readonly<Record<string, unknown>>);
  const told = before.map(
    ([key, value]) => [key, value === ERASED && TELLING.has(key) ? words : withErased(value, words)] as const,
  );
  if (told.every(([, now], index) => now === before[index]?.[1])) return answer;
  return (Array.isArray(answer) ? told.map(([, value]) => value) : Object.fromEntries(told)) as Answer;
}
