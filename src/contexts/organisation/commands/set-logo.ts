import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { field, type Field } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { AppearanceRepository } from '../appearance-repository.js';
import { LOGO_TYPES, type Logo, type LogoType } from '../domain/events.js';

/** A logo in base64, with room for one that is too large to be told so. */
const MAX_BODY_BYTES = 256 * 1024;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function isLogo(value: unknown): value is Logo {
  if (typeof value !== 'object' || value === null) return false;
  const { mediaType, data, ...others } = value as Record<string, unknown>;
  return (
    Object.keys(others).length === 0 &&
    LOGO_TYPES.includes(mediaType as LogoType) &&
    typeof data === 'string' &&
    data !== '' &&
    isBase64(data)
  );
}

/** The same bytes have one spelling: what is left over in the last sign is none of them. */
const isBase64 = (data: string): boolean =>
  BASE64.test(data) && Buffer.from(data, 'base64').toString('base64') === data;

const LogoField = (about: Field): PropertyDecorator =>
  field(
    'logo',
    isLogo,
    `must be {mediaType: ${LOGO_TYPES.join(', ')}, data: the bytes in base64}`,
    {
      ...about,
      type: 'object',
      required: ['mediaType', 'data'],
      properties: {
        mediaType: { type: 'string', enum: [...LOGO_TYPES] },
        data: { type: 'string', minLength: 4, description: 'Its bytes, in base64.' },
      },
    },
    true,
  );

export class SetLogoDto extends CommandDto {
  @LogoField({
    description: 'An image of 100 KB at the most; when left out, there is no logo any more',
    example: { mediaType: 'image/png', data: 'iVBORw0KGgo=' },
  })
  logo?: Logo;
}

export class SetLogoCommand extends DispatchedCommand<SetLogoDto> {}

export const setLogo = defineCommand(
  'SetLogo',
  'Set the logo of the organisation, or take it away.',
  SetLogoDto,
  SetLogoCommand,
  { maxBodyBytes: MAX_BODY_BYTES },
);
export const SetLogoController = commandController(setLogo);

@CommandHandler(SetLogoCommand)
export class SetLogoHandler implements ICommandHandler<SetLogoCommand> {
  constructor(private readonly repository: AppearanceRepository) {}

  execute({ fields, envelope }: SetLogoCommand): Promise<Outcome> {
    const { logo = null } = fields;
    return this.repository.handle({ type: 'SetLogo', logo }, envelope);
  }
}
