import { Problem } from '../../http/problem.js';
import type { Actor, Sender } from '../actor.js';
import { reachOn, whoMay } from '../permissions.js';

/** Whoever sends something on a route, with how far he may go. @throws Problem `not-allowed` */
export function senderOn(route: string, actor: Actor): Sender {
  const reach = reachOn(route, actor);
  if (reach === undefined) throw notAllowed(route);
  return { actor, reach };
}

/** Says who may. */
export const notAllowed = (route: string): Problem => new Problem('not-allowed', whoMay(route));
