import { ApiProperty } from '@nestjs/swagger';
import { EXPORT_LANGUAGES, type ExportLanguage } from '../../../infrastructure/http/file-exports.js';
import {
  BooleanFilterField,
  ChoiceFilterField,
  ListQuery,
  MonthFilterField,
} from '../../../infrastructure/http/query-fields.js';
import { RoleView } from '../../access/queries/principal-views.js';
import type { RecordedFigures } from '../domain/participation.js';
import { Suppressed, WholeNumber } from './figure-fields.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export const FORMATS = ['xlsx'] as const;

export class ParticipationQuery extends ListQuery {
  @MonthFilterField()
  from?: string;

  @MonthFilterField()
  to?: string;

  @BooleanFilterField('Only those who recorded something in the time, or only those who recorded nothing.')
  recorded?: string;

  @ChoiceFilterField(FORMATS)
  format?: (typeof FORMATS)[number];

  @ChoiceFilterField(EXPORT_LANGUAGES)
  lang?: ExportLanguage;
}

class RecordedFiguresView implements RecordedFigures {
  @WholeNumber()
  readonly entries!: number;
  @WholeNumber('Different employees.')
  readonly people!: number;
  @WholeNumber()
  readonly awards!: number;
  @WholeNumber()
  readonly deductions!: number;
  @WholeNumber()
  readonly pointsAwarded!: number;
  @WholeNumber('Without a sign.')
  readonly pointsDeducted!: number;
}

export class ParticipantView {
  @ApiProperty({ description: 'Of whoever authorised, else recorded; or `leading-group`, or `admin`.' })
  readonly principalId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where no principal has that id.' })
  readonly name!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Which employee the person is.' })
  readonly employeeId!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where the employee belonged at the end of the time, or belongs now where it has not ended.',
  })
  readonly officeId!: string | null;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: [RoleView], description: 'Those assigned now; a manager’s with the office.' })
  readonly roles!: readonly RoleView[];
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether they may record now; null where it is no principal.',
  })
  readonly mayRecord!: boolean | null;
  @ApiProperty({ description: 'Whether anything counts in the time that they recorded.' })
  readonly recorded!: boolean;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day on which they ever recorded, also where it was taken back since; null: never.',
  })
  readonly lastOn!: string | null;
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: RecordedFiguresView, nullable: true })
  readonly figures!: RecordedFiguresView | null;
}

export class ParticipationView {
  @ApiProperty({ example: '2025-03' })
  readonly from!: string;
  @ApiProperty({ example: '2025-03' })
  readonly to!: string;
  @ApiProperty({ description: 'The place in the log up to which entries and principals count.' })
  readonly position!: string;
  @ApiProperty({ description: 'Whether nothing is told but the row of whoever asks.' })
  readonly own!: boolean;
  @WholeNumber('Of all pages, whatever the filter.')
  readonly count!: number;
  @WholeNumber('Of them, those who recorded nothing.')
  readonly nothing!: number;
  @ApiProperty({
    type: [ParticipantView],
    description: 'Those who recorded nothing first, then by the last day, the longest ago first.',
  })
  readonly items!: readonly ParticipantView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
