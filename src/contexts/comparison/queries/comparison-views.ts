import { ApiProperty } from '@nestjs/swagger';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class DifferingRowView {
  @ApiProperty({ description: 'the table; log: it is an event that is not what was appended' })
  readonly table!: string;

  @ApiProperty({ type: String, nullable: true, description: 'whose row it is' })
  readonly employeeId!: string | null;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'a month, a year, or total', example: '2025-03' })
  readonly period!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'what the events give; null: no row' })
  readonly events!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'what the table has; null: no row' })
  readonly found!: string | null;
}

export class TableComparisonView {
  @ApiProperty({ format: 'date-time' })
  readonly startedAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly endedAt!: string;

  @ApiProperty({ description: 'place in the log up to which it went' })
  readonly position!: string;

  @ApiProperty({ type: 'integer', description: 'events that were gone through' })
  readonly events!: number;

  @ApiProperty({ type: 'integer', description: 'rows that were compared' })
  readonly rows!: number;

  @ApiProperty({ type: 'integer', description: 'rows that are not what the events give' })
  readonly differenceCount!: number;

  @ApiProperty({ type: [DifferingRowView], description: 'the first hundred of them' })
  readonly differences!: readonly DifferingRowView[];
}
