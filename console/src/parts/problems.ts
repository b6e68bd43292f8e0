import { useCallback } from 'react';
import { NoAnswer, ServiceProblem } from '../../../clients/typescript/src/index.js';
import { useHasText, useLanguage, useText, type Values } from '../language/language.js';

/** What a refusal tells beside its code. */
interface Told {
  readonly detail: string;
  readonly parameters?: ServiceProblem['parameters'] | undefined;
}

/** What a sentence is chosen by; a choice within a text has no hyphens. */
const CHOSEN_BY = new Set(['why', 'status']);

/** The values for the sentence of a refusal: lists are joined, and roles are called by their names. */
export function useProblemValues(): (told: Told) => Values {
  const say = useText();
  const hasText = useHasText();
  const { language } = useLanguage();
  return useCallback(
    ({ detail, parameters = {} }: Told): Values => {
      const named = (value: string): string => {
        const id = `role.${value}`;
        return hasText(id) ? say(id) : value;
      };
      const values = Object.entries(parameters).map(([name, value]) => [
        name,
        typeof value === 'object'
          ? value.map(named).join(language === 'zh' ? '、' : ', ')
          : CHOSEN_BY.has(name)
            ? String(value).replaceAll('-', '_')
            : value,
      ]);
      return { why: '', ...(Object.fromEntries(values) as Values), detail };
    },
    [say, hasText, language],
  );
}

/** A problem and what to do, in the language of the page; the service's own words where the page has none. */
export function useSayProblem(): (error: unknown) => string {
  const say = useText();
  const hasText = useHasText();
  const valuesOf = useProblemValues();
  return useCallback(
    (error: unknown): string => {
      if (error instanceof NoAnswer) return say('problem.no-answer');
      if (!(error instanceof ServiceProblem)) return say('problem.page', { error: String(error) });
      const id = `problem.${error.code}`;
      const told = error.errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
      const detail = told === '' ? error.message : told;
      const fields = error.errors.map(({ field }) => field).join(', ');
      return hasText(id)
        ? say(id, { fields, ...valuesOf({ detail, parameters: error.parameters }) })
        : detail;
    },
    [say, hasText, valuesOf],
  );
}
