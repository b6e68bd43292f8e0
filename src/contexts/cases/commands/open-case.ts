import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { CommandAnswer } from '../../../commands/command-answer.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, TextField } from '../../../commands/fields.js';
import { EvidenceField } from '../../employees/commands/evidence-dto.js';
import type { Evidence } from '../../employees/domain/events.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { uuidOf } from '../../../infrastructure/event-store/uuid.js';
import { AboutField, OwnCaseIdField } from './about-dto.js';
import { CaseRepository, personOf } from '../case-repository.js';
import { caseKey } from '../domain/case-id.js';
import { CASE_KINDS, WISHES, type CaseAbout, type CaseKind, type Wish } from '../domain/events.js';

export class OpenCaseDto extends CommandDto {
  @ChoiceField(CASE_KINDS, { description: 'Which of these it is', example: 'appeal' })
  kind!: CaseKind;

  @AboutField({
    description: 'One thing, by its kind',
    example: { entry: { employeeId: 'E0001', entryId: '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11' } },
  })
  about!: CaseAbout;

  @TextField(2_000, { description: 'What is wrong', example: 'I was on leave that day' })
  statement!: string;

  @EvidenceField({ description: 'Links to what proves it' })
  evidence?: Evidence[];

  @ChoiceField(WISHES, { description: 'What is asked for', example: 'reverse' }, true)
  wish?: Wish;

  @OwnCaseIdField({ description: 'Of a problem alone; the id of another case follows from what it is about' })
  caseId?: string;
}

/** The answer also holds the id of the case. */
export class CaseAnswer extends CommandAnswer {
  @ApiPropertyOptional({ format: 'uuid', description: 'the case' })
  caseId?: string;
}

export class OpenCaseCommand extends DispatchedCommand<OpenCaseDto> {}

export const openCase = defineCommand(
  'OpenCase',
  'Appeal against what concerns oneself, object to what concerns somebody else, or name a problem.',
  OpenCaseDto,
  OpenCaseCommand,
  { Answer: CaseAnswer },
);
export const OpenCaseController = commandController(openCase);

@CommandHandler(OpenCaseCommand)
export class OpenCaseHandler implements ICommandHandler<OpenCaseCommand> {
  constructor(private readonly cases: CaseRepository) {}

  async execute({ fields, envelope }: OpenCaseCommand): Promise<Outcome> {
    const { kind, about, statement, evidence, wish = null } = fields;
    const caseId = fields.caseId ?? uuidOf(caseKey(kind, about, personOf(envelope.sender.actor)));
    const command = { type: 'OpenCase', caseId, kind, about, statement, evidence, wish } as const;
    const outcome = await this.cases.handle(command, envelope);
    return outcome.status === 'rejected' ? outcome : { ...outcome, told: { caseId } };
  }
}
