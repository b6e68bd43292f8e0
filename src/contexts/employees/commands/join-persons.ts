import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CommandAnswer, ListedEntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import type { Double } from '../domain/commands.js';
import { EmployeeRepository } from '../employee-repository.js';
import { PersonJoinProcess } from '../../../processes/employees/person-join.js';
import { DoublesField } from './doubles-field.js';

export class JoinPersonsDto extends CommandDto {
  @IdField({ description: 'Whose file is kept', example: 'E0100' })
  keep!: string;

  @IdField({ description: 'The other id of the same person, which is given up', example: 'E0200' })
  giveUp!: string;

  @DoublesField()
  doubles?: Double[];

  @TextField(2_000, { description: 'Why', example: 'One person, registered twice' })
  reason!: string;
}

class JoinedEntryAnswer extends ListedEntryAnswer {
  @ApiProperty({
    enum: ['reversed', 'carried'],
    description: 'reversed in the file that is given up, or recorded in the one that is kept',
  })
  as!: string;
}

/** The answer also lists what was taken back and carried. */
export class JoinAnswer extends CommandAnswer {
  @ApiPropertyOptional({
    type: [JoinedEntryAnswer],
    description: 'what counts in open months or in none; the rest goes as an opening balance',
  })
  entries?: JoinedEntryAnswer[];
}

export class JoinPersonsCommand extends DispatchedCommand<JoinPersonsDto> {}

export const joinPersons = defineCommand(
  'JoinPersons',
  'Join two ids of one person: what is open under the one goes to the other, once, and the one is given up.',
  JoinPersonsDto,
  JoinPersonsCommand,
  { Answer: JoinAnswer },
);
export const JoinPersonsController = commandController(joinPersons);

@CommandHandler(JoinPersonsCommand)
export class JoinPersonsHandler implements ICommandHandler<JoinPersonsCommand> {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly joining: PersonJoinProcess,
  ) {}

  async execute({ fields, envelope }: JoinPersonsCommand): Promise<Outcome> {
    const { keep, giveUp, doubles = [], reason } = fields;
    const command = { type: 'JoinPersons', employeeId: keep, giveUp, doubles, reason } as const;
    const outcome = await this.employees.handle(command, envelope);
    if (outcome.status === 'rejected') return outcome;
    // Also for a repeat: the process that began may have died before the end.
    const entries = await this.joining.carryOut({ keep, giveUp }, envelope);
    return { ...outcome, told: { entries } };
  }
}
