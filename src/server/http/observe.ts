import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { routeName } from '../../contexts/access/domain/routes.js';
import { logRequest } from '../../infrastructure/telemetry/logs.js';
import { metrics, secondsSince } from '../../infrastructure/telemetry/metrics.js';
import { tracing, type RequestSpan } from '../../infrastructure/telemetry/traces.js';

interface Observed {
  readonly startedAt: number;
  readonly span: RequestSpan | undefined;
}

const OBSERVED = Symbol('what is observed of a request');
type ObservedRequest = FastifyRequest & { [OBSERVED]?: Observed };

/** Measures, traces and logs every request by its route, from its arrival to the end of its answer. */
export function observeRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request: ObservedRequest, reply, done) => {
    const { method, routeOptions, headers } = request;
    const span = tracing.traces?.request(method, routeOptions.url, traceparentIn(headers));
    request[OBSERVED] = { startedAt: performance.now(), span };
    reply.raw.once('close', () => {
      ended(request, reply);
    });
    done();
  });
  // Not before: what a body's arrival calls back does not know who waits for it.
  server.addHook('preHandler', (request: ObservedRequest, _reply, done) => {
    const span = request[OBSERVED]?.span;
    if (span === undefined) done();
    else span.activate(done);
  });
}

function ended(request: ObservedRequest, reply: FastifyReply): void {
  const observed = request[OBSERVED];
  if (observed === undefined) return;
  const seconds = secondsSince(observed.startedAt);
  const status = reply.raw.writableFinished ? reply.statusCode : 'aborted';
  const route = request.routeOptions.url;
  // Methods of addresses that there are not are anybody's invention.
  const [method, known] = route === undefined ? ['', 'none'] : [methodOf(request.method, route), route];
  metrics.http.observe({ method, route: known, status }, seconds);
  const { span } = observed;
  const log = (): void => {
    logRequest({ method, route: known, status, seconds });
  };
  if (span === undefined) log();
  else span.activate(log);
  span?.end(status);
}

const methodOf = (method: string, route: string): string => routeName(method, route).split(' ', 1)[0] ?? '';

const traceparentIn = ({ traceparent }: FastifyRequest['headers']): string | undefined =>
  typeof traceparent === 'string' ? traceparent : undefined;
