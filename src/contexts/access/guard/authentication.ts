import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor, Scope, Sender } from '../domain/actor.js';
import { isOpen } from '../domain/permissions.js';
import type { Keys } from '../ring/key-ring.js';
import type { Sessions } from '../sessions/sessions.js';
import { Problem } from '../../../infrastructure/http/problem.js';
import { isFromHere, sessionTokenIn } from '../../../infrastructure/http/session-cookie.js';
import { waits } from '../../../infrastructure/http/waits.js';

/** A request behind the gate: its key has an owner, and its route is for him, so far. */
export type AuthenticatedRequest = FastifyRequest & {
  readonly principal: Actor;
  readonly reach: Scope;
  /** Whose key it is by now, for what takes long: keys are revoked, and roles taken away. */
  readonly ownerNow: () => Actor | undefined;
};

export const senderOf = ({ principal, reach }: AuthenticatedRequest): Sender => ({ actor: principal, reach });

export interface Gate {
  readonly keys: Keys;
  /** For browsers; without them keys alone let in. */
  readonly sessions?: Sessions;
}

type OwnerNow = () => Actor | undefined;

/** Looks at the key or the session before anything else of a request, its body included, is looked at. */
export function guardWithKeys(server: FastifyInstance, gate: Gate): void {
  server.decorateRequest('principal', null);
  server.addHook('onRequest', async (request) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (isOpen(request.method, path)) return;
    const ownerNow = ownerByKey(request, gate) ?? (await ownerBySession(request, gate));
    const principal = ownerNow?.();
    if (principal === undefined)
      throw new Problem('key.invalid', 'Send Authorization: Bearer <key> with a key of this service.');
    Object.assign(request, { principal, ownerNow });
  });
  server.addHook('onRequest', (request, _, done) => {
    const { principal } = request as { readonly principal?: Actor | null };
    if (principal === undefined || principal === null) done();
    else waits.onBehalfOf(principal.principalId, done);
  });
}

function ownerByKey({ headers }: FastifyRequest, { keys }: Gate): OwnerNow | undefined {
  if (headers.authorization === undefined) return undefined;
  const key = /^Bearer +(\S+)$/i.exec(headers.authorization)?.[1];
  return () => (key === undefined ? undefined : keys.ownerOf(key));
}

/** @throws Problem for what another site has sent */
async function ownerBySession(request: FastifyRequest, { sessions }: Gate): Promise<OwnerNow | undefined> {
  const token = sessionTokenIn(request);
  if (token === undefined) return undefined;
  if (!isFromHere(request))
    throw new Problem('key.invalid', 'A session works on the pages of this service; others send a key.');
  const holderNow = await sessions?.holderNow(token);
  return holderNow === undefined ? undefined : () => holderNow()?.actor;
}
