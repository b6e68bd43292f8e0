import { ApiOnlyProblems } from '../../infrastructure/http/api-problems.js';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Live, Ready } from './health-dto.js';
import { Readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOnlyProblems('rate.exceeded')
  @ApiOperation({ operationId: 'readLiveness', summary: 'Whether the process answers. Needs no key.' })
  @ApiOkResponse({ type: Live })
  live(): Live {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOnlyProblems('rate.exceeded')
  @ApiOperation({
    operationId: 'readReadiness',
    summary:
      'Whether commands and reads are answered: the log takes appends, the database can be written, every read model follows, and how far each is behind. Needs no key.',
  })
  @ApiOkResponse({ type: Ready })
  @ApiServiceUnavailableResponse({ type: Ready })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const health = await this.readiness.now();
    void reply.status(health.status === 'not-ready' ? 503 : 200).send(health);
  }
}
