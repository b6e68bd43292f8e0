import { CommandDto } from '../../../commands/command-dto.js';
import { IdField } from '../../../commands/fields.js';

/** What every command to the rulebook names. */
export abstract class EditionDto extends CommandDto {
  @IdField({ description: 'The edition, as whoever drafted it called it', example: '2025-spring' })
  editionId!: string;
}
