import { ApiProperty } from '@nestjs/swagger';
import {
  DateFilterField,
  ListQuery,
  PrincipalFilterField,
} from '../../src/infrastructure/http/query-fields.js';

export class LentAuthorityView {
  @ApiProperty({ description: 'Whose authority it is.' })
  readonly principalId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ description: 'Who may use it.' })
  readonly delegateId!: string;
  @ApiProperty()
  readonly delegateName!: string;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date', description: 'The last day.' })
  readonly until!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was ended before its time; null: it was not.',
  })
  readonly endedAt!: string | null;
}

export class DelegationsView {
  @ApiProperty({
    type: [LentAuthorityView],
    description: 'Of each two the last one, by whose authority it is, then by who may use it.',
  })
  readonly items!: readonly LentAuthorityView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class DelegationsQuery extends ListQuery {
  @PrincipalFilterField('Only what they have lent.')
  principalId?: string;

  @PrincipalFilterField('Only what was lent to them.')
  delegateId?: string;

  @DateFilterField('Only what may be used on that day.')
  on?: string;
}
