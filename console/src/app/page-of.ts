import type { ComponentType } from 'react';
import type { TextId } from '../language/texts.js';
import { may, type Who } from './may.js';

export interface PageOf {
  /** Below /console, as wouter writes patterns. */
  readonly path: string;
  readonly title: TextId;
  /** Whether the page has anything for this principal. */
  readonly isFor: (who: Who) => boolean;
  /** Left out of the menu: it is reached from another page. */
  readonly isBelow?: true;
  /** Stands in the menu under a heading of its own. */
  readonly group?: 'administration';
  readonly load: Load;
  /** Undefined until the page is loaded. */
  readonly there: () => ComponentType | undefined;
}

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
