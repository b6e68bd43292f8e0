import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, DateField, IdField, NumberField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { NeededLinksField } from '../../employees/commands/evidence-dto.js';
import type { Evidence } from '../../employees/domain/events.js';
import { AnnouncementRepository } from '../announcement-repository.js';
import { MEETING_KINDS, type MeetingKind } from '../domain/events.js';

const MANY = 1_000_000;

export class RecordMeetingDto extends CommandDto {
  @IdField({ description: 'The id of the meeting', example: 'all-staff-2026-09' })
  meetingId!: string;

  @ChoiceField(MEETING_KINDS, {
    description:
      'all-staff: of everybody; plenary: of the representatives; leading-group: of the leading group',
    example: 'all-staff',
  })
  kind!: MeetingKind;

  @DateField({ description: 'The day on which it was held', example: '2026-09-30' }, false)
  heldOn!: string;

  @NumberField(1, MANY, { description: 'How many were entitled to come', example: 43 })
  entitled!: number;

  @NumberField(0, MANY, { description: 'How many of them came', example: 40 })
  present!: number;

  @NeededLinksField({
    description: 'Its minutes',
    example: [{ href: 'https://files.example.org/minutes-2026-11.pdf', sha256: 'a3'.repeat(32) }],
  })
  minutes!: Evidence[];

  @IdField({ description: 'The id of what it resolved on, as of an edition', example: '2026-autumn' }, true)
  resolutionOf?: string;
}

export class RecordMeetingCommand extends DispatchedCommand<RecordMeetingDto> {}

export const recordMeeting = defineCommand(
  'RecordMeeting',
  'Record that a meeting was held, with its minutes.',
  RecordMeetingDto,
  RecordMeetingCommand,
);
export const RecordMeetingController = commandController(recordMeeting);

@CommandHandler(RecordMeetingCommand)
export class RecordMeetingHandler implements ICommandHandler<RecordMeetingCommand> {
  constructor(private readonly repository: AnnouncementRepository) {}

  execute({ fields, envelope }: RecordMeetingCommand): Promise<Outcome> {
    const { meetingId, kind, heldOn, entitled, present, minutes, resolutionOf = null } = fields;
    return this.repository.recordMeeting(
      { type: 'RecordMeeting', meetingId, kind, heldOn, entitled, present, minutes, resolutionOf },
      envelope,
    );
  }
}
