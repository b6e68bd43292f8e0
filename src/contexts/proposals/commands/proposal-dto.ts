import { CommandDto } from '../../../commands/command-dto.js';
import { UuidField } from '../../../commands/fields.js';

/** The field that every command about a proposal has. */
export abstract class ProposalDto extends CommandDto {
  @UuidField({
    description: 'The proposal, as the answer with 202 named it',
    example: '5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11',
  })
  proposalId!: string;
}
