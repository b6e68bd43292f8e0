import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../contexts/access/domain/actor.js';
import type { SharedCounters } from '../../infrastructure/queue/shared-counters.js';
import { addressOf } from '../../infrastructure/http/address.js';
import { tooOften } from '../../infrastructure/http/problem.js';

/** The limits of requests in a minute; 0 for no limit. */
export interface Rates {
  readonly ofPrincipal: number;
  readonly ofAddress: number;
}

/** No caller needs as much: a process takes some thousand commands a second, of all callers together. */
export const RATES: Rates = { ofPrincipal: 600_000, ofAddress: 1_200_000 };

const MINUTE_MS = 60_000;
/** The most addresses counted in memory; beyond that, those that asked longest ago are dropped first. */
const MAX_COUNTED = 20_000;
/** Monitors ask these routes, and must not be refused as if the service were gone. */
const NOT_COUNTED = '/health/';

/**
 * Bounds how often one address and one principal may ask, beside how much each may have under way (`admission.ts`). The
 * counts are shared where there is a Redis; while it is away, nothing is refused.
 */
export async function limitRates(
  server: FastifyInstance,
  shared: SharedCounters | undefined,
): Promise<Limiters> {
  const redis = shared === undefined ? {} : { redis: shared.client, nameSpace: shared.prefix };
  if (shared !== undefined)
    server.addHook('onClose', (_server, done) => {
      shared.close();
      done();
    });
  await server.register(rateLimit, { global: false, cache: MAX_COUNTED, skipOnError: true, ...redis });
  return {
    byAddress: (most) => {
      limiter(server, most, 'this address', addressOf);
    },
    byPrincipal: (most) => {
      limiter(server, most, 'this key’s principal', principalOf);
    },
  };
}

type Limiter = (request: FastifyRequest) => Promise<void>;

export interface Limiters {
  readonly byAddress: (most: number) => void;
  readonly byPrincipal: (most: number) => void;
}

function limiter(
  server: FastifyInstance,
  most: number,
  whose: string,
  who: (request: FastifyRequest) => string | undefined,
): void {
  if (most === 0) return;
  const keyGenerator = (request: FastifyRequest): string => `${whose} ${who(request) ?? ''}`;
  const count = server.createRateLimit({ max: most, timeWindow: MINUTE_MS, keyGenerator });
  const check: Limiter = async (request) => {
    if (request.url.startsWith(NOT_COUNTED) || who(request) === undefined) return;
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    throw tooOften(
      `From ${whose} no more than ${most} requests are answered in a minute.`,
      Math.max(counted.ttlInSeconds, 1),
    );
  };
  server.addHook('onRequest', check);
}

const principalOf = (request: FastifyRequest): string | undefined =>
  (request as { readonly principal?: Actor | null }).principal?.principalId;
