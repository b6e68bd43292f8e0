import { ApiProperty } from '@nestjs/swagger';

export class RegulationItemView {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the item comes from none.' })
  readonly regulation!: string | null;
  @ApiProperty()
  readonly code!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty()
  readonly category!: string;
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Entries by it that counted in closed months, but for those that were reversed by then; null for fixed points, which count in none.',
  })
  readonly uses!: number | null;
}

export class RegulationItemsView {
  @ApiProperty({ type: String, nullable: true, description: 'The edition in force; null: there is none.' })
  readonly editionId!: string | null;
  @ApiProperty({
    type: [RegulationItemView],
    description: 'In the order of their regulations and codes; those of no regulation come last.',
  })
  readonly items!: readonly RegulationItemView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
