import { ApiProperty } from '@nestjs/swagger';

export class FractionView {
  @ApiProperty({ type: 'integer' })
  readonly num!: number;
  @ApiProperty({ type: 'integer' })
  readonly den!: number;
}
