import { invalidInput, type Problem } from './problem.js';

export const JSON_TYPE = 'application/json';
export const NDJSON = 'application/x-ndjson';
/** Of a body that is a file. What it is, its content says. */
export const FILE_TYPES = /^(image\/[a-z.+-]+|application\/(pdf|octet-stream))/;

/** Whether a body is of many lines. */
export const isLines = (contentType: string | undefined): boolean =>
  contentType?.toLowerCase().startsWith(NDJSON) === true;

/** Whether a body is a stream of bytes: a body of many lines reaches its handler as one, every other body parsed. */
export const isByteStream = (body: unknown): body is AsyncIterable<Buffer> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

export const wrongMediaType = (right: string): Problem =>
  invalidInput([{ field: 'Content-Type', message: `must be ${right}` }], 415);
