import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LastKept } from '../kept/last-kept.js';

export class Live {
  @ApiProperty({ enum: ['live'] })
  status!: 'live';
}

export class PartHealth {
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

export class FollowerHealth extends PartHealth {
  @ApiProperty({ description: 'what it follows' })
  name!: string;
}

export class CutStream {
  @ApiProperty()
  stream!: string;

  @ApiProperty({ enum: ['tombstoned', 'truncated'] })
  how!: 'tombstoned' | 'truncated';

  @ApiProperty({ description: 'place in the log where it was cut' })
  position!: string;
}

export class SetAsideEvent {
  @ApiProperty({ description: 'place in the log of the event that is passed over' })
  position!: string;

  @ApiProperty()
  stream!: string;

  @ApiProperty({ type: 'integer' })
  revision!: number;

  @ApiProperty()
  type!: string;

  @ApiProperty({ description: 'place in the log of the event that says so' })
  setAsideAt!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class ComparisonHealth {
  @ApiProperty({ format: 'date-time', description: 'when it ended' })
  at!: string;

  @ApiProperty({ description: 'place in the log up to which it went' })
  position!: string;

  @ApiProperty({ type: 'integer', description: 'rows that were compared' })
  rows!: number;

  @ApiProperty({ type: 'integer', description: 'rows that are not what the events give' })
  differences!: number;

  @ApiPropertyOptional({ description: 'the tables and periods of the first of them' })
  detail?: string;
}

export class KeptHealth implements LastKept {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'the log' })
  log!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'the keys that sign' })
  keys!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'the vault' })
  vault!: string | null;
}

export class ProjectionHealth {
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

export class Ready {
  @ApiProperty({
    enum: ['ready', 'degraded', 'not-ready'],
    description: 'degraded: commands and reads are answered, but something else waits for somebody',
  })
  status!: 'ready' | 'degraded' | 'not-ready';

  @ApiProperty({ type: [String], description: 'why it is not just ready, one line each' })
  reasons!: string[];

  @ApiProperty({ type: PartHealth })
  eventStore!: PartHealth;

  @ApiProperty({ type: PartHealth })
  database!: PartHealth;

  @ApiPropertyOptional({
    type: PartHealth,
    description: 'where this process answers requests: what it knows of principals and keys',
  })
  access?: PartHealth;

  @ApiPropertyOptional({ type: PartHealth, description: 'where this process runs jobs' })
  jobs?: PartHealth;

  @ApiPropertyOptional({
    type: ComparisonHealth,
    description: 'the last comparison of the tables with the events, if there was one',
  })
  comparison?: ComparisonHealth;

  @ApiPropertyOptional({
    type: KeptHealth,
    description:
      'where the log is in the data directory of this process: when each part was last kept by `points backup`',
  })
  kept?: KeptHealth;

  @ApiProperty({
    type: [FollowerHealth],
    description: 'everybody in this process who follows the log, beside the read models',
  })
  followers!: FollowerHealth[];

  @ApiProperty({ type: [ProjectionHealth] })
  projections!: ProjectionHealth[];

  @ApiProperty({ type: [CutStream], description: 'streams that somebody cut past the service' })
  cutStreams!: CutStream[];

  @ApiProperty({ type: [SetAsideEvent], description: 'events that this service goes on without, for ever' })
  setAside!: SetAsideEvent[];
}
