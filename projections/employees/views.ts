import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EffectiveOnField } from '../../src/infrastructure/http/as-of-query.js';
import {
  BooleanFilterField,
  KnownAtField,
  ListQuery,
  NameFilterField,
  OfficeFilterField,
  ReadQuery,
  SearchField,
} from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

/** Points of the running employment; all zero for a person who has left. They may lie below zero (rule 12). */
export class BalanceView {
  @ApiProperty({ type: 'integer' })
  readonly base!: number;
  @ApiProperty({ type: 'integer' })
  readonly fixed!: number;
  @ApiProperty({ type: 'integer' })
  readonly behaviour!: number;
  @ApiProperty({ type: 'integer' })
  readonly total!: number;
}

export class EmploymentView {
  @ApiProperty({ type: 'integer', description: 'From 1.' })
  readonly employmentNo!: number;
  @ApiProperty({ description: 'What the employee was called in it.' })
  readonly name!: string;
  @ApiProperty({ format: 'date' })
  readonly joinedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null while it runs.' })
  readonly leftOn!: string | null;
}

export class EmployeeView {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({
    description: 'The office in force today; of the last employment where there is none running.',
  })
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ description: 'Whether an employment is running.' })
  readonly active!: boolean;
  @ApiProperty({ type: 'integer', description: '1 for the first stay; the last one where none is running.' })
  readonly employmentNo!: number;
  @ApiProperty({ format: 'date' })
  readonly joinedOn!: string;
  @ApiProperty({ type: BalanceView })
  readonly balance!: BalanceView;
  @ApiProperty({ type: 'integer', description: 'Awards and deductions, over all employments.' })
  readonly entries!: number;
  @ApiProperty({ type: 'integer', description: 'Entries undone, over all employments.' })
  readonly reversals!: number;
  @ApiProperty({ type: 'integer', description: 'Of the entries, those in trial, which count nowhere.' })
  readonly trials!: number;
  @ApiProperty({ type: 'integer', description: "Of the last event in the employee's stream." })
  readonly revision!: number;
  @ApiPropertyOptional({ description: 'Whose id this person goes by, where this one was given up.' })
  readonly joinedInto?: string;
  @ApiProperty({ type: [EmploymentView], description: 'Every stay, the first one first.' })
  readonly employments!: readonly EmploymentView[];
}

export class EmployeesView {
  @ApiProperty({ type: [EmployeeView] })
  readonly items!: readonly EmployeeView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class EmployeesQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;

  @BooleanFilterField()
  active?: string;

  @SearchField()
  search?: string;

  @NameFilterField('Those who bear this name or bore it, as names are compared.')
  name?: string;
}

export class EmployeeQuery extends ReadQuery {
  @KnownAtField()
  knownAt?: string;

  @EffectiveOnField()
  effectiveOn?: string;
}
