import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FILE_TYPES, isLines } from '../../infrastructure/http/media-types.js';

export interface HttpLimits {
  /** The time for the rest of a body to arrive, from the head of its request on, or from the answer to it. */
  readonly bodyMs: number;
  /** The time for a file, which comes from a phone. */
  readonly fileMs: number;
  /** The most open connections; those beyond are closed. Well below the descriptors that a process may have. */
  readonly connections: number;
}

export const HTTP_LIMITS: HttpLimits = { bodyMs: 30_000, fileMs: 300_000, connections: 4_096 };

/**
 * Ends connections whose sender stops in the middle of a body: they would stay open for ever, with a key or without, and take
 * all descriptors. A body of many lines may take as long as it takes while its lines are being answered.
 */
export function boundBodies(server: FastifyInstance, { bodyMs, fileMs, connections }: HttpLimits): void {
  server.server.maxConnections = connections;
  const arriving = new Arriving();
  const files = new Arriving();
  server.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request) && !hasLines(request))
      (isFile(request) ? files : arriving).since(request, performance.now());
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    if (hasBody(request)) {
      files.forget(request);
      arriving.since(request, performance.now());
    }
    done();
  });
  // One look at all of them costs less than a timer for each.
  const looking = setInterval(() => {
    arriving.giveUp(performance.now() - bodyMs);
    files.giveUp(performance.now() - fileMs);
  }, bodyMs / 4);
  looking.unref();
  server.addHook('onClose', (_server, done) => {
    clearInterval(looking);
    done();
  });
}

/** Requests whose body has not arrived whole, in the order in which their time began. */
class Arriving {
  private readonly requests = new Map<FastifyRequest, number>();

  since(request: FastifyRequest, now: number): void {
    this.requests.delete(request);
    if (!request.raw.complete) this.requests.set(request, now);
  }

  forget(request: FastifyRequest): void {
    this.requests.delete(request);
  }

  giveUp(before: number): void {
    for (const [request, since] of this.requests) {
      if (since > before) return;
      this.requests.delete(request);
      if (!request.raw.complete) endConnection(request);
    }
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

const isFile = ({ headers }: FastifyRequest): boolean => FILE_TYPES.test(headers['content-type'] ?? '');

const hasLines = ({ headers }: FastifyRequest): boolean => isLines(headers['content-type']);

/** Ends a connection as Node does where the head of a request does not come. One that has ended already has no socket. */
function endConnection({ raw }: FastifyRequest): void {
  const socket = raw.socket as Socket | null;
  socket?.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n', () => socket.destroy());
}
