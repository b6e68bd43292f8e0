import type { LoggerService, LogLevel } from '@nestjs/common';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { tracing } from './traces.js';

/** The logger of JSON lines; undefined where people read the lines. */
let lines: Logger | undefined;

const STANDARD_ERROR = 2;

/** Has everything that this process says from now on written as lines for people, or as JSON for programs. */
export function logAs(format: 'text' | 'json', to?: LineSink): void {
  // Written at once: a process that ends loses none of its last words.
  lines = format === 'json' ? jsonLines(to ?? destination({ fd: STANDARD_ERROR, sync: true })) : undefined;
}

/** Takes whole lines. */
interface LineSink {
  write(line: string): void;
}

/** One JSON object a line, with the span at hand; docs/telemetry.md tells the fields. */
function jsonLines(to: LineSink): Logger {
  return pino(
    {
      base: { pid: process.pid },
      messageKey: 'message',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const { traceId, spanId } = tracing.traces?.current() ?? {};
        return traceId === undefined ? {} : { traceId, spanId };
      },
    },
    to,
  );
}

/** Says a line to those who run the service. */
export function say(line: string): void {
  if (lines === undefined) process.stderr.write(`${line}\n`);
  else lines.info({ context: 'main' }, line);
}

/** A request that is over. */
export interface RequestLine {
  readonly method: string;
  /** The pattern of the route: an address names people. */
  readonly route: string;
  readonly status: number | 'aborted';
  readonly seconds: number;
}

/** Logs a request, among JSON lines alone: people have no use for some thousand a second. */
export function logRequest({ method, route, status, seconds }: RequestLine): void {
  const durationMs = Math.round(seconds * 1_000_000) / 1_000;
  lines?.info({ context: 'http', method, route, status, durationMs }, 'request');
}

/** Nest's logger, and with it that of every part of the service: the plain one says warnings and errors. */
export function nestLogger(): LoggerService | LogLevel[] {
  return lines === undefined ? ['error', 'warn'] : new NestLines(lines);
}

/** Nest calls with the message first, the context last, and a stack between them where there is an error. */
class NestLines implements LoggerService {
  constructor(private readonly to: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    const context = contextIn(more);
    // Nest's own lines, about each route that it maps.
    if (OF_NEST.has(context)) return;
    this.to.info({ context }, textOf(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.to.warn({ context: contextIn(more) }, textOf(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    const stack = message instanceof Error ? message.stack : more.slice(0, -1).find(isText);
    this.to.error({ context: contextIn(more), ...(stack === undefined ? {} : { stack }) }, textOf(message));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.to.fatal({ context: contextIn(more) }, textOf(message));
  }
}

const OF_NEST: ReadonlySet<string> = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

const isText = (value: unknown): value is string => typeof value === 'string';

const contextIn = (more: readonly unknown[]): string => {
  const last = more.at(-1);
  return isText(last) ? last : '';
};

const textOf = (message: unknown): string =>
  message instanceof Error ? message.message : isText(message) ? message : JSON.stringify(message);
