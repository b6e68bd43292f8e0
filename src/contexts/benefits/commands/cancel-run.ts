import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RunProcess } from '../../../processes/benefits/run-process.js';
import { RunDto } from './run-dto.js';

export class CancelRunDto extends RunDto {
  @TextField(2_000, { description: 'Why', example: 'To be computed anew' })
  reason!: string;
}

export class CancelRunCommand extends DispatchedCommand<CancelRunDto> {}

export const cancelRun = defineCommand(
  'CancelRun',
  'Cancel a run that is not approved: what it had reserved is free again.',
  CancelRunDto,
  CancelRunCommand,
);
export const CancelRunController = commandController(cancelRun);

@CommandHandler(CancelRunCommand)
export class CancelRunHandler implements ICommandHandler<CancelRunCommand> {
  constructor(private readonly process: RunProcess) {}

  execute({ fields: { runId, reason }, envelope }: CancelRunCommand): Promise<Outcome> {
    return this.process.cancel(runId, reason, envelope);
  }
}
