import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../contexts/access/domain/actor.js';
import { commandRoute, routeName } from '../../contexts/access/domain/routes.js';
import { Places } from '../../infrastructure/http/places.js';
import { Problem } from '../../infrastructure/http/problem.js';

interface Bound {
  readonly inAll: number;
  readonly ofOne: number;
}

/** Bounds of what a process does at once. */
export interface AtOnce {
  /** Requests with one command each. One that waits longer than some hundred others take would be given up by its caller. */
  readonly commands: Bound;
  /** Queries, those that wait for a position in the log included. */
  readonly queries: Bound;
  /** Bodies of many commands, each of which has hundreds under way. */
  readonly bodies: Bound;
  /** Files of evidence that arrive, each of which is held in memory; and those that are read, by whoever may be slow. */
  readonly sentFiles: Bound;
  readonly readFiles: Bound;
  /** Requests by what they hold in memory, and how much of the log or of a board they go through: see `weightOf`. */
  readonly heavy: Bound;
}

export const AT_ONCE: AtOnce = {
  commands: { inAll: 128, ofOne: 96 },
  queries: { inAll: 1_024, ofOne: 128 },
  bodies: { inAll: 16, ofOne: 8 },
  sentFiles: { inAll: 8, ofOne: 3 },
  readFiles: { inAll: 16, ofOne: 4 },
  heavy: { inAll: 8, ofOne: 4 },
};

const RETRY_AFTER_SECONDS = 1;
const SHORT_BODY_BYTES = 64 * 1024;
const BODY = 'POST /v1/commands';

/**
 * Refuses requests beyond the bounds before anything is done for them, so that accepted ones are answered in time: else all of them
 * waits, and nothing is acknowledged before its caller has gone. No principal has all places.
 */
export function admitWhatCanBeDone(server: FastifyInstance, atOnce: AtOnce): void {
  const commands = new Admission(atOnce.commands);
  const queries = new Admission(atOnce.queries);
  const bodies = new Admission(atOnce.bodies);
  const sentFiles = new Admission(atOnce.sentFiles);
  const readFiles = new Admission(atOnce.readFiles);
  const heavy = new Admission(atOnce.heavy);
  server.addHook('preHandler', (request, reply, done) => {
    const { principal } = request as { readonly principal?: Actor | null };
    const route = routeName(request.method, request.routeOptions.url ?? '');
    const weight = weightOf(request, route);
    const admission =
      weight > 0 ? heavy : ({ commands, queries, bodies, sentFiles, readFiles } as const)[kindOf(route)];
    if (!principal || admission.admits(principal.principalId, Math.max(weight, 1), reply)) done();
    else done(tooMuch());
  });
  // Where the answer is a stream, the work goes on until that has ended.
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.raw.closed) giveBack(reply);
    else
      reply.raw.once('close', () => {
        giveBack(reply);
      });
    done();
  });
}

function kindOf(route: string): keyof Omit<AtOnce, 'heavy'> {
  if (route === BODY) return 'bodies';
  if (route.startsWith(commandRoute(''))) return 'commands';
  if (route === 'POST /v1/evidence') return 'sentFiles';
  return route.startsWith('GET /v1/evidence/') ? 'readFiles' : 'queries';
}

const PLACES = Symbol('what a request gives back when it is over');
type Holding = FastifyReply & { [PLACES]?: (() => void) | undefined };

function giveBack(reply: Holding): void {
  reply[PLACES]?.();
  reply[PLACES] = undefined;
}

class Admission {
  private readonly places: Places;

  constructor({ inAll, ofOne }: Bound) {
    this.places = new Places(inAll, ofOne);
  }

  admits(principalId: string, weight: number, reply: Holding): boolean {
    if (!this.places.take(principalId, weight)) return false;
    reply[PLACES] = () => {
      this.places.giveBack(principalId, weight);
    };
    return true;
  }
}

const tooMuch = (): Problem =>
  new Problem('service.unavailable', 'Too much is asked of the service at once. Send it again.', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });

/** A dry run keeps what it would write, a what-if what a month holds; others go through a log, a board or a file. */
function weightOf({ headers, query }: FastifyRequest, route: string): number {
  if (route === BODY) return headers['dry-run'] === 'true' && !isShort(headers) ? 4 : 0;
  if (route.endsWith('/what-if')) return 4;
  const isWhole = /\/(export|proof)$/.test(route) || FILES.test(headers.accept ?? '');
  return isWhole || HEAVY_FIELDS.some((field) => Object.hasOwn(query as object, field)) ? 1 : 0;
}

/** Whether a dry run is short, as that of an entry which somebody is about to record: the console asks at each key that they press. */
const isShort = (headers: FastifyRequest['headers']): boolean =>
  Number(headers['content-length'] ?? Infinity) <= SHORT_BODY_BYTES;

/** The media types of whole boards. */
const FILES = /csv|ndjson|spreadsheetml/;
const HEAVY_FIELDS = ['format', 'knownAt', 'effectiveOn'];
