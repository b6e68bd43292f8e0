import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { NDJSON } from '../../../infrastructure/http/media-types.js';
import { Problem } from '../../../infrastructure/http/problem.js';
import type { Step } from '../derivation.js';
import type { Comparison } from '../domain/differences.js';
import { LastComparison } from '../last-comparison.js';
import { ComparedElsewhere, TableComparison } from '../table-comparison.js';
import { TableComparisonView } from './comparison-views.js';

const TOLD_EVERY_MS = 500;
const RETRY_AFTER_SECONDS = 5;

/** A line of the answer: how far it has come, or the end. */
type Line = { readonly step: Step } | { readonly comparison: Comparison } | { readonly failed: string };

@ApiTags('proofs')
@Controller('v1/log/comparison')
export class ComparisonController {
  constructor(
    private readonly tables: TableComparison,
    private readonly last: LastComparison,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readComparison',
    summary: 'When the tables were compared with the events the last time, and which rows differed',
  })
  @ApiOkResponse({ type: TableComparisonView })
  @ApiProblems('not-allowed', 'not-found')
  async read(): Promise<TableComparisonView> {
    const last = await this.last.read();
    if (last === undefined)
      throw new Problem('not-found', 'Nothing was compared yet: that is done each night.');
    return last;
  }

  @Get('now')
  @ApiOperation({
    operationId: 'compareNow',
    summary: 'Compares the tables with the events now',
    description:
      'NDJSON: now and then a line `{"step":{"position","upTo","events","differences"}}`, and as the last one ' +
      '`{"comparison":…}`, as `readComparison` tells it, or `{"failed":…}`. One at a time.',
  })
  @ApiOkResponse({ content: { [NDJSON]: { schema: { type: 'string' } } } })
  @ApiProblems('not-allowed', 'position.not-reached', 'service.unavailable')
  async compare(@Res() reply: FastifyReply): Promise<void> {
    const lines = this.lines();
    const { value: first } = await lines.next();
    if (first === undefined) return;
    void reply.type(NDJSON).send(Readable.from(textOf(first, lines), { objectMode: false }));
  }

  private async *lines(): AsyncGenerator<Line, undefined> {
    const stopping = new AbortController();
    const reached: { step?: Step } = {};
    const running = this.tables.run(stopping.signal, (at) => {
      reached.step = at;
    });
    const ended = running.then((comparison) => ({ comparison }));
    ended.catch(() => undefined);
    try {
      for (;;) {
        const end = await Promise.race([ended, delay(TOLD_EVERY_MS)]);
        if (end !== undefined) {
          yield end;
          return;
        }
        // Nothing is told before it has begun: what keeps it from that has a status of its own.
        if (reached.step !== undefined) yield { step: reached.step };
      }
    } catch (error) {
      throw error instanceof ComparedElsewhere ? isBusy() : error;
    } finally {
      // Nobody reads on, or it is over.
      stopping.abort();
    }
  }
}

const isBusy = (): Problem =>
  new Problem('service.unavailable', 'The tables are being compared just now.', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });

async function* textOf(first: Line, rest: AsyncIterable<Line>): AsyncGenerator<string> {
  yield lineOf(first);
  try {
    for await (const line of rest) yield lineOf(line);
  } catch (error) {
    yield lineOf({ failed: error instanceof Error ? error.message : String(error) });
  }
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;
