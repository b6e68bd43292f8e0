import { Problem } from '../../../infrastructure/http/problem.js';
import type { Actor, Sender } from '../domain/actor.js';
import { scopeOn, whoMay } from '../domain/permissions.js';

/** The sender of a request on a route, with how far they may go. @throws Problem `not-allowed` */
export function senderOn(route: string, actor: Actor): Sender {
  const reach = scopeOn(route, actor);
  if (reach === undefined) throw notAllowed(route);
  return { actor, reach };
}

/** The problem names those who may. */
export const notAllowed = (route: string): Problem => new Problem('not-allowed', whoMay(route));
