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

/** What something is called that a refusal tells by its id; undefined where it is not known, or is no id. */
export type Naming = (parameter: string, value: string) => string | undefined;

const nothingNamed: Naming = () => undefined;

/** The values for the sentence of a refusal: lists are joined, and roles are called by their names. */
export function useProblemValues(): (told: Told, naming?: Naming) => Values {
  const say = useText();
  const hasText = useHasText();
  const { language } = useLanguage();
  return useCallback(
    ({ detail, parameters = {} }: Told, naming = nothingNamed): Values => {
      const named = (name: string, value: string): string => {
        const id = `role.${value}`;
        return naming(name, value) ?? (hasText(id) ? say(id) : value);
      };
      const values = Object.entries(parameters).map(([name, value]) => [
        name,
        typeof value === 'object'
          ? value.map((one) => named(name, one)).join(language === 'zh' ? '、' : ', ')
          : CHOSEN_BY.has(name)
            ? String(value).replaceAll('-', '_')
            : (naming(name, String(value)) ?? value),
      ]);
      return { why: '', ...(Object.fromEntries(values) as Values), detail };
    },
    [say, hasText, language],
  );
}

/** A problem and what to do, in the language of the page; the service's own words where the page has none. */
export function useSayProblem(): (error: unknown, naming?: Naming) => string {
  const say = useText();
  const hasText = useHasText();
  const valuesOf = useProblemValues();
  return useCallback(
    (error: unknown, naming?: Naming): string => {
      if (error instanceof NoAnswer) return say('problem.no-answer');
      if (!(error instanceof ServiceProblem)) return say('problem.page', { error: String(error) });
      const id = `problem.${error.code}`;
      const told = error.errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
      const detail = told === '' ? error.message : told;
      const fields = error.errors.map(({ field }) => field).join(', ');
      return hasText(id)
        ? say(id, { fields, ...valuesOf({ detail, parameters: error.parameters }, naming) })
        : detail;
    },
    [say, hasText, valuesOf],
  );
}
