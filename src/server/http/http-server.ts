import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { admitWhatCanBeDone, AT_ONCE, type AtOnce } from './admission.js';
import type { SharedCounters } from '../../infrastructure/queue/shared-counters.js';
import { sendAnswerHeaders } from '../../infrastructure/http/answer-headers.js';
import { serveApiDocument } from './api-document.js';
import { guardWithKeys, type Gate } from '../../contexts/access/guard/authentication.js';
import { serveConsole } from './console.js';
import { FILE_TYPES, JSON_TYPE, NDJSON } from '../../infrastructure/http/media-types.js';
import { jsonIn } from '../../infrastructure/http/json.js';
import { invalidInput } from '../../infrastructure/http/problem.js';
import { nestLogger } from '../../infrastructure/telemetry/logs.js';
import { answerUnrouted, ProblemFilter } from './problem-filter.js';
import { observeRequests } from './observe.js';
import { limitRates, RATES, type Rates } from './rates.js';
import { boundBodies, HTTP_LIMITS, type HttpLimits } from './slow-bodies.js';

/** The limit of a body with one command, unless its definition says another; lines of a bulk body have a limit of their own. */
const MAX_BODY_BYTES = 16 * 1024;

/** The bounds; the defaults when left out. */
export interface HttpOptions {
  readonly limits?: HttpLimits;
  readonly atOnce?: AtOnce;
  readonly rates?: Rates | undefined;
  /** Present where several processes count requests together. */
  readonly counters?: SharedCounters | undefined;
  /** The proxies, as addresses or networks, whose word for the address of a caller is taken. */
  readonly trustedProxies?: readonly string[];
  /** A key that reads the metrics, and nothing else. */
  readonly metricsKey?: string | undefined;
}

/** The HTTP side of an application: keys, problems, media types, documentation. Not listening yet. */
export async function createHttpServer(
  module: Type | DynamicModule,
  gate: Gate,
  {
    limits = HTTP_LIMITS,
    atOnce = AT_ONCE,
    rates = RATES,
    counters,
    trustedProxies = [],
    metricsKey,
  }: HttpOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    forceCloseConnections: true,
    frameworkErrors: answerUnrouted,
  });
  const server = adapter.getInstance();
  observeRequests(server);
  sendAnswerHeaders(server);
  boundBodies(server, limits);
  letBodiesBeLonger(server);
  const rated = await limitRates(server, counters);
  rated.byAddress(rates.ofAddress);
  guardWithKeys(server, gate, metricsKey);
  rated.byPrincipal(rates.ofPrincipal);
  admitWhatCanBeDone(server, atOnce);
  await serveConsole(server);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: nestLogger(),
    abortOnError: false,
    bodyParser: false,
  });
  server.removeContentTypeParser('text/plain');
  parseOnlyUtf8(server);
  // A body of many lines is handed on as the stream that it is.
  server.addContentTypeParser(
    NDJSON,
    (_request: unknown, payload: unknown, done: (e: null, body: unknown) => void) => {
      done(null, payload);
    },
  );
  // So is a file, which may be long.
  server.addContentTypeParser(
    FILE_TYPES,
    (_request: unknown, payload: unknown, done: (e: null, body: unknown) => void) => {
      done(null, payload);
    },
  );
  app.useGlobalFilters(new ProblemFilter(gate.accesses));
  serveApiDocument(app);
  await app.init();
  return app;
}

/** The limit of a route that takes more than others do. */
function letBodiesBeLonger(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { maxBodyBytes } = (route.config ?? {}) as { readonly maxBodyBytes?: number };
    if (maxBodyBytes !== undefined) route.bodyLimit = maxBodyBytes;
  });
}

/** Refuses bytes that are no text: they would be read as the replacement character, and so as content that nobody sent. */
function parseOnlyUtf8(server: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  server.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    try {
      done(null, jsonIn(textIn(body, utf8)));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** @throws Problem */
function textIn(body: Buffer, utf8: InstanceType<typeof TextDecoder>): string {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw invalidInput([{ field: '', message: 'must be UTF-8' }]);
  }
  if (text === '') throw invalidInput([{ field: '', message: 'must be a JSON object, not empty' }]);
  return text;
}
