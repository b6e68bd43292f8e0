import { afterEach, describe, expect, it } from '@jest/globals';
import type { LoggerService } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logAs, logRequest, nestLogger, say } from './logs.js';
import { tracing, type Traces } from './traces.js';

const SPAN = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };

describe('lines for programs', () => {
  const written: string[] = [];
  const parsed = (): Record<string, unknown>[] =>
    written.splice(0).map((line) => JSON.parse(line) as Record<string, unknown>);

  const begin = (): LoggerService => {
    logAs('json', { write: (line) => written.push(line) });
    return nestLogger() as LoggerService;
  };
  afterEach(() => {
    logAs('text');
    tracing.traces = undefined;
  });

  it('are one JSON object each, with level, context and message', () => {
    const nest = begin();
    say('Pointbook listens on http://127.0.0.1:3000');
    nest.warn('tries again', 'Projector');
    nest.error('broke', 'Error: broke\n    at here', 'http');
    nest.log('closed 2025-01', 'Jobs');
    nest.log('Mapped {/v1, GET} route', 'RouterExplorer');
    expect(parsed().map(({ level, context, message, stack }) => [level, context, message, stack])).toEqual([
      ['info', 'main', 'Pointbook listens on http://127.0.0.1:3000', undefined],
      ['warn', 'Projector', 'tries again', undefined],
      ['error', 'http', 'broke', 'Error: broke\n    at here'],
      ['info', 'Jobs', 'closed 2025-01', undefined],
    ]);
  });

  it('tell a request by its route, with the trace to which it belongs', () => {
    begin();
    tracing.traces = { current: () => SPAN } as unknown as Traces;
    logRequest({ method: 'GET', route: '/v1/employees/:employeeId', status: 200, seconds: 0.0012345 });
    const [line] = parsed();
    expect(line).toMatchObject({
      ...SPAN,
      context: 'http',
      method: 'GET',
      route: '/v1/employees/:employeeId',
      status: 200,
      durationMs: 1.235,
    });
    expect(Date.parse(String(line?.['time']))).not.toBeNaN();
  });

  it('have the fields that docs/telemetry.md lists', () => {
    const nest = begin();
    tracing.traces = { current: () => SPAN } as unknown as Traces;
    logRequest({ method: 'GET', route: '/v1/months', status: 200, seconds: 0 });
    nest.error('broke', 'a stack', 'http');
    const page = readFileSync(join(import.meta.dirname, '../../../docs/telemetry.md'), 'utf8');
    const [, section = ''] = page.split('\n## Logs\n');
    const listed = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...new Set(parsed().flatMap(Object.keys))].sort());
  });
});

it('nothing is logged of a request where people read the lines', () => {
  expect(nestLogger()).toEqual(['error', 'warn']);
});
