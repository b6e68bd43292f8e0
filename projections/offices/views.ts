import { ApiProperty } from '@nestjs/swagger';

export class OfficeView {
  @ApiProperty()
  readonly officeId!: string;
  @ApiProperty()
  readonly name!: string;
}

export class OfficesView {
  @ApiProperty({ type: [OfficeView] })
  readonly items!: readonly OfficeView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
