import { ApiProperty } from '@nestjs/swagger';

export class OfficeView {
  @ApiProperty()
  readonly officeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day on which nobody is there; null while it is open.',
  })
  readonly closedOn!: string | null;
}

export class OfficesView {
  @ApiProperty({ type: [OfficeView] })
  readonly items!: readonly OfficeView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
