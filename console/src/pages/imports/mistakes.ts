import { useCallback } from 'react';
import type { Mistake } from '../../importing/rows.js';
import { en } from '../../language/importing.js';
import { isTextId, useText } from '../../language/language.js';
import type { TextId } from '../../language/texts.js';

/** A mistake in the language of the page; the service's own words where the page has no text. */
export function useSayMistake(): (mistake: Mistake) => string {
  const say = useText();
  return useCallback(
    ({ code, detail }: Mistake): string => {
      const id = [`import.wrong.${code}`, `problem.${code}`].find(isText);
      return id === undefined ? detail || code : say(id, { detail });
    },
    [say],
  );
}

const isText = (id: string): id is TextId => Object.hasOwn(en, id) || isTextId(id);
