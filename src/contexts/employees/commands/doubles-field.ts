import { applyDecorators } from '@nestjs/common';
import { Canonical, field } from '../../../commands/fields.js';
import { UUID } from '../../../infrastructure/http/ids.js';
import type { Double } from '../domain/commands.js';

const MOST_DOUBLES = 1_000;

/** The fate of single entries of the file that is given up. */
export const DoublesField = (): PropertyDecorator =>
  applyDecorators(
    field(
      'doubles',
      areDoubles,
      `must be a list of at most ${MOST_DOUBLES.toLocaleString('en-US')}, each with an entryId and as: keep or drop`,
      {
        description:
          'Entries of the one that is given up: `keep` carries what stands under both all the same, `drop` carries it nowhere',
        example: [{ entryId: '42574b74-723e-426d-9548-2117d6dec713', as: 'drop' }],
        type: 'array',
        maxItems: MOST_DOUBLES,
        items: {
          type: 'object',
          required: ['entryId', 'as'],
          properties: {
            entryId: { type: 'string', format: 'uuid' },
            as: { type: 'string', enum: ['keep', 'drop'] },
          },
        },
      },
      true,
    ),
    Canonical((doubles: Double[]) =>
      doubles.map((double) => ({ ...double, entryId: double.entryId.toLowerCase() })),
    ),
  );

const areDoubles = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MOST_DOUBLES && value.every(isDouble);

function isDouble(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { entryId, as, ...others } = value as Record<string, unknown>;
  if (typeof entryId !== 'string' || !UUID.test(entryId) || Object.keys(others).length > 0) return false;
  return as === 'keep' || as === 'drop';
}
