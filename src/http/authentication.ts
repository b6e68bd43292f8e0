import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KeyRing } from './key-ring.js';
import type { Principal } from './principal.js';
import { Problem } from './problem.js';

/** A request behind the gate: its key has an owner. */
export type AuthenticatedRequest = FastifyRequest & { readonly principal: Principal };

/** Health and documentation are open to all. */
const OPEN = /^\/(health\/(live|ready)|openapi\.json|docs(\/.*)?)$/;

/** Looks at the key before anything else of a request, its body included, is looked at. */
export function guardWithKeys(server: FastifyInstance, keys: KeyRing): void {
  server.decorateRequest('principal', null);
  server.addHook('onRequest', (request, _reply, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (OPEN.test(path)) {
      done();
      return;
    }
    const key = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const principal = key === undefined ? undefined : keys.ownerOf(key);
    if (principal === undefined) {
      done(new Problem('key.invalid', 'Send Authorization: Bearer <key> with a key of this service.'));
      return;
    }
    Object.assign(request, { principal });
    done();
  });
}
