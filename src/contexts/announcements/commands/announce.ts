import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { BooleanField, IdField, LineField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { LinksField } from '../../employees/commands/evidence-dto.js';
import type { Evidence } from '../../employees/domain/events.js';
import { AnnouncementRepository } from '../announcement-repository.js';

export class AnnounceDto extends CommandDto {
  @IdField({ description: 'The id of the announcement', example: 'points-week-2026' })
  announcementId!: string;

  @LineField(200, { description: 'What it is called', example: 'The points week begins' })
  title!: string;

  @TextField(10_000, { description: 'What is announced', example: 'From Monday on all offices take part.' })
  text!: string;

  @LinksField({ description: 'What belongs to it' })
  evidence?: Evidence[];

  @IdField({ description: 'The office it is for; everybody when left out', example: 'reception' }, true)
  officeId?: string;

  @BooleanField({
    description: 'Whether whom it is for has to say that they have read it',
    example: true,
  })
  mustAcknowledge!: boolean;
}

export class AnnounceCommand extends DispatchedCommand<AnnounceDto> {}

export const announce = defineCommand(
  'Announce',
  'Announce something to everybody, or to an office.',
  AnnounceDto,
  AnnounceCommand,
);
export const AnnounceController = commandController(announce);

@CommandHandler(AnnounceCommand)
export class AnnounceHandler implements ICommandHandler<AnnounceCommand> {
  constructor(private readonly repository: AnnouncementRepository) {}

  execute({ fields, envelope }: AnnounceCommand): Promise<Outcome> {
    const { announcementId, title, text, evidence, officeId = null, mustAcknowledge } = fields;
    return this.repository.announce(
      { type: 'Announce', announcementId, title, text, evidence, officeId, mustAcknowledge },
      envelope,
    );
  }
}
