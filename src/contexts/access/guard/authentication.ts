import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { THE_SERVICE, type Actor, type Scope, type Sender } from '../domain/actor.js';
import { isOpen } from '../domain/routes.js';
import type { AccessLog } from '../accesses/access-log.js';
import type { Keys } from '../ring/key-ring.js';
import type { Sessions } from '../sessions/sessions.js';
import { addressOf } from '../../../infrastructure/http/address.js';
import { Problem, tooOften } from '../../../infrastructure/http/problem.js';
import { isFromHere, sessionTokenIn } from '../../../infrastructure/http/session-cookie.js';
import { waits } from '../../../infrastructure/http/waits.js';

/** A request that has passed the gate: its key has an owner, and its route is open to that owner so far. */
export type AuthenticatedRequest = FastifyRequest & {
  readonly principal: Actor;
  readonly reach: Scope;
  /** The owner of the key by now, for requests that take long: keys are revoked, and roles taken away. */
  readonly ownerNow: OwnerNow;
  /** Set where the request came by a session and not by a key. */
  readonly sessionId?: string;
};

export const senderOf = ({ principal, reach }: AuthenticatedRequest): Sender => ({ actor: principal, reach });

export interface Gate {
  readonly keys: Keys;
  readonly sessions: Sessions;
  readonly accesses: AccessLog;
}

/** Those who send no key have their waits in common. */
const WITHOUT_KEY = '';

type OwnerNow = () => Actor | undefined;

/** Checks the key or the session before anything else of a request is looked at, its body included. */
export function guardWithKeys(server: FastifyInstance, gate: Gate, metricsKey?: string): void {
  server.decorateRequest('principal', null);
  server.addHook('onRequest', async (request) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (isOpen(request.method, path)) return;
    const owner =
      readerOfMetrics(request, path, metricsKey) ??
      ownerByKey(request, gate) ??
      (await ownerBySession(request, gate));
    const principal = owner?.ownerNow();
    if (principal !== undefined) Object.assign(request, { principal, ...owner });
    else {
      if (request.headers.authorization !== undefined) await notWrongTooOften(request, gate.accesses);
      throw new Problem('key.invalid', 'Send Authorization: Bearer <key> with a key of this service.');
    }
  });
  server.addHook('onRequest', (request, _, done) => {
    const { principal } = request as { readonly principal?: Actor | null };
    waits.onBehalfOf(principal?.principalId ?? WITHOUT_KEY, done);
  });
}

/** Resolves when a wrong key may be answered. @throws Problem where too many from that address wait for their answer */
export async function notWrongTooOften(
  request: FastifyRequest,
  { wrongKeys }: Pick<AccessLog, 'wrongKeys'>,
): Promise<void> {
  const verdict = await wrongKeys.note(addressOf(request));
  if (verdict === 'too-many') throw tooOften('Too many wrong keys came from this address.');
}

interface Owner {
  readonly ownerNow: OwnerNow;
  readonly sessionId?: string;
}

/** The owner of the key for metrics, on their route alone. */
function readerOfMetrics(
  request: FastifyRequest,
  path: string,
  metricsKey: string | undefined,
): Owner | undefined {
  const key = keyIn(request);
  if (metricsKey === undefined || key === undefined || path !== '/metrics') return undefined;
  return isSame(key, metricsKey) ? { ownerNow: () => METRICS_READER } : undefined;
}

const METRICS_READER: Actor = { ...THE_SERVICE.actor, roles: [{ role: 'auditor' }] };

/** Takes as long for a key that begins as the right one as for any other. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other));
const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

const keyIn = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];

function ownerByKey(request: FastifyRequest, { keys }: Gate): Owner | undefined {
  if (request.headers.authorization === undefined) return undefined;
  const key = keyIn(request);
  return { ownerNow: () => (key === undefined ? undefined : keys.ownerOf(key)) };
}

/** @throws Problem for a request that another site has sent, DatabaseUnavailable */
async function ownerBySession(request: FastifyRequest, { sessions }: Gate): Promise<Owner | undefined> {
  const token = sessionTokenIn(request);
  if (token === undefined) return undefined;
  if (!isFromHere(request))
    throw new Problem('key.invalid', 'A session works on the pages of this service; others send a key.');
  const session = await sessions.find(token);
  return session && { ownerNow: () => session.holderNow()?.actor, sessionId: session.sessionId };
}
