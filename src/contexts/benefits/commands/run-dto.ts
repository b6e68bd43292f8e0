import { CommandDto } from '../../../commands/command-dto.js';
import { UuidField } from '../../../commands/fields.js';

export abstract class RunDto extends CommandDto {
  @UuidField({
    description: 'The id of the run',
    example: '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01',
  })
  runId!: string;
}
