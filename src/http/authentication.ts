import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor, Reach, Sender } from '../access/actor.js';
import { isOpen } from '../access/permissions.js';
import type { Keys } from '../access/ring/key-ring.js';
import { Problem } from './problem.js';

/** A request behind the gate: its key has an owner, and its route is for him, so far. */
export type AuthenticatedRequest = FastifyRequest & {
  readonly principal: Actor;
  readonly reach: Reach;
  /** Whose key it is by now, for what takes long: keys are revoked, and roles taken away. */
  readonly ownerNow: () => Actor | undefined;
};

export const senderOf = ({ principal, reach }: AuthenticatedRequest): Sender => ({ actor: principal, reach });

/** Looks at the key before anything else of a request, its body included, is looked at. */
export function guardWithKeys(server: FastifyInstance, keys: Keys): void {
  server.decorateRequest('principal', null);
  server.addHook('onRequest', (request, _reply, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (isOpen(request.method, path)) {
      done();
      return;
    }
    const key = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const ownerNow = (): Actor | undefined => (key === undefined ? undefined : keys.ownerOf(key));
    const principal = ownerNow();
    if (principal === undefined) {
      done(new Problem('key.invalid', 'Send Authorization: Bearer <key> with a key of this service.'));
      return;
    }
    Object.assign(request, { principal, ownerNow });
    done();
  });
}
