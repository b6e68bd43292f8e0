import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RunProcess } from '../../../processes/benefits/run-process.js';
import { RunDto } from './run-dto.js';

export class PublishRunDto extends RunDto {}

export class PublishRunCommand extends DispatchedCommand<PublishRunDto> {}

export const publishRun = defineCommand(
  'PublishRun',
  'Publish the rows of a run: those who are in it may object until a day.',
  PublishRunDto,
  PublishRunCommand,
);
export const PublishRunController = commandController(publishRun);

@CommandHandler(PublishRunCommand)
export class PublishRunHandler implements ICommandHandler<PublishRunCommand> {
  constructor(private readonly process: RunProcess) {}

  execute({ fields: { runId }, envelope }: PublishRunCommand): Promise<Outcome> {
    return this.process.publish(runId, envelope);
  }
}
