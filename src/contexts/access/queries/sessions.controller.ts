import { Controller, Delete, Get, HttpCode, Param, Query, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../guard/authentication.js';
import { UUID } from '../../../infrastructure/http/ids.js';
import { invalidInput, Problem } from '../../../infrastructure/http/problem.js';
import { PrincipalFilterField, ReadQuery } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import type { Actor } from '../domain/actor.js';
import { Access } from '../access.js';
import type { Session } from '../sessions/session-store.js';
import { SessionsView, type SignedInView } from './session-views.js';

class SessionsQuery extends ReadQuery {
  @PrincipalFilterField('Whose; one’s own when left out. Those of others are for an administrator.')
  principalId?: string;
}

@ApiTags('session')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly access: Access,
    private readonly log: EventLog,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listSessions',
    summary: 'Where a principal is signed in, the latest first, 20 at the most.',
  })
  @ApiOkResponse({ type: SessionsView })
  @ApiProblems('input.invalid', 'not-allowed', 'position.not-reached')
  async list(
    @Req() { principal, sessionId }: AuthenticatedRequest,
    @Query() input: SessionsQuery,
  ): Promise<SessionsView> {
    const { principalId = principal.principalId, minPosition } = validated(SessionsQuery, input);
    if (principalId !== principal.principalId && !isAdministrator(principal))
      throw new Problem('not-allowed', 'The sessions of others are for an administrator.');
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    const sessions = await this.access.sessions.listOf(principalId);
    return { items: sessions.map((session) => viewOf(session, sessionId)) };
  }

  @Delete(':sessionId')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'endSession',
    summary: 'Ends a session of one’s own, or as an administrator anybody’s, at once, in every process.',
  })
  @ApiNoContentResponse()
  @ApiProblems('input.invalid', 'not-found')
  async end(
    @Req() { principal }: AuthenticatedRequest,
    @Param('sessionId') sessionId: string,
  ): Promise<void> {
    if (!UUID.test(sessionId)) throw invalidInput([{ field: 'sessionId', message: 'must be a UUID' }]);
    const of = isAdministrator(principal) ? null : principal.principalId;
    if (!(await this.access.sessions.endById(sessionId, of)))
      throw new Problem('not-found', `There is no session ${sessionId}, or none any more.`);
  }
}

const isAdministrator = ({ roles }: Actor): boolean => roles.some(({ role }) => role === 'administrator');

const viewOf = (session: Session, current: string | undefined): SignedInView => ({
  sessionId: session.sessionId,
  principalId: session.principalId,
  keyId: session.keyId,
  startedAt: session.startedAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  address: session.address,
  agent: session.agent,
  isCurrent: session.sessionId === current,
});
