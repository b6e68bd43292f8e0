import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemAnswer } from '../../infrastructure/http/api-problems.js';
import { BUILD } from '../version.js';
import { forGenerators, TAGS } from './api-finish.js';
import { serveDocumentationFiles } from './documentation-pages.js';
import { KeptFile } from './kept-file.js';

const ADDRESS = '/openapi.json';

/**
 * Serves the OpenAPI document, and the pages that show it. It needs no key, so it is made, written and compressed once:
 * 200 kB made anew for each request let callers without a key hold up all commands.
 */
export function serveApiDocument(app: NestFastifyApplication): void {
  let made: Promise<KeptFile> | undefined;
  const server = app.getHttpAdapter().getInstance();
  server.get(ADDRESS, { exposeHeadRoute: false }, async (request, reply) => {
    made ??= documentOf(app);
    return (await made).send(request, reply.header('cache-control', 'no-cache'));
  });
  serveDocumentationFiles(server, '/docs');
  // The pages ask for the document at its address; without one of their own there is nothing to make for each of them.
  SwaggerModule.setup('docs', app, () => undefined as unknown as OpenAPIObject, {
    raw: false,
    customSiteTitle: 'Pointbook API',
    swaggerUrl: ADDRESS,
  });
}

function documentOf(app: NestFastifyApplication): Promise<KeptFile> {
  const document = SwaggerModule.createDocument(app, description(), { extraModels: [ProblemAnswer] });
  return KeptFile.compressed('application/json', Buffer.from(JSON.stringify(forGenerators(document))));
}

const description = (): Omit<OpenAPIObject, 'paths'> => {
  const builder = new DocumentBuilder()
    .setTitle('Pointbook')
    .setDescription(
      'Employees managed by points: awards and deductions, personal files for life, rankings by month and year.',
    )
    .setVersion(BUILD.version)
    .addServer('/', 'Where this document was read')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'a key of the service' });
  for (const [name, about] of Object.entries(TAGS)) builder.addTag(name, about);
  const described = builder.build();
  return {
    ...described,
    info: { ...described.info, license: { name: 'All rights reserved', url: 'urn:pointbook:licence' } },
  };
};
