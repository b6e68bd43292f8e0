import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../../employees/employee-repository.js';
import { CasesAbout, RunsWith } from '../domain/open-matters.js';
import { PersonalKeys } from '../personal-keys.js';
import { RetentionRepository } from '../retention-repository.js';

export class ErasePersonDto extends CommandDto {
  @IdField({ description: 'Who has left', example: 'E0001' })
  employeeId!: string;
}

export class ErasePersonCommand extends DispatchedCommand<ErasePersonDto> {}

export const erasePerson = defineCommand(
  'ErasePerson',
  'Erase everything said of an employee who has left, as somebody else has proposed; points and ranks stay.',
  ErasePersonDto,
  ErasePersonCommand,
);
export const ErasePersonController = commandController(erasePerson);

@CommandHandler(ErasePersonCommand)
export class ErasePersonHandler implements ICommandHandler<ErasePersonCommand> {
  constructor(
    private readonly log: EventLog,
    private readonly employees: EmployeeRepository,
    private readonly retention: RetentionRepository,
    private readonly cases: CasesAbout,
    private readonly runs: RunsWith,
    private readonly keys: PersonalKeys,
  ) {}

  async execute({ fields: { employeeId }, envelope }: ErasePersonCommand): Promise<Outcome> {
    const numbers = await this.numbersOf(employeeId);
    const position = await this.log.head();
    const outcome = await this.employees.handle(
      {
        type: 'ErasePerson',
        employeeId,
        numbers,
        subjects: await this.keys.of(numbers),
        retentionMonths: await this.retention.months(),
        hasOpenCase: await this.cases.isOpen(numbers, position),
        hasOpenRun: await this.runs.isOpen(numbers, position),
      },
      envelope,
    );
    // Every process does so when it hears of it; the caller is answered once it is done, with what was said meanwhile as well.
    if (outcome.status === 'accepted')
      await this.keys.destroy({
        numbers,
        subjects: await this.keys.of(numbers),
        at: envelope.recordedAt,
      });
    return outcome;
  }

  /** This one, those that were given up for it, and those that were given up for these before. */
  private async numbersOf(employeeId: string): Promise<readonly string[]> {
    const numbers = [employeeId];
    for (const number of numbers) {
      const { joins } = await this.employees.stateOf(number);
      numbers.push(...joins.map(({ giveUp }) => giveUp));
    }
    return numbers;
  }
}
