import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiPropertyOptional, ApiResponse } from '@nestjs/swagger';
import type { RejectionParameters } from '../../kernel/rejection-parameters.js';
import { statusOf, type ProblemCode } from './problem.js';

class FieldAtFault {
  @ApiProperty({ example: 'points' })
  field!: string;

  @ApiProperty({ example: 'must be a whole number from 1 to 100,000' })
  message!: string;
}

/** The body of every answer that is no success, as `application/problem+json`. */
export class ProblemAnswer {
  @ApiProperty({ example: 'urn:pointbook:problem:employee.left' })
  type!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer', example: 409 })
  status!: number;

  @ApiProperty({ example: 'E0001 has left.' })
  detail!: string;

  @ApiProperty({ description: 'what programs decide by', example: 'employee.left' })
  code!: string;

  @ApiPropertyOptional({ type: [FieldAtFault], description: 'one for each malformed field' })
  errors?: FieldAtFault[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'array', items: { type: 'string' } }],
    },
    description: 'the values at fault by name, for a sentence in another language than that of `detail`',
    example: { itemCode: 'reception.praised', from: 3, to: 10, points: 12 },
  })
  parameters?: RejectionParameters;
}

/** The codes that every route with a key may answer. */
const ALWAYS: readonly ProblemCode[] = ['key.invalid', 'not-allowed', 'rate.exceeded', 'service.unavailable'];

/** Says in the OpenAPI document that a route needs a key, and which codes it may answer, by status. */
export const ApiProblems = (...codes: ProblemCode[]): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiBearerAuth(), ApiOpenProblems(...codes));

/** As `ApiProblems`, for a route that needs no key, since it takes one in. */
export const ApiOpenProblems = (...codes: ProblemCode[]): MethodDecorator & ClassDecorator =>
  ApiOnlyProblems(...ALWAYS, ...codes);

/** As `ApiProblems`, for a route that answers no other codes. */
export const ApiOnlyProblems = (...codes: ProblemCode[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ...problemsByStatus(codes).map(({ status, description }) =>
      ApiResponse({ status, description, content: PROBLEM_CONTENT }),
    ),
  );

export const PROBLEM_CONTENT = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemAnswer' } },
};

/** The statuses in their order, each with the codes that have it. */
export function problemsByStatus(
  codes: readonly ProblemCode[],
): { readonly status: number; readonly description: string }[] {
  const byStatus = new Map<number, Set<ProblemCode>>();
  for (const code of codes)
    byStatus.set(statusOf(code), (byStatus.get(statusOf(code)) ?? new Set()).add(code));
  return [...byStatus]
    .sort(([one], [other]) => one - other)
    .map(([status, those]) => ({ status, description: `A problem: ${[...those].join(', ')}.` }));
}
