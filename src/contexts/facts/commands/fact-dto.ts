import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, UuidField } from '../../../commands/fields.js';

/** The field that every command about a fact has. */
export abstract class FactDto extends CommandDto {
  @IdField({ description: 'Of whom it is known', example: 'E0001' })
  employeeId!: string;

  @UuidField({
    description: 'Given by the caller; the same id with the same content is a repeat',
    example: '7a1f0d7c-30c7-4d0b-9d0d-0c4b0f3a5e21',
  })
  factId!: string;
}
