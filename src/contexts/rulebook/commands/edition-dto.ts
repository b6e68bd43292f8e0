import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';

/** The field that every command to the rulebook has. */
export abstract class EditionDto extends CommandDto {
  @IdField({ description: 'The edition, as whoever drafted it called it', example: '2025-spring' })
  editionId!: string;
}
