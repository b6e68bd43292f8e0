import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Clock } from '../../kernel/clock.js';
import type { AuthenticatedRequest } from '../../contexts/access/guard/authentication.js';
import { ApiProblems } from '../../infrastructure/http/api-problems.js';
import { Problem, rejection, type ProblemBody } from '../../infrastructure/http/problem.js';
import { ReadQuery } from '../../infrastructure/http/query-fields.js';
import { validated } from '../../infrastructure/http/validation.js';

class OwnExportView {
  @ApiProperty({ example: 'E0001' })
  employeeId!: string;

  @ApiProperty({ format: 'date-time', description: 'when it was asked for' })
  at!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: {} },
    description:
      'by what it is about: what the routes answer that tell an employee of themselves, page after page',
  })
  parts!: Record<string, unknown[]>;
}

type Item = Readonly<Record<string, unknown>>;

interface Part {
  readonly path: (employeeId: string) => string;
  /** Of a list that has those of others for whoever decides on them. */
  readonly isOwn?: (item: Item, employeeId: string) => boolean;
}

/** The routes that tell an employee of themselves, by what they are about. */
const PARTS: Readonly<Record<string, Part>> = {
  person: { path: (id) => `/v1/employees/${id}` },
  history: { path: (id) => `/v1/employees/${id}/history` },
  facts: { path: (id) => `/v1/employees/${id}/facts` },
  contact: { path: (id) => `/v1/employees/${id}/contact` },
  claims: { path: (id) => `/v1/claims?limit=1000&employeeId=${id}` },
  cases: {
    path: () => '/v1/cases?limit=1000&mine=true',
    isOwn: ({ subject, opener }, id) => subject === id || opener === id,
  },
  inspections: {
    path: () => '/v1/inspections?limit=1000',
    isOwn: ({ employeeId }, id) => employeeId === id,
  },
  benefits: { path: (id) => `/v1/employees/${id}/benefits?limit=1000` },
  alerts: { path: (id) => `/v1/alerts/raised?limit=1000&employeeId=${id}` },
  notices: { path: () => '/v1/notices?limit=1000' },
};

interface Answer {
  readonly items?: readonly Item[];
  readonly nextCursor?: string | null;
}

/**
 * All that the service tells an employee of themselves, as one document. It asks its own routes in their name, so that it holds
 * what they may read, and no more.
 */
@ApiTags('employees')
@Controller('v1/me')
export class OwnExportController {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly clock: Clock,
  ) {}

  @Get('export')
  @ApiOperation({
    operationId: 'exportOwnData',
    summary: 'One’s own data: all that the service tells an employee of themselves, in one document',
  })
  @ApiOkResponse({ type: OwnExportView })
  @ApiProblems('input.invalid', 'position.not-reached', 'employee.unknown')
  async export(
    @Query() input: ReadQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { minPosition } = validated(ReadQuery, input);
    const { employeeId } = request.principal;
    if (employeeId === null)
      throw rejection('employee.unknown', 'Your key is that of nobody who is employed.');
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const since = minPosition === undefined ? {} : { minPosition };
    const parts = partsOf(employeeId, (path) => answerTo(withQuery(path, since), server, request));
    const first = await parts.next();
    void reply
      .type('application/json')
      .header('content-disposition', 'attachment; filename="pointbook.json"')
      .send(
        Readable.from(documentOf({ employeeId, at: this.clock.now() }, first.value ?? '', parts), {
          objectMode: false,
        }),
      );
  }
}

async function* documentOf(
  { employeeId, at }: { readonly employeeId: string; readonly at: Date },
  first: string,
  rest: AsyncIterable<string>,
): AsyncGenerator<string> {
  yield `{"employeeId":${JSON.stringify(employeeId)},"at":"${at.toISOString()}","parts":{${first}`;
  for await (const text of rest) yield text;
  yield '}}';
}

/** Page after page, so that no more than one is in memory. */
async function* partsOf(
  employeeId: string,
  ask: (path: string) => Promise<Answer>,
): AsyncGenerator<string, undefined> {
  let comma = '';
  for (const [name, { path: pathFor, isOwn = () => true }] of Object.entries(PARTS)) {
    const path = pathFor(employeeId);
    const textOf = (page: Answer): string =>
      JSON.stringify(
        page.items === undefined
          ? page
          : { ...page, items: page.items.filter((item) => isOwn(item, employeeId)) },
      );
    let page = await ask(path);
    yield `${comma}${JSON.stringify(name)}:[${textOf(page)}`;
    for (let next = page.nextCursor; next != null; next = page.nextCursor) {
      page = await ask(withQuery(path, { cursor: next }));
      yield `,${textOf(page)}`;
    }
    yield ']';
    comma = ',';
  }
}

const withQuery = (path: string, more: Readonly<Record<string, string>>): string =>
  Object.entries(more).reduce(
    (one, [name, value]) => `${one}${one.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`,
    path,
  );

/** @throws Problem as the route itself answers: nothing is left out in silence */
async function answerTo(
  path: string,
  server: FastifyInstance,
  request: AuthenticatedRequest,
): Promise<Answer> {
  const { authorization, cookie } = request.headers;
  const answer = await server.inject({
    method: 'GET',
    url: path,
    remoteAddress: request.ip,
    headers: {
      accept: 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
      ...(cookie === undefined ? {} : { cookie }),
    },
  });
  if (answer.statusCode === 404)
    throw rejection('employee.unknown', 'Nobody was ever registered by your id.');
  if (answer.statusCode !== 200) throw refusalIn(answer);
  return JSON.parse(answer.body) as Answer;
}

function refusalIn({ body, headers }: Pick<Response, 'body' | 'headers'>): Problem {
  const { code, detail, ...rest } = JSON.parse(body) as ProblemBody;
  const retryAfter = headers['retry-after'];
  return new Problem(code, detail, {
    ...rest,
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: Number(retryAfter) }),
  });
}

type Response = Awaited<ReturnType<FastifyInstance['inject']>>;
