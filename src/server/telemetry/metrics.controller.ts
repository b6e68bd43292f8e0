import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../contexts/access/guard/authentication.js';
import { senderOn } from '../../contexts/access/guard/refusals.js';
import { ApiProblems } from '../../infrastructure/http/api-problems.js';
import { metrics, registry, watchNode } from '../../infrastructure/telemetry/metrics.js';
import { VERSION } from '../../kernel/version.js';
import { Readiness } from '../health/readiness.js';
import type { Ready } from '../health/health-dto.js';

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

@ApiTags('telemetry')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly readiness: Readiness) {
    watchNode(VERSION);
  }

  @Get()
  @Header('content-type', TEXT)
  @Header('cache-control', 'no-store')
  @ApiProduces('text/plain')
  @ApiOperation({
    operationId: 'readMetrics',
    summary:
      'The metrics of this process in the text format of Prometheus, for an auditor, an administrator, or the key that POINTBOOK_METRICS_KEY sets.',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems()
  async read(@Req() request: AuthenticatedRequest): Promise<string> {
    // A process without the API has no guard that stands before every route.
    senderOn('GET /metrics', request.principal);
    noteHealth(await this.readiness.now());
    return registry.metrics();
  }
}

/** Takes over what health has found: it looks at most twice a second, however many ask. */
function noteHealth({ status, projections }: Ready): void {
  metrics.ready.set(status === 'not-ready' ? 0 : 1);
  for (const { name: projection, behind, state } of projections) {
    metrics.projectionLagPositions.set({ projection }, Number(behind));
    metrics.projectionRuns.set({ projection }, state === 'live' || state === 'catching-up' ? 1 : 0);
  }
}
