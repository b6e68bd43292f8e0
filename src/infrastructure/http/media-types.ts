import { invalidInput, type Problem } from './problem.js';

export const JSON_TYPE = 'application/json';
export const NDJSON = 'application/x-ndjson';

/** A body of many lines reaches its handler as the stream that it is; every other body as what it says. */
export const isByteStream = (body: unknown): body is AsyncIterable<Buffer> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

export const wrongMediaType = (right: string): Problem =>
  invalidInput([{ field: 'Content-Type', message: `must be ${right}` }], 415);
