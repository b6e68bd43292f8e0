import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CategoryField, ChoiceField, IdField, LineField } from '../../../commands/fields.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EditionDto } from './edition-dto.js';
import { RulebookRepository } from '../rulebook-repository.js';
import { GRANTED_EVERY, type GrantedEvery, type GrantedFor } from '../domain/events.js';
import {
  GrantedForField,
  PointsOrRangeField,
  RolesField,
  YesOrNoField,
  type PointsOrRange,
} from './rulebook-fields-dto.js';

export class PutItemDto extends EditionDto {
  @IdField({ description: 'What entries name it by', example: 'reception.praised' })
  code!: string;

  @LineField(200, { description: 'What it is given for', example: 'Praised by a visitor' })
  title!: string;

  @CategoryField({ description: 'What it belongs to', example: 'reception' })
  category!: string;

  @ChoiceField(['fixed', 'behaviour'], {
    description: 'Which part of the points it is for',
    example: 'behaviour',
  })
  kind!: EntryKind;

  @ChoiceField(['award', 'deduct'], { description: 'Whether it gives or takes', example: 'award' })
  direction!: Direction;

  @PointsOrRangeField({ description: 'So many, or from so many to so many', example: { from: 3, to: 10 } })
  points!: PointsOrRange;

  @RolesField({
    description: 'Who may apply it; whoever may record at all when left out',
    example: ['manager'],
  })
  roles?: string[];

  @YesOrNoField({ description: 'Whether entries need evidence; no when left out', example: false })
  evidenceNeeded?: boolean;

  @LineField(200, { description: 'The regulation that it comes from', example: 'Reception rules, 4.2' }, true)
  regulation?: string;

  @GrantedForField({
    description: 'The fact of HR for which it is granted by itself; a `service` for each completed year',
    example: { attribute: 'education', value: 'bachelor' },
  })
  grantedFor?: GrantedFor;

  @ChoiceField(
    [...GRANTED_EVERY],
    {
      description:
        'Whether it is granted once for the fact, or anew in each natural month or year in which the fact holds; once when left out',
      example: 'once',
    },
    true,
  )
  grantedEvery?: GrantedEvery;

  @YesOrNoField({
    description: 'Whether it is a bottom line, below which nobody may fall; no when left out',
    example: false,
  })
  bottomLine?: boolean;
}

export class PutItemCommand extends DispatchedCommand<PutItemDto> {}

export const putItem = defineCommand(
  'PutItem',
  'Add an item to a draft, or put it in the place of the one with its code.',
  PutItemDto,
  PutItemCommand,
);
export const PutItemController = commandController(putItem);

@CommandHandler(PutItemCommand)
export class PutItemHandler implements ICommandHandler<PutItemCommand> {
  constructor(private readonly rulebook: RulebookRepository) {}

  execute({ fields, envelope }: PutItemCommand): Promise<Outcome> {
    const { editionId, code, title, category, kind, direction, points } = fields;
    const { roles = [], evidenceNeeded = false, regulation = null, bottomLine } = fields;
    const { grantedFor, grantedEvery = 'once' } = fields;
    const { from, to } = typeof points === 'number' ? { from: points, to: points } : points;
    const item = {
      code,
      title,
      category,
      kind,
      direction,
      points: { from, to },
      roles,
      evidenceNeeded,
      regulation,
      ...(grantedFor === undefined ? {} : { grantedFor }),
      ...(grantedEvery === 'once' ? {} : { grantedEvery }),
      ...(bottomLine === true ? { bottomLine } : {}),
    };
    return this.rulebook.handle({ type: 'PutItem', editionId, item }, envelope);
  }
}
