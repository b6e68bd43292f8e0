import { Controller, Get, Optional, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PROJECTIONS } from '../../../projections/index.js';
import { statusOf, type ProjectionStatus } from '../../../projections/runtime/health.js';
import { EventLog } from '../../event-store/event-log.js';
import { within } from '../../event-store/within.js';
import { ScheduledJobs } from '../../jobs/scheduled-jobs.js';
import { Postgres } from '../../postgres/postgres.js';

const CHECK_TIMEOUT_MS = 2_000;

class Live {
  @ApiProperty({ enum: ['live'] })
  status!: 'live';
}

class PartHealth {
  @ApiProperty({ enum: ['up', 'down'] })
  state!: 'up' | 'down';

  @ApiPropertyOptional({ description: 'what is wrong' })
  detail?: string;

  @ApiPropertyOptional({ description: 'of the event store: the place of the newest event' })
  position?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'of the jobs: when this process last looked for something to do',
  })
  lastTickAt?: string;
}

class ProjectionHealth {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, description: 'place of the last event that it includes' })
  position!: string | null;

  @ApiProperty({ description: 'distance to the end of the log, in its own positions' })
  behind!: string;

  @ApiProperty({ enum: ['live', 'catching-up', 'waiting', 'stopped'] })
  state!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'the event that stopped it',
  })
  error!: object | null;
}

class Ready {
  @ApiProperty({ enum: ['ready', 'not-ready'] })
  status!: 'ready' | 'not-ready';

  @ApiProperty({ type: PartHealth })
  eventStore!: PartHealth;

  @ApiProperty({ type: PartHealth })
  database!: PartHealth;

  @ApiPropertyOptional({ type: PartHealth, description: 'where this process runs jobs' })
  jobs?: PartHealth;

  @ApiProperty({ type: [ProjectionHealth] })
  projections!: ProjectionHealth[];
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly log: EventLog,
    private readonly postgres: Postgres,
    @Optional() private readonly scheduledJobs?: ScheduledJobs,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'live', summary: 'Whether the process answers. Needs no key.' })
  @ApiOkResponse({ type: Live })
  live(): Live {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'ready',
    summary:
      'Whether the log, the database and every projection are there, and how far each is behind. Needs no key.',
  })
  @ApiOkResponse({ type: Ready })
  @ApiServiceUnavailableResponse({ type: Ready })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const head = await settled(this.log.head());
    const projections = await settled(statusOf(this.postgres, PROJECTIONS, head.value ?? 0n));
    const jobs = this.scheduledJobs?.status;
    const health: Ready = {
      status: isReady(head, projections) && jobs?.state !== 'down' ? 'ready' : 'not-ready',
      eventStore: partOf(head, head.value),
      database: partOf(projections),
      ...(jobs === undefined ? {} : { jobs }),
      projections: [...(projections.value ?? [])],
    };
    void reply.status(health.status === 'ready' ? 200 : 503).send(health);
  }
}

interface Settled<T> {
  readonly value?: T;
  readonly fault?: string;
}

async function settled<T>(check: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await within(CHECK_TIMEOUT_MS, check) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

const partOf = ({ fault }: Settled<unknown>, position?: bigint): PartHealth => ({
  state: fault === undefined ? 'up' : 'down',
  ...(fault === undefined ? {} : { detail: fault }),
  ...(position === undefined ? {} : { position: String(position) }),
});

/** A projection that nobody runs or that has stopped is as bad as a database that is gone; one that lags is only late. */
const isReady = (head: Settled<bigint>, projections: Settled<readonly ProjectionStatus[]>): boolean =>
  head.fault === undefined &&
  projections.value?.every(({ state }) => state === 'live' || state === 'catching-up') === true;
