import { useCallback } from 'react';
import { useHasText, useText } from '../../language/language.js';

/** What is wrong, by its code; the service may have given words of its own. */
export interface ToldMistake {
  readonly field: string | null;
  readonly code: string;
  readonly detail: string;
}

/** A mistake in the language of the page; the service's own words where the page has no text. */
export function useSayMistake(): (mistake: ToldMistake) => string {
  const say = useText();
  const isText = useHasText();
  return useCallback(
    ({ code, detail }: ToldMistake): string => {
      const id = [`import.wrong.${code}`, `problem.${code}`].find(isText);
      return id === undefined ? detail || code : say(id, { detail });
    },
    [say, isText],
  );
}
