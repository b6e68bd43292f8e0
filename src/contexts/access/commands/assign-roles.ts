import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';
import { assignmentOf, RolesField, type SentRole } from './roles-field.js';

export class AssignRolesDto extends CommandDto {
  @IdField({ description: 'Whose roles', example: 'li.wei' })
  principalId!: string;

  @RolesField()
  roles!: SentRole[];
}

export class AssignRolesCommand extends DispatchedCommand<AssignRolesDto> {}

export const assignRoles = defineCommand(
  'AssignRoles',
  'Say which roles a principal has from now on, all of them. Those that it has already are a repeat.',
  AssignRolesDto,
  AssignRolesCommand,
);
export const AssignRolesController = commandController(assignRoles);

@CommandHandler(AssignRolesCommand)
export class AssignRolesHandler implements ICommandHandler<AssignRolesCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  execute({ fields: { principalId, roles }, envelope }: AssignRolesCommand): Promise<Outcome> {
    return this.principals.handle(
      { type: 'AssignRoles', principalId, roles: roles.map(assignmentOf) },
      envelope,
    );
  }
}
