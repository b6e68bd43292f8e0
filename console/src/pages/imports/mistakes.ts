import { useCallback } from 'react';
import type { Mistake } from '../../importing/rows.js';
import { isTextId, useText } from '../../language/language.js';

/** What is wrong, in the language of the page; what the service says itself where there is no text for it. */
export function useSayMistake(): (mistake: Mistake) => string {
  const say = useText();
  return useCallback(
    ({ code, detail }: Mistake): string => {
      const id = [`import.wrong.${code}`, `problem.${code}`].find(isTextId);
      return id === undefined ? detail || code : say(id, { detail });
    },
    [say],
  );
}
