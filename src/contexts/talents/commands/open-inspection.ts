import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { MonthField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import type { Recommendation } from '../domain/events.js';
import { InspectionRepository } from '../inspection-repository.js';
import { InspectionDto, RecommendationField } from './talent-fields-dto.js';

export class OpenInspectionDto extends InspectionDto {
  @MonthField({ description: 'Its first month: one that is still open', example: '2026-09' })
  from!: string;

  @TextField(2_000, { description: 'Why this employee', example: 'Leads the night shift since May' })
  statement!: string;

  @RecommendationField({
    description: 'The vote by which the employee was recommended, where the programme asks for one',
    example: { entitled: 9, present: 8, votesFor: 6 },
  })
  recommendation?: Recommendation;
}

export class OpenInspectionCommand extends DispatchedCommand<OpenInspectionDto> {}

export const openInspection = defineCommand(
  'OpenInspection',
  'Open the inspection period of a reserve talent.',
  OpenInspectionDto,
  OpenInspectionCommand,
);
export const OpenInspectionController = commandController(openInspection);

@CommandHandler(OpenInspectionCommand)
export class OpenInspectionHandler implements ICommandHandler<OpenInspectionCommand> {
  constructor(private readonly inspections: InspectionRepository) {}

  execute({ fields, envelope }: OpenInspectionCommand): Promise<Outcome> {
    const { programmeId, employeeId, from, statement, recommendation = null } = fields;
    return this.inspections.handle(
      { type: 'OpenInspection', programmeId, employeeId, from, statement, recommendation },
      envelope,
    );
  }
}
