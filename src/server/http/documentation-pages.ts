import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { KeptFile } from './kept-file.js';

const FILES = [
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
  'swagger-ui.css',
  'favicon-16x16.png',
  'favicon-32x32.png',
];

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** The folder of the package with which `@nestjs/swagger` shows its pages. */
const folder = (): string => {
  const swagger = createRequire(import.meta.url).resolve('@nestjs/swagger');
  return dirname(createRequire(swagger).resolve('swagger-ui-dist/package.json'));
};

/** The files that the pages of the documentation ask for: each read once, when somebody first asks for it. */
export function serveDocumentationFiles(server: FastifyInstance, below: string): void {
  for (const name of FILES) {
    let kept: Promise<KeptFile> | undefined;
    server.get(`${below}/${name}`, async (request, reply) => {
      kept ??= fileOf(name);
      return (await kept).send(request, reply.header('cache-control', 'no-cache'));
    });
  }
}

async function fileOf(name: string): Promise<KeptFile> {
  const identity = await readFile(join(folder(), name));
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return new KeptFile(type, { identity, gzip: await promisify(gzip)(identity) });
}
