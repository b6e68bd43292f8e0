import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AccessLog } from '../../contexts/access/accesses/access-log.js';
import { whomIn } from '../../contexts/access/accesses/whom.js';
import type { AccessDenied } from '../../contexts/access/domain/events.js';
import { routeName } from '../../contexts/access/domain/routes.js';
import { KeysNotFollowed } from '../../contexts/access/ring/key-ring.js';
import { BrokenEvent } from '../../infrastructure/event-store/codec.js';
import { BrokenLink } from '../../infrastructure/event-store/link-watch.js';
import { StreamCut } from '../../infrastructure/event-store/cut-streams.js';
import { Unavailable } from '../../kernel/unavailable.js';
import { metrics } from '../../infrastructure/telemetry/metrics.js';
import type { AuthenticatedRequest } from '../../contexts/access/guard/authentication.js';
import { invalidInput, Problem } from '../../infrastructure/http/problem.js';

const RETRY_AFTER_SECONDS = 1;

/** Makes a problem of every error. An unexpected one is logged whole, and its answer says no more than that. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly accesses: AccessLog) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.problem.status === 403)
      await this.accesses.denied(deniedIn(host.switchToHttp().getRequest(), problem));
    if (problem.problem.status >= 500 && problem.problem.code === 'internal.error') this.logger.error(error);
    answerWith(problem, reply);
  }
}

/** Answers requests that the router refuses before anything else sees them, as one with a malformed address. */
export function answerUnrouted(error: unknown, _request: unknown, reply: FastifyReply): void {
  answerWith(problemOf(error), reply);
}

function answerWith(problem: Problem, reply: FastifyReply): void {
  metrics.refusals.inc({ code: problem.problem.code });
  if (reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds);
  if (problem.problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.status(problem.problem.status).type('application/problem+json').send(problem.problem);
}

function deniedIn(request: AuthenticatedRequest, { problem }: Problem): AccessDenied['data'] {
  const what = routeName(request.method, request.routeOptions.url ?? '');
  const { principalId } = request.principal;
  return { principalId, what, whom: whomIn(request.params, request.body), code: problem.code };
}

/** The problems for refusals of the HTTP server itself, by its code. */
const REFUSED: Readonly<Record<string, () => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    invalidInput([{ field: '', message: 'must be at most 16 KB long, or 256 KB with a logo' }], 413),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    invalidInput([{ field: 'Content-Type', message: 'must be the one that this address takes' }], 415),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    invalidInput([{ field: '', message: 'must be a JSON object, not empty' }]),
  FST_ERR_CTP_INVALID_JSON_BODY: () => invalidInput([{ field: '', message: 'must be JSON' }]),
};

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Unavailable) {
    return new Problem('service.unavailable', `${error.message} Send it again with the same commandId.`, {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
  const ofLog = ofTheLog(error);
  if (ofLog !== undefined) return ofLog;
  const refused = REFUSED[codeOf(error) ?? ''];
  if (refused !== undefined) return refused();
  const status = statusOf(error);
  // The plugin that serves the documentation answers 403 to an address outside it.
  if (status === 404 || status === 403) return new Problem('not-found', 'There is nothing at this address.');
  if (status >= 400 && status < 500)
    return invalidInput([{ field: '', message: (error as Error).message }], status);
  return new Problem('internal.error', 'Something went wrong inside the service; it has been logged.');
}

/** The problem for an error that neither the caller nor a later try can mend: somebody has to look at the log. */
function ofTheLog(error: unknown): Problem | undefined {
  const wayOut = 'What to do: docs/operations.md, "An event that nobody understands".';
  if (error instanceof KeysNotFollowed)
    return new Problem('keys.not-followed', `No key of the log is taken: ${error.message}. ${wayOut}`);
  if (error instanceof BrokenLink)
    return new Problem(
      'log.broken-link',
      `${error.message} (place ${error.position}). What to do: docs/operations.md, "An event that is not what was appended".`,
    );
  if (error instanceof BrokenEvent) {
    const place = error.position === undefined ? '' : ` (place ${error.position})`;
    return new Problem('event.not-understood', `${error.message}${place}. ${wayOut}`);
  }
  if (error instanceof StreamCut) return new Problem('stream.cut', error.message);
  return undefined;
}

/** The code of a refusal by the HTTP server, which Nest wraps. */
function codeOf(error: unknown): string | undefined {
  const refusal = error instanceof HttpException ? error.cause : error;
  const code = (refusal as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof SyntaxError || error instanceof URIError) return 400;
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
