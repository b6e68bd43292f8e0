import type { ReactNode } from 'react';
import { may, useWho, type Who } from '../app/session.js';

/** Whether somebody reads places in the log: to all but auditors they are numbers that say nothing. */
export const readsPlaces = (who: Who): boolean => may(who, 'GET /v1/log/export');

/** What only those see who read places in the log. */
export function InLog({ children }: { readonly children: ReactNode }) {
  return readsPlaces(useWho()) ? children : null;
}
