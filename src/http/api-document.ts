import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemAnswer } from './api-problems.js';

const ADDRESS = '/openapi.json';

/** The document in each form in which it is sent. */
interface Document {
  readonly tag: string;
  readonly forms: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

/**
 * Serves the OpenAPI document, and the pages that show it. Anybody may ask for it, so it is made, written and compressed once:
 * 200 kB made anew for each request let whoever has no key hold up all commands.
 */
export function serveApiDocument(app: NestFastifyApplication): void {
  let made: Promise<Document> | undefined;
  const server = app.getHttpAdapter().getInstance();
  server.get(ADDRESS, { exposeHeadRoute: false }, async (request, reply) => {
    made ??= documentOf(app);
    const { tag, forms } = await made;
    void reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.type('application/json').send(forms[encoding]);
  });
  // The pages ask for the document at its address; without one of their own there is nothing to make for each of them.
  SwaggerModule.setup('docs', app, () => undefined as unknown as OpenAPIObject, {
    raw: false,
    customSiteTitle: 'Pointbook API',
    swaggerUrl: ADDRESS,
  });
}

async function documentOf(app: NestFastifyApplication): Promise<Document> {
  const text = Buffer.from(
    JSON.stringify(SwaggerModule.createDocument(app, description(), { extraModels: [ProblemAnswer] })),
  );
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(text), promisify(gzip)(text)]);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return { tag, forms: { br, gzip: gzipped, identity: text } };
}

const description = (): Omit<OpenAPIObject, 'paths'> =>
  new DocumentBuilder()
    .setTitle('Pointbook')
    .setDescription(
      'Employees managed by points: awards and deductions, personal files for life, rankings by month and year.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();

function encodingFor(accepted: string | undefined): keyof Document['forms'] {
  const names = (accepted ?? '').split(',').map((name) => name.trim());
  return (['br', 'gzip'] as const).find((name) => names.includes(name)) ?? 'identity';
}
