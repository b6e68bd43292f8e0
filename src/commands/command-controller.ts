import { Body, Controller, Headers, HttpCode, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from '../contexts/access/guard/authentication.js';
import { ApiProblems } from '../infrastructure/http/api-problems.js';
import { isByteStream, JSON_TYPE, wrongMediaType } from '../infrastructure/http/media-types.js';
import { problemOf } from '../infrastructure/http/problem.js';
import { REJECTIONS, type RejectionCode } from '../kernel/rejections.js';
import type { CommandAnswer } from './command-answer.js';
import type { CommandDefinition } from './command-definition.js';
import type { CommandDto } from './command-dto.js';
import { CommandGateway } from './command-gateway.js';

const PROPOSED = 202;
const RULES = Object.keys(REJECTIONS) as RejectionCode[];

/** `award-points` → `awardPoints`: client generators make method names of it. */
const operationIdOf = (path: string): string =>
  path.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The route of one command: `POST /v1/commands/<path>`. */
export function commandController<Dto extends CommandDto>(definition: CommandDefinition<Dto>): Type {
  @ApiTags('commands')
  @Controller('v1/commands')
  class CommandController {
    constructor(@Inject(CommandGateway) private readonly intake: CommandGateway) {}

    @Post(definition.path)
    @HttpCode(200)
    @RouteConfig({ maxBodyBytes: definition.maxBodyBytes })
    @ApiOperation({ operationId: operationIdOf(definition.path), summary: definition.summary })
    @ApiBody({ type: definition.Dto })
    @ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'the commandId, instead of in the body',
    })
    @ApiOkResponse({ type: definition.Answer })
    @ApiAcceptedResponse({
      type: definition.Answer,
      description: 'It became a proposal, for somebody else to decide',
    })
    @ApiProblems('input.invalid', ...RULES)
    async execute(
      @Body() body: unknown,
      @Headers('idempotency-key') idempotencyKey: string | undefined,
      @Req() request: AuthenticatedRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<CommandAnswer> {
      if (isByteStream(body)) throw wrongMediaType(JSON_TYPE);
      const taken = this.intake.take(definition, body, request.principal, { idempotencyKey });
      const outcome = await this.intake.dispatch(taken);
      if (outcome.status === 'rejected') throw problemOf(outcome);
      const { status, stream, revision, position, told } = outcome;
      if (status === 'proposed') reply.status(PROPOSED);
      return { status, commandId: taken.commandId, stream, revision, position: String(position), ...told };
    }
  }
  Object.defineProperty(CommandController, 'name', { value: `${definition.name}Controller` });
  return CommandController;
}
