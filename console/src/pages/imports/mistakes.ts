import { useCallback } from 'react';
import type { BulkAnswer } from '../../../../clients/typescript/src/index.js';
import { useHasText, useText } from '../../language/language.js';
import { useProblemValues } from '../../parts/problems.js';

/** What is wrong, by its code; the service may have given words of its own. */
export interface ToldMistake {
  readonly field: string | null;
  readonly code: string;
  readonly detail: string;
  readonly parameters?: BulkAnswer['parameters'];
}

/** A mistake in the language of the page; the service's own words where the page has no text. */
export function useSayMistake(): (mistake: ToldMistake) => string {
  const say = useText();
  const isText = useHasText();
  const valuesOf = useProblemValues();
  return useCallback(
    ({ code, detail, parameters }: ToldMistake): string => {
      const id = [`import.wrong.${code}`, `problem.${code}`].find(isText);
      return id === undefined
        ? detail || code
        : say(id, { fields: detail, ...valuesOf({ detail, parameters }) });
    },
    [say, isText, valuesOf],
  );
}
