import { HttpException } from '@nestjs/common';
import { rejected, type Rejection } from '../../kernel/decision.js';
import type { RejectionParameters, Told } from '../../kernel/rejection-parameters.js';
import { REJECTIONS, type RejectionCode } from '../../kernel/rejections.js';

/** The codes beside the rules' own, and their usual HTTP status. */
const CODES = {
  'input.invalid': 400,
  'key.invalid': 401,
  'not-found': 404,
  'rate.exceeded': 429,
  'month.unknown': 404,
  'announcement.unknown': 404,
  'evidence.too-large': 413,
  'evidence.other-type': 415,
  'evidence.too-much': 409,
  'board.too-long': 422,
  'board.not-shown': 403,
  'position.not-reached': 503,
  'service.unavailable': 503,
  'keys.not-followed': 503,
  'event.not-understood': 503,
  'log.broken-link': 503,
  'stream.cut': 503,
  'internal.error': 500,
  ...REJECTIONS,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof CODES;

/** The usual status of a code; the line of a bulk body that cannot be read has another. */
export const statusOf = (code: ProblemCode): number => CODES[code];

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly errors?: readonly FieldError[];
  readonly parameters?: RejectionParameters;
}

const TITLES: Partial<Record<ProblemCode, string>> = {
  'input.invalid': 'The input is not valid',
  'key.invalid': 'A valid key is needed',
  'not-allowed': 'This key may not do that',
  'entry.on-oneself': 'Nobody acts on themselves',
  'rate.exceeded': 'This was asked too often',
  'not-found': 'There is nothing at this address',
  'month.unknown': 'There is no such period',
  'announcement.unknown': 'There is no such announcement',
  'evidence.too-large': 'The file is too large',
  'evidence.other-type': 'The file is of another type',
  'evidence.too-much': 'Too much was sent within a day',
  'board.too-long': 'The board is too long for this format',
  'board.not-shown': 'This row is not shown to employees',
  'position.not-reached': 'The read models are not there yet',
  'service.unavailable': 'The service cannot answer right now',
  'keys.not-followed': 'Keys cannot be told right now',
  'event.not-understood': 'An event of the log is not understood',
  'log.broken-link': 'An event of the log is not what was appended',
  'stream.cut': 'A stream of the log was cut',
  'internal.error': 'Something is wrong inside the service',
};

/** An answer that is no success, as `application/problem+json` (RFC 9457). Thrown by code that cannot go on. */
export class Problem extends HttpException {
  readonly problem: ProblemBody;

  constructor(
    code: ProblemCode,
    detail: string,
    options: {
      readonly status?: number;
      readonly errors?: readonly FieldError[];
      readonly parameters?: RejectionParameters | undefined;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    const status = options.status ?? CODES[code];
    super(detail, status);
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.problem = {
      type: `urn:pointbook:problem:${code}`,
      title: TITLES[code] ?? 'The rules do not allow this',
      status,
      detail,
      code,
      ...(options.errors === undefined ? {} : { errors: options.errors }),
      ...(options.parameters === undefined ? {} : { parameters: options.parameters }),
    };
  }

  readonly retryAfterSeconds: number | undefined;
}

/** 400 with one line for each field at fault. */
export const invalidInput = (errors: readonly FieldError[], status = 400): Problem =>
  new Problem('input.invalid', errors.map(({ field, message }) => `${field}: ${message}`).join('; '), {
    status,
    errors,
  });

export const problemOf = ({ code, detail, parameters }: Omit<Rejection, 'outcome'>): Problem =>
  new Problem(code, detail, { parameters });

export const rejection = <Code extends RejectionCode>(
  code: Code,
  detail: string,
  ...told: Told<Code>
): Problem => problemOf(rejected(code, detail, ...told));

export const positionNotReached = (position: bigint, why = ''): Problem =>
  new Problem('position.not-reached', `Position ${position} is not included yet. ${why}`.trimEnd(), {
    retryAfterSeconds: 1,
  });

/** 429: too many requests by one principal, or from one address. */
export const tooOften = (detail: string, retryAfterSeconds = 1): Problem =>
  new Problem('rate.exceeded', detail, { retryAfterSeconds });
