import type { ComponentType } from 'react';
import type { TextId } from '../language/texts.js';
import { may, type Who } from './may.js';

/** The groups of the menu, by what people do, in its order. */
export const GROUPS = [
  'record',
  'own',
  'boards',
  'people',
  'decisions',
  'benefits',
  'practice',
  'proofs',
  'administration',
] as const;
export type Group = (typeof GROUPS)[number];

/** A page stands in a group of the menu, or is left out of it and reached from another page. */
export type PageOf = PageItself & ({ readonly group: Group } | { readonly isBelow: true });

interface PageItself {
  /** Below /console, as wouter writes patterns. */
  readonly path: string;
  readonly title: TextId;
  /** Whether the page has anything for this principal. */
  readonly isFor: (who: Who) => boolean;
  readonly load: Load;
  /** Undefined until the page is loaded. */
  readonly there: () => ComponentType | undefined;
}

/** The address of a page, without what follows. */
export const addressOf = ({ path }: PageOf): string => path.replace(/\/:.*$/, '');

type Load = () => Promise<{ readonly default: ComponentType }>;

/** A page that is loaded when it is wanted. */
export function loaded(load: Load): Pick<PageOf, 'load' | 'there'> {
  let there: ComponentType | undefined;
  return {
    load: async () => {
      const page = await load();
      there = page.default;
      return page;
    },
    there: () => there,
  };
}

/** Whether the principal may use one of these routes. */
export const anybodyWho =
  (...routes: readonly string[]) =>
  (who: Who): boolean =>
    routes.some((route) => may(who, route));
