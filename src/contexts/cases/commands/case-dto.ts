import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CommandAnswer } from '../../../commands/command-answer.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, field, isPoints, TextField, UuidField, type Field } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ID } from '../../../infrastructure/http/ids.js';
import { CAUSES, type CaseCause, type Replacement } from '../domain/events.js';
import type { Done } from '../../../processes/cases/case-remedies.js';

/** The field that every command about a case has. */
export abstract class CaseDto extends CommandDto {
  @UuidField({ description: 'The case', example: '5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11' })
  caseId!: string;
}

const REPLACEMENT = ['direction', 'itemCode', 'points'];

function isReplacement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { direction, itemCode, points } = value as Record<string, unknown>;
  return (
    Object.keys(value).every((name) => REPLACEMENT.includes(name)) &&
    (direction === 'award' || direction === 'deduct') &&
    typeof itemCode === 'string' &&
    ID.test(itemCode) &&
    isPoints(points)
  );
}

const ReplacementField = (about: Field): PropertyDecorator =>
  field(
    'replacement',
    isReplacement,
    'must be {direction: award or deduct, itemCode, points: a whole number from 1 to 100,000}',
    {
      ...about,
      type: 'object',
      required: REPLACEMENT,
      properties: {
        direction: { type: 'string', enum: ['award', 'deduct'] },
        itemCode: { type: 'string', pattern: ID.source },
        points: { type: 'integer', minimum: 1, maximum: 100_000 },
      },
    },
    true,
  );

/** The fields of a decision, be it by one person or a vote. */
export abstract class DecidingDto extends CaseDto {
  @ChoiceField(CAUSES, { description: 'What it comes from', example: 'wrong-fact' })
  cause!: CaseCause;

  @TextField(2_000, { description: 'Why, for those whom it concerns', example: 'It was another day' })
  reason!: string;

  @ReplacementField({
    description: 'What stands in the place of the entry; nothing when left out',
    example: { direction: 'award', itemCode: 'helped', points: 3 },
  })
  replacement?: Replacement;
}

class CaseEntryView {
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({ enum: ['reversed', 'recorded'] })
  readonly as!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the month in which it counts' })
  readonly countsIn!: string | null;
  @ApiPropertyOptional({ description: 'the closed month that it came too late for' })
  readonly lateFor?: string;
}

/** The answer also lists what was reversed and recorded. */
export class DecidingAnswer extends CommandAnswer {
  @ApiPropertyOptional({ type: [CaseEntryView], description: 'what was reversed and recorded by it' })
  entries?: CaseEntryView[];
}

/** Adds to the outcome of a decision where its entries count. */
export function toldWith(outcome: Outcome, done: readonly Done[]): Outcome {
  if (outcome.status === 'rejected' || done.length === 0) return outcome;
  const entries = done
    .filter(({ as }) => as === 'reversed' || as === 'recorded')
    .map(({ entryId, as, countsIn, lateFor }) => ({
      entryId,
      as,
      countsIn,
      ...(lateFor === undefined ? {} : { lateFor }),
    }));
  return { ...outcome, told: { ...outcome.told, entries } };
}
