import { ApiProperty } from '@nestjs/swagger';
import { namesWithin } from '../../src/infrastructure/http/names/name-of.js';
import { NOTICE_KINDS, type NoticeKind } from '../../src/contexts/notices/domain/kinds.js';

export class NoticeView {
  @ApiProperty({ description: 'The place of its event in the log, by which every process knows it.' })
  readonly position!: string;
  @ApiProperty({ enum: NOTICE_KINDS })
  readonly kind!: NoticeKind;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    ...namesWithin(
      { kind: 'principal', id: 'by', property: 'byName' },
      { kind: 'office', id: 'officeId', property: 'officeName' },
    ),
    description:
      'What it is about: of an entry its item and regulation, points, day, reason, who, the month that it counts in, and the last day for an appeal (null: there is no end yet; absent: there is none); of a board the own place; of what waits until when.',
  })
  readonly about!: Readonly<Record<string, unknown>>;
}

export class NoticesView {
  @ApiProperty({ type: [NoticeView], description: 'The newest first.' })
  readonly items!: readonly NoticeView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
