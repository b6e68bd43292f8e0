import { applyDecorators } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, field, isToldInALine, Stored, type Field } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { ID } from '../../../infrastructure/http/ids.js';
import { asStored } from '../../../kernel/text.js';
import { POSTS, type Post } from '../domain/events.js';
import { LeadingGroupRepository } from '../leading-group-repository.js';

const MAX_MEMBERS = 100;
const MAX_LENGTH = 200;

interface SentMember {
  readonly principalId: string;
  readonly post: Post;
  readonly answersFor: string;
}

function isMember(value: unknown): value is SentMember {
  if (typeof value !== 'object' || value === null) return false;
  const { principalId, post, answersFor, ...others } = value as Record<string, unknown>;
  return (
    Object.keys(others).length === 0 &&
    typeof principalId === 'string' &&
    ID.test(principalId) &&
    POSTS.includes(post as Post) &&
    isToldInALine(answersFor, MAX_LENGTH)
  );
}

const isMembers = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 1 && value.length <= MAX_MEMBERS && value.every(isMember);

const MembersField = (about: Field): PropertyDecorator =>
  applyDecorators(
    field(
      'members',
      isMembers,
      `must be a list of 1 to ${MAX_MEMBERS}, each {principalId, post: ${POSTS.join(', ')}, answersFor: a line of 1 to ${MAX_LENGTH} characters}`,
      {
        ...about,
        type: 'array',
        minItems: 1,
        maxItems: MAX_MEMBERS,
        items: {
          type: 'object',
          required: ['principalId', 'post', 'answersFor'],
          properties: {
            principalId: { type: 'string', pattern: ID.source },
            post: { type: 'string', enum: [...POSTS] },
            answersFor: { type: 'string', minLength: 1, maxLength: MAX_LENGTH },
          },
        },
      },
      false,
    ),
    Stored((members: readonly SentMember[]) =>
      members.map((member) => ({ ...member, answersFor: asStored(member.answersFor) })),
    ),
  );

export class SetLeadingGroupDto extends CommandDto {
  @DateField(
    { description: 'The day from which it holds: one that has not begun', example: '2026-10-01' },
    false,
  )
  from!: string;

  @MembersField({
    description:
      'Everybody in it, with their post, and what they answer for; what they may follows from their roles',
    example: [{ principalId: 'wang.fang', post: 'head', answersFor: 'The whole of it' }],
  })
  members!: SentMember[];
}

export class SetLeadingGroupCommand extends DispatchedCommand<SetLeadingGroupDto> {}

export const setLeadingGroup = defineCommand(
  'SetLeadingGroup',
  'Say from a day to come on who is in the leading group, and who of them answers for what.',
  SetLeadingGroupDto,
  SetLeadingGroupCommand,
);
export const SetLeadingGroupController = commandController(setLeadingGroup);

@CommandHandler(SetLeadingGroupCommand)
export class SetLeadingGroupHandler implements ICommandHandler<SetLeadingGroupCommand> {
  constructor(private readonly repository: LeadingGroupRepository) {}

  execute({ fields: { from, members }, envelope }: SetLeadingGroupCommand): Promise<Outcome> {
    return this.repository.handle(
      {
        type: 'SetLeadingGroup',
        from,
        members: members.map(({ principalId, post }) => ({ principalId, post })),
        personal: { answersFor: members.map(({ answersFor }) => answersFor) },
      },
      envelope,
    );
  }
}
