import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, DateField, IdField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';
import type { PrincipalKind } from '../domain/roles.js';

export class RegisterPrincipalDto extends CommandDto {
  @IdField({ description: 'Stands as recordedBy on what its keys record', example: 'li.wei' })
  principalId!: string;

  @ChoiceField(['service', 'person'], { description: 'What it is', example: 'person' })
  kind!: PrincipalKind;

  @LineField(200, { description: 'Its name', example: 'Li Wei' })
  name!: string;

  @IdField({ description: 'Which employee the person is, if any', example: 'E0001' }, true)
  employeeId?: string;

  @DateField({ description: 'Last day on which its keys work; no end when left out', example: '2027-12-31' })
  lastDay?: string;
}

export class RegisterPrincipalCommand extends DispatchedCommand<RegisterPrincipalDto> {}

export const registerPrincipal = defineCommand(
  'RegisterPrincipal',
  'Register a service or a person, who has no role and no key yet. Again with the same content it is a repeat.',
  RegisterPrincipalDto,
  RegisterPrincipalCommand,
);
export const RegisterPrincipalController = commandController(registerPrincipal);

@CommandHandler(RegisterPrincipalCommand)
export class RegisterPrincipalHandler implements ICommandHandler<RegisterPrincipalCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  execute({ fields, envelope }: RegisterPrincipalCommand): Promise<Outcome> {
    const { principalId, kind, name, employeeId = null, lastDay = null } = fields;
    return this.principals.handle(
      { type: 'RegisterPrincipal', principalId, kind, name, employeeId, lastDay },
      envelope,
    );
  }
}
