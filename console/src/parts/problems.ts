import { useCallback } from 'react';
import { NoAnswer, ServiceProblem } from '../../../clients/typescript/src/index.js';
import { useHasText, useText } from '../language/language.js';

/** A problem and what to do, in the language of the page; the service's own words where the page has none. */
export function useSayProblem(): (error: unknown) => string {
  const say = useText();
  const hasText = useHasText();
  return useCallback(
    (error: unknown): string => {
      if (error instanceof NoAnswer) return say('problem.no-answer');
      if (!(error instanceof ServiceProblem)) return say('problem.page', { detail: String(error) });
      const id = `problem.${error.code}`;
      const told = error.errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
      const detail = told === '' ? error.message : told;
      return hasText(id) ? say(id, { detail }) : detail;
    },
    [say, hasText],
  );
}
