import { ApiProperty } from '@nestjs/swagger';
import { IdFilterField, ListQuery, OfficeFilterField } from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class SignaturesQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;
}

export class AcknowledgementsQuery extends SignaturesQuery {
  @IdFilterField('editionId', 'The adopted edition; the one adopted last when left out.')
  editionId?: string;
}

export class OfficeAcknowledgementsView {
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: 'integer', description: 'How many are in it today.' })
  readonly people!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them have signed.' })
  readonly acknowledged!: number;
}

export class AcknowledgementView {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ description: 'Of today.' })
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: not yet.' })
  readonly acknowledgedAt!: string | null;
}

export class SignaturesView {
  @ApiProperty({ type: 'integer', description: 'How many of those whom it is for are employed today.' })
  readonly people!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them have signed.' })
  readonly acknowledged!: number;
  @ApiProperty({ type: [OfficeAcknowledgementsView] })
  readonly offices!: readonly OfficeAcknowledgementsView[];
  @ApiProperty({ type: [AcknowledgementView], description: 'Whoever has not signed comes first, by office.' })
  readonly items!: readonly AcknowledgementView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class AcknowledgementsView extends SignaturesView {
  @ApiProperty()
  readonly editionId!: string;
  @ApiProperty()
  readonly title!: string;
}

export class AnnouncementAcknowledgementsView extends SignaturesView {
  @ApiProperty()
  readonly announcementId!: string;
}

export class SignedEditionView {
  @ApiProperty()
  readonly editionId!: string;
  @ApiProperty({ format: 'date-time' })
  readonly acknowledgedAt!: string;
}

export class OwnAcknowledgementsView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The notice up to which all are acknowledged; null: none.',
  })
  readonly upTo!: string | null;
  @ApiProperty({ type: [SignedEditionView] })
  readonly editions!: readonly SignedEditionView[];
}
