import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '../../../kernel/natural-month.js';
import { ApiOpenProblems, ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { addressOf } from '../../../infrastructure/http/address.js';
import { notWrongTooOften, type AuthenticatedRequest } from '../guard/authentication.js';
import { Problem } from '../../../infrastructure/http/problem.js';
import {
  isFromHere,
  noSessionCookie,
  sessionCookie,
  sessionTokenIn,
} from '../../../infrastructure/http/session-cookie.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { Clock } from '../../../kernel/clock.js';
import { Organisation } from '../../organisation/domain/organisation.js';
import { VERSION } from '../../../kernel/version.js';
import type { Actor } from '../domain/actor.js';
import { reachesOf } from '../domain/permissions.js';
import { roleView } from './principal-views.js';
import { Access } from '../access.js';
import { Invitations } from '../invitations.js';
import { SESSION_SECONDS } from '../sessions/sessions.js';
import { ReachView, SessionView } from './session-views.js';

class SignInDto {
  @ApiProperty({ description: 'A key of this service.' })
  @IsString()
  @Length(1, 200)
  key!: string;
}

class InvitationDto {
  @ApiProperty({ description: 'What the link of the invitation has.' })
  @IsString()
  @Length(1, 200)
  invitation!: string;
}

class InvitedView {
  @ApiProperty({ description: 'The key, told this once and never again.' })
  key!: string;
}

@ApiTags('session')
@ApiExtraModels(ReachView)
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly access: Access,
    private readonly invitations: Invitations,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Exchanges a key for a session in a cookie, of 12 hours and of browsers on this address',
  })
  @ApiOkResponse({ type: SessionView })
  @ApiOpenProblems('input.invalid', 'rate.exceeded')
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    refuseOtherSites(request);
    const { key } = validated(SignInDto, body);
    const from = { address: addressOf(request), agent: request.headers['user-agent'] };
    const started = await this.access.sessions.start(key, from);
    if (started === undefined) {
      await notWrongTooOften(request, this.access.accesses);
      throw new Problem('key.invalid', 'This is no key of this service, or none any more.');
    }
    void reply.header('set-cookie', sessionCookie(started.token, SESSION_SECONDS, request));
    return this.viewOf(started.holder.actor);
  }

  @Post('invitation')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'openInvitation',
    summary: 'Exchanges an invitation, once, for a key and a session by it',
  })
  @ApiOkResponse({ type: InvitedView })
  @ApiOpenProblems(
    'input.invalid',
    'rate.exceeded',
    'invitation.over',
    'invitation.withdrawn',
    'principal.ended',
    'key.too-many',
  )
  async openInvitation(
    @Body() body: InvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitedView> {
    refuseOtherSites(request);
    const { invitation } = validated(InvitationDto, body);
    const key = await this.invitations.open(invitation);
    if (key === undefined) {
      await notWrongTooOften(request, this.access.accesses);
      throw new Problem('key.invalid', 'This is no invitation of this service.');
    }
    // The key is told this once, whatever becomes of the session: whoever has it signs in.
    await this.signIn({ key }, request, reply).catch(() => undefined);
    return { key };
  }

  @Get()
  @ApiOperation({ operationId: 'readSession', summary: 'Whose key or session it is, and what they may do' })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems('not-allowed')
  whoAmI(@Req() { principal }: AuthenticatedRequest): SessionView {
    return this.viewOf(principal);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session at once, in every process' })
  @ApiNoContentResponse()
  @ApiOpenProblems()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    refuseOtherSites(request);
    const token = sessionTokenIn(request);
    if (token !== undefined) await this.access.sessions.end(token);
    void reply.header('set-cookie', noSessionCookie(request));
  }

  private viewOf(actor: Actor): SessionView {
    const { principalId, kind, employeeId, roles } = actor;
    const { timeZone, basePoints, isExample } = this.organisation;
    return {
      principalId,
      kind,
      name: this.access.directory.one(principalId)?.state.name ?? principalId,
      employeeId,
      roles: roles.map(roleView),
      may: reachesOf(actor),
      version: VERSION,
      organisation: { timeZone, basePoints, today: localDateOf(this.clock.now(), timeZone), isExample },
    };
  }
}

/** Another site can neither sign a browser in nor out; a program names no site. */
function refuseOtherSites(request: FastifyRequest): void {
  const names = request.headers['sec-fetch-site'] !== undefined || request.headers.origin !== undefined;
  if (names && !isFromHere(request))
    throw new Problem('key.invalid', 'Sign in and out on a page of this service.');
}
