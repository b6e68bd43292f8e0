import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiDefaultResponse, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

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
}

/** Says in the OpenAPI document that a route needs a key and how it answers when it cannot do what was asked. */
export const ApiProblems = (...codes: string[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiBearerAuth(),
    ApiDefaultResponse({
      description: `A problem: ${[...codes, 'key.invalid', 'service.unavailable'].join(', ')}.`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemAnswer' } } },
    }),
  );
