import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { ID } from '../../../infrastructure/http/ids.js';
import { invalidInput, Problem } from '../../../infrastructure/http/problem.js';
import { BooleanFilterField, limitOf, ListQuery, pathId } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { Access } from '../access.js';
import { isPending } from '../domain/principal.js';
import type { Listed } from '../ring/directory.js';
import { PrincipalNameView, PrincipalsView, roleView, type PrincipalView } from './principal-views.js';

class PrincipalsQuery extends ListQuery {
  @BooleanFilterField()
  hasLeft?: string;
}

@ApiTags('principals')
@Controller('v1/principals')
export class PrincipalsController {
  constructor(
    private readonly access: Access,
    private readonly log: EventLog,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listPrincipals',
    summary:
      'Every principal with its roles and keys, in the order of their ids; keys by id and dates alone.',
  })
  @ApiOkResponse({ type: PrincipalsView })
  @ApiProblems('input.invalid', 'not-allowed', 'position.not-reached')
  async list(@Query() input: PrincipalsQuery): Promise<PrincipalsView> {
    const query = validated(PrincipalsQuery, input);
    const after = idIn(query.cursor);
    if (query.minPosition !== undefined) {
      await untilReached(this.log, BigInt(query.minPosition));
      await this.access.include();
    }
    const limit = limitOf(query);
    const hasLeft = query.hasLeft === undefined ? undefined : query.hasLeft === 'true';
    const listed = this.access.directory.list(after, limit + 1, hasLeft);
    const items = listed.slice(0, limit).map(viewOf);
    const last = items.at(-1);
    const more = listed.length > limit && last !== undefined;
    return { items, nextCursor: more ? Buffer.from(last.principalId).toString('base64url') : null };
  }

  @Get(':principalId/name')
  @ApiOperation({
    operationId: 'principalName',
    summary: 'What a principal is called, for whoever reads its id on what it has recorded.',
  })
  @ApiParam({ name: 'principalId' })
  @ApiOkResponse({ type: PrincipalNameView })
  @ApiProblems('input.invalid', 'not-allowed', 'principal.unknown')
  name(@Param('principalId') principalId: string): PrincipalNameView {
    const known = this.access.directory.one(pathId('principalId', principalId));
    if (known === undefined)
      throw new Problem('principal.unknown', `No principal ${principalId} has been registered.`);
    return { principalId, name: known.state.name };
  }
}

/** A cursor is the last id of the page before. @throws Problem */
function idIn(cursor: string | undefined): string {
  if (cursor === undefined) return '';
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!ID.test(id)) throw invalidInput([{ field: 'cursor', message: 'is not one that this list has given' }]);
  return id;
}

function viewOf({ state, keys, hasLeft, withdrawnAt }: Listed): PrincipalView {
  const { principalId, kind, name, employeeId, lastDay, roles, invitation } = state;
  return {
    principalId,
    kind,
    name,
    employeeId,
    lastDay: lastDay.value,
    roles: roles.value.map(roleView),
    hasLeft,
    invitedUntil: invitation !== undefined && isPending(invitation) ? invitation.until : null,
    invitationWithdrawnAt: withdrawnAt,
    keys: [...keys].map(([keyId, dates]) => ({ keyId, ...dates })),
  };
}
