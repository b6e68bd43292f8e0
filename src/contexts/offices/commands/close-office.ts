import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, TextField } from '../../../commands/fields.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { OfficeRepository } from '../office-repository.js';
import { OfficeOccupants } from '../domain/office-occupants.js';

export class CloseOfficeDto extends CommandDto {
  @IdField({ description: 'The office', example: 'annex' })
  officeId!: string;

  @DateField(
    { description: 'First day on which nobody is there, a day to come', example: '2026-06-01' },
    false,
  )
  on!: string;

  @TextField(2_000, { description: 'Why', example: 'The building was given up' })
  reason!: string;
}

export class CloseOfficeCommand extends DispatchedCommand<CloseOfficeDto> {}

export const closeOffice = defineCommand(
  'CloseOffice',
  'Close an office from a day to come on. Whoever is still in it is moved first.',
  CloseOfficeDto,
  CloseOfficeCommand,
);
export const CloseOfficeController = commandController(closeOffice);

@CommandHandler(CloseOfficeCommand)
export class CloseOfficeHandler implements ICommandHandler<CloseOfficeCommand> {
  constructor(
    private readonly offices: OfficeRepository,
    private readonly occupants: OfficeOccupants,
    private readonly log: EventLog,
  ) {}

  execute({ fields: { officeId, on, reason }, envelope }: CloseOfficeCommand): Promise<Outcome> {
    return this.offices.handle({ type: 'CloseOffice', officeId, on, reason }, envelope, async () =>
      this.occupants.around([officeId], on, await this.log.head()),
    );
  }
}
