import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Expectation } from '../log/decide.js';
import { toSigned } from '../log/expectation.js';

/** An error as the client knows it: a gRPC status, with the trailer `exception` and what belongs to it. */
function failure(code: status, details: string, trailers: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, headerText(value));
  return Object.assign(new Error(details), { name: 'ServiceError', code, details, metadata });
}

/** Trailers are ASCII; a stream name may be anything. */
function headerText(value: string): string {
  return /^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value);
}

export const invalid = (details: string): ServiceError => failure(status.INVALID_ARGUMENT, details);

export const streamDeleted = (stream: string): ServiceError =>
  failure(status.FAILED_PRECONDITION, `Event stream '${headerText(stream)}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const wrongExpectedVersion = (stream: string, expected: Expectation, current: number): ServiceError =>
  failure(status.FAILED_PRECONDITION, `Append failed due to WrongExpectedVersion.`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': toSigned(expected).toString(),
    'actual-version': current.toString(),
  });

export const tooLarge = (limit: number): ServiceError =>
  failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': limit.toString(),
  });

export const missingProperty = (): ServiceError =>
  failure(status.INVALID_ARGUMENT, 'Required Metadata Property type or content-type is missing', {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

export const timedOut = (why = 'Commit phase timeout.'): ServiceError =>
  failure(status.ABORTED, `Operation timed out: ${headerText(why)}`);

export const unavailable = (): ServiceError => failure(status.UNAVAILABLE, 'Server Is Not Ready');

export const exhausted = (details: string): ServiceError => failure(status.RESOURCE_EXHAUSTED, details);
