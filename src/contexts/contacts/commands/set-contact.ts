import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, field, IdField, type Field } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { NOTICE_KINDS, type NoticeKind } from '../../notices/domain/kinds.js';
import { ContactRepository } from '../contact-repository.js';
import { DIGESTS, LANGUAGES, type Digest, type Language } from '../domain/events.js';

/** One address and nothing else: no list, no name, no line break, nothing that would mean something to a mail server. */
const EMAIL =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const MAX_EMAIL = 254;
const ACCOUNT = /^[A-Za-z0-9._@-]{1,64}$/;

const EmailField = (about: Field): PropertyDecorator =>
  field(
    'email',
    (value) => typeof value === 'string' && value.length <= MAX_EMAIL && EMAIL.test(value),
    'must be one address of e-mail, in ASCII',
    { ...about, type: String, maxLength: MAX_EMAIL },
    true,
  );

const AccountField = (about: Field): PropertyDecorator =>
  field(
    'account',
    (value) => typeof value === 'string' && ACCOUNT.test(value),
    'must be 1 to 64 of A-Z a-z 0-9 . _ @ -',
    { ...about, type: String, pattern: ACCOUNT.source },
    true,
  );

const MuteField = (about: Field): PropertyDecorator =>
  field(
    'mute',
    (value) =>
      Array.isArray(value) &&
      new Set(value).size === value.length &&
      value.every((kind) => (NOTICE_KINDS as readonly unknown[]).includes(kind)),
    `must be a list of kinds of notices, each once: ${NOTICE_KINDS.join(', ')}`,
    { ...about, type: 'array', items: { type: 'string', enum: [...NOTICE_KINDS] } },
    false,
  );

export class SetContactDto extends CommandDto {
  @IdField({ description: 'Whom it is about', example: 'E1042' })
  employeeId!: string;

  @EmailField({ description: 'Where mail goes; none when left out', example: 'li.wei@example.com' })
  email?: string;

  @AccountField({ description: 'Their account in WeCom', example: 'liwei' })
  wecom?: string;

  @AccountField({ description: 'Their account in DingTalk', example: 'liwei' })
  dingtalk?: string;

  @AccountField({ description: 'Their account in Feishu', example: 'liwei' })
  feishu?: string;

  @ChoiceField(DIGESTS, {
    description: 'each: notices are sent as they come; daily, weekly: together',
    example: 'daily',
  })
  digest!: Digest;

  @MuteField({
    description:
      'The kinds that are not sent; the inbox leaves them out as well, unless they are told by law',
    example: ['case.stated'],
  })
  mute!: NoticeKind[];

  @ChoiceField(LANGUAGES, { description: 'The language of what is sent', example: 'zh' })
  language!: Language;
}

export class SetContactCommand extends DispatchedCommand<SetContactDto> {}

export const setContact = defineCommand(
  'SetContact',
  'Say where and how often somebody wants to be told outside of the console, and of what.',
  SetContactDto,
  SetContactCommand,
);
export const SetContactController = commandController(setContact);

@CommandHandler(SetContactCommand)
export class SetContactHandler implements ICommandHandler<SetContactCommand> {
  constructor(private readonly repository: ContactRepository) {}

  execute({ fields, envelope }: SetContactCommand): Promise<Outcome> {
    const { employeeId, email = null, wecom = null, dingtalk = null, feishu = null } = fields;
    const { digest, mute, language } = fields;
    return this.repository.handle(
      { type: 'SetContact', employeeId, email, wecom, dingtalk, feishu, digest, mute, language },
      envelope,
    );
  }
}
