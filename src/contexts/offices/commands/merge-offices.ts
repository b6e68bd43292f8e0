import { ApiPropertyOptional } from '@nestjs/swagger';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, field, IdField, TextField, UuidField } from '../../../commands/fields.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ID } from '../../../infrastructure/http/ids.js';
import type { MergeOffices } from '../domain/decisions.js';
import { OfficeMergeProcess } from '../../../processes/offices/office-merge-process.js';
import { OfficeRepository } from '../office-repository.js';
import { OfficeOccupants } from '../domain/office-occupants.js';

const MAX_MERGED = 20;
const isIds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= MAX_MERGED &&
  value.every((id) => typeof id === 'string' && ID.test(id));

export class MergeOfficesDto extends CommandDto {
  @UuidField({ description: 'Of this merge', example: '7171e256-2250-4fff-bd5d-5e6e82e3a7f2' })
  mergeId!: string;

  @field(
    'ids',
    isIds,
    `must be a list of 1 to ${MAX_MERGED} ids of offices`,
    {
      description: 'The offices that close',
      type: [String],
      minItems: 1,
      maxItems: MAX_MERGED,
      example: ['annex'],
    },
    false,
  )
  from!: string[];

  @IdField({ description: 'Where their people go', example: 'production' })
  into!: string;

  @DateField(
    { description: 'The first day on which they are there, a day to come', example: '2026-06-01' },
    false,
  )
  on!: string;

  @TextField(2_000, { description: 'Why', example: 'Moved together' })
  reason!: string;
}

/** The answer also lists who moves. */
export class MergeAnswer extends CommandAnswer {
  @ApiPropertyOptional({ type: [String], description: 'whose office it was on that day, by id' })
  members?: string[];
}

export class MergeOfficesCommand extends DispatchedCommand<MergeOfficesDto> {}

export const mergeOffices = defineCommand(
  'MergeOffices',
  'Merge offices into another from a day to come on: whoever is in them then is moved, and they are closed.',
  MergeOfficesDto,
  MergeOfficesCommand,
  { Answer: MergeAnswer },
);
export const MergeOfficesController = commandController(mergeOffices);

@CommandHandler(MergeOfficesCommand)
export class MergeOfficesHandler implements ICommandHandler<MergeOfficesCommand> {
  constructor(
    private readonly offices: OfficeRepository,
    private readonly occupants: OfficeOccupants,
    private readonly merging: OfficeMergeProcess,
    private readonly log: EventLog,
  ) {}

  async execute({ fields, envelope }: MergeOfficesCommand): Promise<Outcome> {
    const { mergeId, from, into, on, reason } = fields;
    const command = { type: 'MergeOffices', mergeId, from, into, on, reason } as const;
    const outcome = await this.offices.handle(command, envelope, () => this.peopleOf(command));
    return outcome.status === 'rejected' ? outcome : this.carriedOut(mergeId, outcome, envelope);
  }

  private async peopleOf({ from, on }: MergeOffices) {
    return this.occupants.around(from, on, await this.log.head());
  }

  /** Also for a repeat: the process that began may have died before the end. */
  private async carriedOut(mergeId: string, outcome: Outcome, envelope: Envelope): Promise<Outcome> {
    await this.merging.carryOut(mergeId, envelope);
    const merge = await this.merging.of(mergeId);
    return { ...outcome, told: { members: merge?.members ?? [] } } as Outcome;
  }
}
